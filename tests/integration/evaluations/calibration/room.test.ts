import { describe, expect, it } from "vitest";
import { answerProposal } from "@/lib/features/evaluations/calibration/answer-proposal";
import { appointMembers } from "@/lib/features/evaluations/calibration/appoint-members";
import { closeCalibration } from "@/lib/features/evaluations/calibration/close-calibration";
import { decideProposal } from "@/lib/features/evaluations/calibration/decide-proposal";
import { openCalibration } from "@/lib/features/evaluations/calibration/open-calibration";
import { proposeRatings } from "@/lib/features/evaluations/calibration/propose-ratings";
import { getRoom } from "@/lib/features/evaluations/calibration/queries/room";
import { revealPerson } from "@/lib/features/evaluations/calibration/reveal-person";
import { OVERALL_RATINGS } from "@/lib/features/organization/rules/levels";
import { getHome } from "@/lib/features/reports/queries/home";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../../support/database";
import { audits, refusal, refusalCode } from "../../../support/quarter";
import { contextOf, type PersonKey } from "../../../support/world";
import { makeScored, stored, type Scene } from "../scenario";
import { addPeople } from "./crowd";

useDatabase();

type Room = Scene & { sessionId: string };
const good = ["meets", "meets"] as const;

const open = async (scene: Scene, person: PersonKey = "appraiser", members?: PersonKey[], key?: string) =>
  openCalibration(await contextOf(scene.world, person, key), {
    unitId: scene.world.units.clinic,
    periodId: scene.periodId,
    members: (members ?? ["appraiser", "former"]).map((one) => scene.world.people[one]),
    purpose: "",
  });

/** Staff scored by the appraiser, five more by the former one; both sit in the room. */
async function makeRoom(): Promise<Room> {
  const scene = await makeScored();
  await addPeople(scene.world, [good, good, good, good, ["above", "above"]], { by: "former" });
  return { ...scene, ...(await open(scene)) };
}

const propose = async (room: Room, person: PersonKey = "former", changes: object = {}, key?: string) =>
  proposeRatings(await contextOf(room.world, person, key), {
    sessionId: room.sessionId,
    evaluationId: room.evaluationId,
    resultRating: "above",
    behaviourRating: "above",
    reason: "Bukti kunjungan melebihi rencana.",
    ...changes,
  });
const decide = async (
  room: Room,
  proposalId: string,
  person: PersonKey = "appraiser",
  changes: object = {},
  key?: string,
) =>
  decideProposal(await contextOf(room.world, person, key), {
    proposalId,
    version: 1,
    decision: "changed",
    reason: "Saya melihat buktinya.",
    ...changes,
  });
const look = async (room: Room, person: PersonKey) =>
  getRoom(await contextOf(room.world, person), room.sessionId);

describe("opening a room", () => {
  it("is done by the unit's head or HR, once a unit and period, and recorded", async () => {
    const room = await makeRoom();
    expect(await audits(room.sessionId, "calibration.open")).toBe(1);
    expect(await refusal(open(room, "hr"))).toMatchObject({
      reasons: ["evaluations.calibration-open-already"],
    });
    for (const person of ["staff", "former", "otherAppraiser", "foreigner"] as const)
      expect([person, await refusalCode(open(room, person))]).toEqual([person, "NOT_FOUND"]);
    expect(await refusalCode(open(room, "auditor"))).toBe("FORBIDDEN");
  });

  it("appoints appraisers of the unit alone, and nobody of HR by oneself", async () => {
    const scene = await makeScored();
    expect((await refusal(open(scene, "appraiser", ["otherStaff"]))).reasons).toEqual([
      "evaluations.calibration-members",
    ]);
    expect((await refusal(open(scene, "hr", ["hr"]))).reasons).toEqual(["evaluations.calibration-self"]);
    const { sessionId } = await open(scene, "hr", ["appraiser"]);
    const room = { ...scene, sessionId };
    await appointMembers(await contextOf(scene.world, "appraiser"), {
      sessionId,
      members: [scene.world.people.hr],
    });
    expect((await look(room, "hr")).inside).not.toBeNull();
    expect(await audits(sessionId, "calibration.appoint")).toBe(1);
  });

  it("happens once with the same key", async () => {
    const scene = await makeScored();
    const key = newId();
    const twice = await Promise.all([
      open(scene, "appraiser", ["appraiser"], key),
      open(scene, "appraiser", ["appraiser"], key),
    ]);
    expect(twice[0]).toEqual(twice[1]);
  });
});

