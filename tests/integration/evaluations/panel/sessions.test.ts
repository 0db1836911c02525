import { describe, expect, it } from "vitest";
import { cancelSession } from "@/lib/features/evaluations/panel/cancel-session";
import { closeSeat } from "@/lib/features/evaluations/panel/close-seat";
import { declareFamily } from "@/lib/features/evaluations/panel/declare-family";
import { endFamilyTie } from "@/lib/features/evaluations/panel/end-family-tie";
import { leaveSession } from "@/lib/features/evaluations/panel/leave-session";
import { nameSubstitute } from "@/lib/features/evaluations/panel/name-substitute";
import { getMaterials } from "@/lib/features/evaluations/panel/queries/materials";
import { getSession } from "@/lib/features/evaluations/panel/queries/session";
import { listSessions } from "@/lib/features/evaluations/panel/queries/sessions";
import { getSetUp } from "@/lib/features/evaluations/panel/queries/set-up";
import { saveNotes } from "@/lib/features/evaluations/panel/save-notes";
import { getHome } from "@/lib/features/reports/queries/home";
import { newId, toDate } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../../support/database";
import { audits, refusal, refusalCode } from "../../../support/quarter";
import { contextOf, type PersonKey, type World } from "../../../support/world";
import { clear, makeTeam, MEMBERS, notesOf, opened, secretsSeenBy, send, sessionInput, setUp } from "./scene";
import { setUpSession } from "@/lib/features/evaluations/panel/set-up-session";

useDatabase();

const sessionOf = (id: string) => owner.panelSession.findFirstOrThrow({ where: { id } });
const leave = async (world: World, sessionId: string, who: PersonKey) =>
  leaveSession(await contextOf(world, who), { sessionId });

describe("the desk of a member", () => {
  it("names the step that is the member's, until it is done or the seat is left", async () => {
    const world = await makeTeam();
    const sessionId = await setUp(world);
    const desk = async (who: PersonKey) =>
      (await getHome(await contextOf(world, who))).mine.filter(({ kind }) => kind === "serve-session");
    expect(await desk("auditor")).toMatchObject([{ sessionId, step: "declare", due: "2026-11-20" }]);
    expect(await desk("staff")).toEqual([]);
    await clear(world, sessionId, "auditor");
    expect(await desk("auditor")).toMatchObject([{ step: "write" }]);
    await send(world, sessionId, "auditor");
    expect(await desk("auditor")).toEqual([]);
    await leave(world, sessionId, "otherStaff");
    expect(await desk("otherStaff")).toEqual([]);
  });
});

describe("setting a session up", () => {
  it("is done by HR, recorded, and the members are told", async () => {
    const world = await makeTeam();
    const sessionId = await setUp(world);
    expect(await sessionOf(sessionId)).toMatchObject({
      state: "writing",
      seats: 3,
      subjectName: "Siti Rahmawati, A.Md.Keb.",
    });
    expect(await audits(sessionId, "panel.set-up")).toBe(1);
    expect(
      await owner.notification.count({ where: { kind: "evaluations.panel-invited" } }),
    ).toBeGreaterThanOrEqual(3);
    expect(await owner.panelQuestion.count({ where: { sessionId } })).toBe(2);
  });

  it.each<[PersonKey]>([["appraiser"], ["superior"], ["unitOfficer"], ["auditor"], ["staff"], ["foreigner"]])(
    "refuses %s as not found",
    async (who) => {
      const world = await makeTeam();
      expect(await refusalCode(setUp(world, {}, who))).toBe("NOT_FOUND");
    },
  );

  it("is done by a case officer of the person's unit, not by one of another", async () => {
    const world = await makeTeam();
    const grant = (key: PersonKey, unitId: string) => ({
      ...{ agencyId: world.agencyId, employeeId: world.people[key], role: "case_officer" as const, unitId },
      ...{ startsOn: toDate("2026-01-01"), reason: "uji" },
    });
    await owner.roleGrant.createMany({
      data: [grant("superior", world.units.health), grant("leader", world.units.transport)],
    });
    await setUp(world, {}, "superior");
    expect(await refusalCode(setUp(world, {}, "leader"))).toBe("NOT_FOUND");
  });

  it.each<[string, PersonKey]>([
    ["the appraiser", "appraiser"],
    ["a colleague of the unit who has appraised", "former"],
  ])("gives %s no seat", async (_who, key) => {
    const world = await makeTeam();
    const memberIds = [world.people.auditor, world.people[key]];
    expect(await refusal(setUp(world, { memberIds }))).toMatchObject({
      reasons: ["evaluations.panel-conflict"],
    });
    const view = await getSetUp(await contextOf(world, "hr"), {
      kind: "person",
      subject: world.people.staff,
    });
    expect(view.team.find(({ employeeId }) => employeeId === world.people[key])?.conflicts).not.toEqual([]);
    expect(view.team.find(({ employeeId }) => employeeId === world.people.auditor)?.conflicts).toEqual([]);
  });

  it("refuses people outside the team, one member alone, a day gone by, no question, nobody", async () => {
    const world = await makeTeam();
    const { people } = world;
    const reasonsOf = async (changes: Parameters<typeof sessionInput>[1]) =>
      (await refusal(setUp(world, changes))).reasons;
    expect(await reasonsOf({ memberIds: [people.auditor, people.superior] })).toEqual([
      "evaluations.panel-not-in-team",
    ]);
    expect(await reasonsOf({ memberIds: [people.auditor, people.auditor] })).toEqual([
      "evaluations.panel-two-members",
    ]);
    expect(await reasonsOf({ meetsOn: "2026-11-15" })).toEqual(["evaluations.panel-past-day"]);
    expect(await reasonsOf({ questionKeys: [], ownQuestions: [] })).toEqual([
      "evaluations.panel-no-question",
    ]);
    expect(await reasonsOf({ subjectId: "" })).toEqual(["evaluations.panel-no-subject"]);
    expect(await refusalCode(setUp(world, { subjectId: newId() }))).toBe("NOT_FOUND");
    expect(await refusalCode(setUp(world, { subjectId: people.foreigner }))).toBe("NOT_FOUND");
  });

  it("happens once with the same request key", async () => {
    const world = await makeTeam();
    const key = newId();
    expect(await setUp(world, {}, "hr", key)).toBe(await setUp(world, {}, "hr", key));
    expect(await owner.panelSession.count({ where: { agencyId: world.agencyId } })).toBe(1);
  });

  it("takes a unit and a theme as its subject too", async () => {
    const world = await makeTeam();
    const unit = await setUp(world, { subjectKind: "unit", subjectId: world.units.clinic });
    expect(await sessionOf(unit)).toMatchObject({ unitId: world.units.clinic, employeeId: null });
    const inUnit = { subjectKind: "unit" as const, subjectId: world.units.transport };
    expect(await refusal(setUp(world, inUnit))).toMatchObject({
      reasons: ["evaluations.panel-conflict", "evaluations.panel-conflict"],
    });
    const theme = await setUp(world, { subjectKind: "theme", subjectId: "", theme: "Antrean pagi" });
    expect(await sessionOf(theme)).toMatchObject({ unitId: null, subjectName: "Antrean pagi" });
  });
});

describe("before a member has declared", () => {
  it("shows no question, no material and no note", async () => {
    const world = await makeTeam();
    const sessionId = await setUp(world);
    const ctx = await contextOf(world, "otherStaff");
    expect(await getSession(ctx, sessionId)).toMatchObject({
      questions: [],
      notes: {},
      own: { state: "invited" },
    });
    expect(await refusalCode(getMaterials(ctx, sessionId))).toBe("NOT_FOUND");
    await clear(world, sessionId, "otherStaff");
    expect((await getSession(ctx, sessionId)).questions).toHaveLength(2);
    expect((await getMaterials(ctx, sessionId)).employeeId).toBe(world.people.staff);
  });

  it("puts out whoever declared a family tie since the invitation, who has then seen nothing", async () => {
    const world = await makeTeam();
    const sessionId = await setUp(world);
    const ctx = await contextOf(world, "otherStaff");
    const { tieId } = await declareFamily(ctx, { relatedId: world.people.staff });
    expect(await clear(world, sessionId, "otherStaff")).toMatchObject({ isOut: true });
    expect(await refusalCode(getSession(ctx, sessionId))).toBe("NOT_FOUND");
    // The audit keeps no name of the other side.
    const row = await owner.auditEvent.findFirstOrThrow({ where: { subjectId: tieId } });
    expect(JSON.stringify(row)).not.toContain(world.people.staff);
    expect(await refusalCode(endFamilyTie(await contextOf(world, "auditor"), { tieId, version: 1 }))).toBe(
      "NOT_FOUND",
    );
    await endFamilyTie(ctx, { tieId, version: 1 });
    expect(await refusalCode(endFamilyTie(ctx, { tieId, version: 1 }))).toBe("CONFLICT");
  });
});