describe("what the room shows", () => {
  it("masks the people of other appraisers until those open them, and never shows oneself", async () => {
    const room = await makeRoom();
    const view = await look(room, "former");
    const staff = view.inside?.people.find((one) => one.evaluationId === room.evaluationId);
    expect(staff?.who).toMatchObject({ title: "Bidan Mahir" });
    expect(JSON.stringify(view)).not.toContain("Siti Rahmawati");
    await revealPerson(await contextOf(room.world, "appraiser"), {
      sessionId: room.sessionId,
      evaluationId: room.evaluationId,
    });
    expect(JSON.stringify(await look(room, "former"))).toContain("Siti Rahmawati");
    const looks = await owner.accessRecord.count({
      where: { readerId: room.world.people.former, concernsId: room.world.people.staff },
    });
    expect(looks).toBe(1);
    expect(
      await refusalCode(
        revealPerson(await contextOf(room.world, "former"), {
          sessionId: room.sessionId,
          evaluationId: room.evaluationId,
        }),
      ),
    ).toBe("FORBIDDEN");
  });

  it("gives HR counts that sum to everybody, and no person", async () => {
    const room = await makeRoom();
    await propose(room);
    const view = await look(room, "hr");
    expect(view.inside).toBeNull();
    const sum = (counts: Record<string, number>) =>
      OVERALL_RATINGS.reduce((n, one) => n + (counts[one] ?? 0), 0);
    expect([view.sums?.total, sum(view.sums?.before ?? {}), sum(view.sums?.after ?? {})]).toEqual([6, 6, 6]);
    expect(view.sums?.after.very_good).toBe(2);
    expect(JSON.stringify(view)).not.toContain("Siti Rahmawati");
    for (const person of ["staff", "otherAppraiser", "foreigner"] as const)
      expect([person, await refusalCode(look(room, person))]).toEqual([person, "NOT_FOUND"]);
  });

  it("gives HR no count of a group of one", async () => {
    const scene = await makeScored();
    const room = { ...scene, ...(await open(scene, "appraiser", ["appraiser"])) };
    expect((await look(room, "hr")).sums).toBeNull();
    expect((await look(room, "appraiser")).sums).toMatchObject({ total: 1 });
  });
});

describe("proposing and answering", () => {
  it("takes ratings with a reason from members alone, one open proposal a person", async () => {
    const room = await makeRoom();
    const { proposalId } = await propose(room);
    expect(await audits(proposalId, "calibration.propose")).toBe(1);
    expect((await refusal(propose(room))).reasons).toEqual(["evaluations.calibration-pending"]);
    expect(await refusalCode(propose(room, "hr"))).toBe("FORBIDDEN");
    for (const person of ["staff", "otherAppraiser", "foreigner"] as const)
      expect([person, await refusalCode(propose(room, person))]).toEqual([person, "NOT_FOUND"]);
    const answer = async (person: PersonKey) =>
      answerProposal(await contextOf(room.world, person), {
        proposalId,
        agrees: "no",
        text: "Itu di luar rencana.",
      });
    expect((await refusal(answer("former"))).reasons).toEqual(["evaluations.calibration-own"]);
    expect((await refusal(answer("appraiser"))).reasons).toEqual(["evaluations.calibration-own"]);
    expect(await refusalCode(answer("hr"))).toBe("FORBIDDEN");
    await appointMembers(await contextOf(room.world, "appraiser"), {
      sessionId: room.sessionId,
      members: [room.world.people.hr],
    });
    await answer("hr");
    expect(await refusalCode(answer("hr"))).toBe("CONFLICT");
    const proposal = (await look(room, "former")).inside?.proposals[0];
    expect(proposal?.opinions).toMatchObject([{ agrees: false, text: "Itu di luar rencana." }]);
  });
});