describe("the sealed notes", () => {
  it("open together with the last one, and not before", async () => {
    const world = await makeTeam();
    const sessionId = await setUp(world);
    const readers: PersonKey[] = [...MEMBERS, "hr", "staff", "appraiser", "superior", "foreigner"];
    for (const [index, who] of MEMBERS.entries()) {
      await clear(world, sessionId, who);
      await saveNotes(await contextOf(world, who), await notesOf(world, sessionId, who));
      for (const reader of readers) {
        const seen = await secretsSeenBy(world, sessionId, reader);
        expect(
          seen.filter((key) => key !== reader),
          `${reader} after ${who} wrote`,
        ).toEqual([]);
      }
      const { isOpen } = await send(world, sessionId, who);
      expect(isOpen).toBe(index === MEMBERS.length - 1);
    }
    for (const reader of [...MEMBERS, "hr"] as const)
      expect((await secretsSeenBy(world, sessionId, reader)).sort()).toEqual([...MEMBERS].sort());
    for (const reader of ["staff", "appraiser", "superior", "foreigner"] as const)
      expect(await secretsSeenBy(world, sessionId, reader)).toEqual([]);
    expect(await audits(sessionId, "panel.open")).toBe(1);
  });

  it("keep no word of a note in the audit", async () => {
    const world = await makeTeam();
    const sessionId = await opened(world);
    const rows = await owner.auditEvent.findMany({ where: { subjectId: sessionId } });
    expect(JSON.stringify(rows)).not.toContain("Rahasia");
  });

  it("open when two send at the same moment", async () => {
    const world = await makeTeam();
    const memberIds = [world.people.otherStaff, world.people.auditor];
    const sessionId = await setUp(world, { memberIds });
    for (const who of ["otherStaff", "auditor"] as const) await clear(world, sessionId, who);
    await Promise.all([send(world, sessionId, "otherStaff"), send(world, sessionId, "auditor")]);
    expect((await sessionOf(sessionId)).state).toBe("open");
  });

  it("are fixed once sent, in the database too, and want a word on every question", async () => {
    const world = await makeTeam();
    const sessionId = await setUp(world);
    await clear(world, sessionId, "auditor");
    const empty = await notesOf(world, sessionId, "auditor", { notes: [] });
    const ctx = await contextOf(world, "auditor");
    const { sendNotes } = await import("@/lib/features/evaluations/panel/send-notes");
    expect((await refusal(sendNotes(ctx, empty))).reasons).toEqual([
      "evaluations.panel-note-missing",
      "evaluations.panel-note-missing",
    ]);
    await send(world, sessionId, "auditor");
    expect((await refusal(saveNotes(ctx, await notesOf(world, sessionId, "auditor")))).reasons).toEqual([
      "evaluations.panel-wrong-state",
    ]);
    await expect(
      owner.panelNote.updateMany({ where: { sessionId }, data: { text: "lain" } }),
    ).rejects.toThrow();
  });

  it("tell the second of two windows that it changed, and refuse another session's question", async () => {
    const world = await makeTeam();
    const [sessionId, other] = [await setUp(world), await setUp(world)];
    await clear(world, sessionId, "auditor");
    const ctx = await contextOf(world, "auditor");
    const input = await notesOf(world, sessionId, "auditor");
    await saveNotes(ctx, input);
    expect(await refusalCode(saveNotes(ctx, input))).toBe("CONFLICT");
    const foreign = await notesOf(world, other, "auditor");
    const mixed = { ...(await notesOf(world, sessionId, "auditor")), notes: foreign.notes };
    expect(await refusalCode(saveNotes(ctx, mixed))).toBe("NOT_FOUND");
    expect(await refusalCode(saveNotes(await contextOf(world, "trainingOfficer"), input))).toBe("NOT_FOUND");
  });
});