describe("deciding", () => {
  it("writes the ratings by the rules of scoring and leaves a trace", async () => {
    const room = await makeRoom();
    const { proposalId } = await propose(room);
    await decide(room, proposalId);
    expect(await stored(room)).toMatchObject({
      state: "scored",
      resultRating: "above",
      resultReason: "Saya melihat buktinya.",
      behaviourReason: "Saya melihat buktinya.",
      overallRating: "very_good",
      version: 3,
    });
    const events = await owner.evaluationEvent.findMany({
      where: { evaluationId: room.evaluationId, kind: "recalibrated" },
    });
    expect(events).toMatchObject([{ note: "Saya melihat buktinya.", actorId: room.world.people.appraiser }]);
    expect(await audits(room.evaluationId, "calibration.decide")).toBe(1);
    expect((await look(room, "former")).inside?.proposals[0]).toMatchObject({ outcome: "changed" });
  });

  it("keeps what the appraiser keeps", async () => {
    const room = await makeRoom();
    const { proposalId } = await propose(room);
    await decide(room, proposalId, "appraiser", { decision: "kept" });
    expect(await stored(room)).toMatchObject({ overallRating: "good", version: 2 });
    expect((await refusal(decide(room, proposalId))).reasons).toEqual(["evaluations.calibration-decided"]);
  });

  it.each<[PersonKey, string]>([
    ["former", "FORBIDDEN"],
    ["hr", "FORBIDDEN"],
    ["superior", "FORBIDDEN"],
    ["auditor", "FORBIDDEN"],
    ["staff", "NOT_FOUND"],
    ["otherAppraiser", "NOT_FOUND"],
    ["foreigner", "NOT_FOUND"],
  ])("is refused to %s with %s", async (person, code) => {
    const room = await makeRoom();
    const { proposalId } = await propose(room);
    expect(await refusalCode(decide(room, proposalId, person))).toBe(code);
    expect(await stored(room)).toMatchObject({ overallRating: "good", version: 2 });
  });

  it("changes nothing that is signed, rescored since or released", async () => {
    const room = await makeRoom();
    const { proposalId } = await propose(room);
    const where = { agencyId_id: { agencyId: room.world.agencyId, id: room.evaluationId } };
    await owner.evaluation.update({ where, data: { behaviourRating: "above" } });
    expect((await refusal(decide(room, proposalId))).reasons).toEqual(["evaluations.calibration-rescored"]);
    const signed = {
      appraiserId: room.world.people.appraiser,
      appraiserCapacity: "definitive",
      signedAt: new Date(),
    } as const;
    await owner.evaluation.update({ where, data: { behaviourRating: "meets", state: "signed", ...signed } });
    expect((await refusal(decide(room, proposalId))).reasons).toEqual(["evaluations.calibration-signed"]);
    await owner.evaluation.update({ where, data: { state: "released", releasedAt: new Date() } });
    expect((await refusal(decide(room, proposalId, "appraiser", { decision: "kept" }))).reasons).toEqual([
      "evaluations.calibration-over",
    ]);
    expect((await look(room, "former")).inside?.proposals[0]).toMatchObject({ outcome: "unchanged" });
  });

  it("happens once with the same key, and one of two at a time wins", async () => {
    const room = await makeRoom();
    const { proposalId } = await propose(room);
    const key = newId();
    const twice = await Promise.all([
      decide(room, proposalId, "appraiser", {}, key),
      decide(room, proposalId, "appraiser", {}, key),
    ]);
    expect(twice[0]).toEqual(twice[1]);
    expect(await refusalCode(decide(room, proposalId, "appraiser", { version: 7 }))).toBe("RULE_VIOLATION");
  });
});