describe("a member with a conflict", () => {
  it("leaves at any time, reads nothing more, and the others wait for the seat", async () => {
    const world = await makeTeam();
    const sessionId = await setUp(world);
    for (const who of MEMBERS) await clear(world, sessionId, who);
    await send(world, sessionId, "auditor");
    await send(world, sessionId, "otherStaff");
    await leave(world, sessionId, "otherAppraiser");
    expect((await sessionOf(sessionId)).state).toBe("writing");
    expect(await refusalCode(getSession(await contextOf(world, "otherAppraiser"), sessionId))).toBe(
      "NOT_FOUND",
    );
    expect((await listSessions(await contextOf(world, "otherAppraiser"))).rows).toEqual([]);
    const hr = await contextOf(world, "hr");
    const { version } = await sessionOf(sessionId);
    const name = (key: PersonKey) =>
      nameSubstitute(hr, { sessionId, version, employeeId: world.people[key] });
    expect((await refusal(name("appraiser"))).reasons).toEqual(["evaluations.panel-conflict"]);
    expect((await refusal(name("otherAppraiser"))).reasons).toEqual(["evaluations.panel-seat-taken"]);
    expect(
      await refusalCode(
        nameSubstitute(await contextOf(world, "auditor"), {
          sessionId,
          version,
          employeeId: world.people.trainingOfficer,
        }),
      ),
    ).toBe("FORBIDDEN");
    await name("trainingOfficer");
    expect(await refusalCode(name("unitOfficer"))).toBe("CONFLICT");
    await clear(world, sessionId, "trainingOfficer");
    expect((await send(world, sessionId, "trainingOfficer")).isOpen).toBe(true);
    expect(await secretsSeenBy(world, sessionId, "otherAppraiser")).toEqual([]);
  });

  it("leaves an empty seat that whoever set it up may close, which opens nobody's missing note", async () => {
    const world = await makeTeam();
    const sessionId = await setUp(world);
    for (const who of MEMBERS) await clear(world, sessionId, who);
    const hr = await contextOf(world, "hr");
    const close = async () => closeSeat(hr, { sessionId, version: (await sessionOf(sessionId)).version });
    expect((await refusal(close())).reasons).toEqual(["evaluations.panel-no-empty-seat"]);
    await send(world, sessionId, "auditor");
    await leave(world, sessionId, "otherStaff");
    expect((await close()).isOpen).toBe(false);
    expect(await secretsSeenBy(world, sessionId, "hr")).toEqual([]);
    await leave(world, sessionId, "otherAppraiser");
    expect((await refusal(close())).reasons).toEqual(["evaluations.panel-too-few-left"]);
  });

  it("who has written already takes the words along", async () => {
    const world = await makeTeam();
    const sessionId = await opened(world);
    await leave(world, sessionId, "auditor");
    expect(await secretsSeenBy(world, sessionId, "otherStaff")).not.toContain("auditor");
  });

  it("loses the seat with the role", async () => {
    const world = await makeTeam();
    const sessionId = await setUp(world);
    await owner.roleGrant.updateMany({
      where: { employeeId: world.people.auditor, role: "evaluation_team" },
      data: { revokedAt: new Date("2026-11-16T00:00:00Z") },
    });
    expect(await refusalCode(getSession(await contextOf(world, "auditor"), sessionId))).toBe("NOT_FOUND");
  });
});

describe("a session that is put aside", () => {
  it("keeps its notes sealed and takes no more acts", async () => {
    const world = await makeTeam();
    const sessionId = await setUp(world);
    await clear(world, sessionId, "auditor");
    await send(world, sessionId, "auditor");
    const hr = await contextOf(world, "hr");
    await cancelSession(hr, { sessionId, version: 1, reason: "Usulan ditarik" });
    expect(await secretsSeenBy(world, sessionId, "hr")).toEqual([]);
    expect((await refusal(clear(world, sessionId, "otherStaff"))).reasons).toEqual([
      "evaluations.panel-wrong-state",
    ]);
    expect(
      await refusalCode(
        cancelSession(await contextOf(world, "staff"), { sessionId, version: 2, reason: "x" }),
      ),
    ).toBe("NOT_FOUND");
  });
});

describe("whose session it is", () => {
  it("hides a session from HR who is its subject, and nobody sets one up about oneself", async () => {
    const world = await makeTeam();
    await owner.roleGrant.create({
      data: {
        ...{ agencyId: world.agencyId, employeeId: world.people.superior, role: "hr", reason: "uji" },
        startsOn: toDate("2026-01-01"),
      },
    });
    const members = [world.people.auditor, world.people.otherStaff];
    const sessionId = await setUp(
      world,
      { subjectId: world.people.hr, memberIds: [world.people.otherAppraiser, world.people.otherStaff] },
      "superior",
    );
    expect(await refusalCode(getSession(await contextOf(world, "hr"), sessionId))).toBe("NOT_FOUND");
    expect((await listSessions(await contextOf(world, "hr"))).rows).toEqual([]);
    const own = setUpSession(
      await contextOf(world, "hr"),
      sessionInput(world, { subjectId: world.people.hr, memberIds: members }),
    );
    expect((await refusal(own)).reasons).toEqual(["evaluations.panel-about-oneself"]);
  });
});