describe("whom a room tells", () => {
  it("its new members, the appraiser of a proposal, who finds it at home, and its author once it is decided", async () => {
    const room = await makeRoom();
    const { people, agencyId } = room.world;
    const told = async () =>
      (
        await owner.notification.findMany({
          where: { agencyId, kind: { startsWith: "evaluations.calibration" } },
          orderBy: { createdAt: "asc" },
        })
      ).map(({ employeeId, kind }) => [employeeId, kind.slice("evaluations.calibration-".length)]);
    // The head opened it: nobody is told of what one did oneself.
    expect(await told()).toEqual([[people.former, "appointed"]]);
    const waiting = async (person: PersonKey) =>
      (await getHome(await contextOf(room.world, person))).mine.filter(
        ({ kind }) => kind === "decide-proposals",
      );
    const { proposalId } = await propose(room);
    expect(await waiting("appraiser")).toMatchObject([{ sessionId: room.sessionId, count: 1 }]);
    expect(await waiting("former")).toEqual([]);
    await decide(room, proposalId);
    expect(await waiting("appraiser")).toEqual([]);
    expect((await told()).slice(1)).toEqual([
      [people.appraiser, "proposed"],
      [people.former, "decided"],
    ]);
  });
});

describe("an appraiser whom nobody appointed", () => {
  it("is told of a proposal about the own people, reads that one alone, and decides it", async () => {
    const scene = await makeScored();
    const [own] = await addPeople(scene.world, [good, good], { by: "former" });
    await addPeople(scene.world, [good, good, good, good, good], { by: "superior" });
    const room = { ...scene, ...(await open(scene, "hr", ["appraiser", "superior"])) };
    const evaluationId = own?.evaluationId;
    const behaviour = { evaluationId, resultRating: "meets", behaviourRating: "above" };
    const { proposalId } = await propose(room, "appraiser", behaviour);
    await propose(room, "superior");
    const former = await contextOf(room.world, "former");
    const duties = async () => (await getHome(former)).mine.filter(({ kind }) => kind === "decide-proposals");
    expect(await duties()).toMatchObject([{ sessionId: room.sessionId, count: 1 }]);
    const href = `/hr/calibration/${room.sessionId}/proposals/${proposalId}`;
    expect(await owner.notification.findMany({ where: { href } })).toMatchObject([
      { employeeId: former.actor.employeeId, kind: "evaluations.calibration-proposed" },
    ]);

    const view = await look(room, "former");
    expect(view.inside?.proposals).toMatchObject([
      {
        ...{ id: proposalId, reason: "Bukti kunjungan melebihi rencana." },
        ...{ from: { rating: "good" }, to: { rating: "good" }, may: { decide: true, answer: false } },
      },
    ]);
    expect(view.inside?.people.map(({ isMine }) => isMine)).toEqual([true, true]);
    expect(view.may).toEqual({ appoint: false, close: false, propose: false });
    expect(view.sums).toMatchObject({ total: 2, tried: null });
    expect(JSON.stringify(view)).not.toContain(room.evaluationId);
    for (const person of ["otherAppraiser", "staff", "foreigner"] as const)
      expect([person, await refusalCode(look(room, person))]).toEqual([person, "NOT_FOUND"]);
    expect(await refusalCode(decide(room, proposalId, "appraiser"))).toBe("FORBIDDEN");

    await decide(room, proposalId, "former", { decision: "kept" });
    expect(await duties()).toEqual([]);
    expect((await look(room, "former")).inside?.proposals).toMatchObject([{ outcome: "kept" }]);
  });
});

describe("closing a room", () => {
  it("leaves what is undecided as it was, keeps the minutes, and is done once", async () => {
    const room = await makeRoom();
    const { proposalId } = await propose(room);
    const close = async (person: PersonKey, version = 1) =>
      closeCalibration(await contextOf(room.world, person), {
        sessionId: room.sessionId,
        version,
        minutes: "Dibahas satu usulan.",
      });
    expect(await refusalCode(close("former"))).toBe("FORBIDDEN");
    expect(await refusalCode(close("staff"))).toBe("NOT_FOUND");
    await close("appraiser");
    expect(await refusalCode(close("appraiser"))).toBe("CONFLICT");
    expect(await look(room, "former")).toMatchObject({
      state: "closed",
      minutes: "Dibahas satu usulan.",
      inside: { proposals: [{ outcome: "unchanged" }] },
    });
    expect((await refusal(decide(room, proposalId))).reasons).toEqual(["evaluations.calibration-closed"]);
    expect(await stored(room)).toMatchObject({ overallRating: "good", version: 2 });
  });
});
