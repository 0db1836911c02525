import { describe, expect, it } from "vitest";
import { answerAdvice } from "@/lib/features/evaluations/panel-minutes/answer-advice";
import { closeMinutes } from "@/lib/features/evaluations/panel-minutes/close-minutes";
import type { MinutesInput } from "@/lib/features/evaluations/panel-minutes/minutes-input";
import { getAdvice, getMinutes } from "@/lib/features/evaluations/panel-minutes/queries/advice";
import { reopenMinutes } from "@/lib/features/evaluations/panel-minutes/reopen-minutes";
import { saveMinutes } from "@/lib/features/evaluations/panel-minutes/save-minutes";
import { signMinutes } from "@/lib/features/evaluations/panel-minutes/sign-minutes";
import { leaveSession } from "@/lib/features/evaluations/panel/leave-session";
import { owner, useDatabase } from "../../../support/database";
import { audits, refusal, refusalCode } from "../../../support/quarter";
import { contextOf, type PersonKey, type World } from "../../../support/world";
import { makeTeam, MEMBERS, opened, setUp } from "./scene";

useDatabase();

const sessionOf = (id: string) => owner.panelSession.findFirstOrThrow({ where: { id } });
const paperOf = async (sessionId: string, changes: Partial<MinutesInput> = {}): Promise<MinutesInput> => ({
  ...{ sessionId, version: (await sessionOf(sessionId)).version, minutes: "Hadir tiga anggota." },
  ...{ findings: "Memimpin jadwal dua unit.", advice: "guidance" as const },
  ...{ adviceText: "Pendamping tiga bulan.", reason: "Perlu belajar melatih rekan.", ...changes },
});
const close = async (world: World, sessionId: string, who: PersonKey = "auditor") =>
  closeMinutes(await contextOf(world, who), await paperOf(sessionId));
async function sign(world: World, sessionId: string, who: PersonKey, dissent = "") {
  const seat = await owner.panelMember.findFirstOrThrow({
    where: { sessionId, employeeId: world.people[who] },
  });
  const { contentHash } = await sessionOf(sessionId);
  return signMinutes(await contextOf(world, who), {
    ...{ sessionId, version: seat.version, dissent, contentHash: contentHash ?? "0".repeat(64) },
  });
}
async function signed(world: World): Promise<string> {
  const sessionId = await opened(world);
  await close(world, sessionId);
  for (const who of MEMBERS) await sign(world, sessionId, who, who === "auditor" ? "Cukup satu bulan." : "");
  return sessionId;
}

describe("the minutes of a session", () => {
  it("are written by the members once the notes are open, and the second of two is told", async () => {
    const world = await makeTeam();
    const sealed = await setUp(world);
    expect(
      (await refusal(saveMinutes(await contextOf(world, "auditor"), await paperOf(sealed)))).reasons,
    ).toEqual(["evaluations.panel-wrong-state"]);
    const sessionId = await opened(world);
    const paper = await paperOf(sessionId);
    await saveMinutes(await contextOf(world, "auditor"), paper);
    expect(await refusalCode(saveMinutes(await contextOf(world, "otherStaff"), paper))).toBe("CONFLICT");
    expect(await refusalCode(saveMinutes(await contextOf(world, "hr"), await paperOf(sessionId)))).toBe(
      "FORBIDDEN",
    );
    expect(await refusalCode(saveMinutes(await contextOf(world, "staff"), await paperOf(sessionId)))).toBe(
      "NOT_FOUND",
    );
    expect(await refusalCode(getMinutes(await contextOf(world, "hr"), sessionId))).toBe("NOT_FOUND");
  });

  it("want findings, a recommendation and reasons", async () => {
    const world = await makeTeam();
    const sessionId = await opened(world);
    const empty = await paperOf(sessionId, { findings: "", advice: "", reason: "" });
    expect((await refusal(closeMinutes(await contextOf(world, "auditor"), empty))).reasons).toEqual([
      "evaluations.panel-findings-missing",
      "evaluations.panel-advice-missing",
      "evaluations.panel-reason-missing",
    ]);
  });

  it("lock with the last signature, in the database too, and become one proposal for the person", async () => {
    const world = await makeTeam();
    const sessionId = await signed(world);
    expect(await sessionOf(sessionId)).toMatchObject({ state: "signed", advice: "guidance" });
    const proposals = await owner.followUp.findMany({ where: { originId: sessionId } });
    expect(proposals).toMatchObject([
      { kind: "guidance", originType: "panel", employeeId: world.people.staff, state: "proposed" },
    ]);
    expect(await audits(sessionId, "panel.lock-minutes")).toBe(1);
    await expect(
      owner.panelSession.updateMany({ where: { id: sessionId }, data: { findings: "lain" } }),
    ).rejects.toThrow();
    expect(await refusalCode(saveMinutes(await contextOf(world, "auditor"), await paperOf(sessionId)))).toBe(
      "RULE_VIOLATION",
    );
    const leave = leaveSession(await contextOf(world, "auditor"), { sessionId });
    expect((await refusal(leave)).reasons).toEqual(["evaluations.panel-wrong-state"]);
  });

  it("are signed once, over what was read, and anew after they were opened again", async () => {
    const world = await makeTeam();
    const sessionId = await opened(world);
    const { contentHash } = await close(world, sessionId);
    await sign(world, sessionId, "auditor");
    expect(await refusalCode(sign(world, sessionId, "auditor"))).toBe("CONFLICT");
    const { version } = await sessionOf(sessionId);
    await reopenMinutes(await contextOf(world, "otherStaff"), { sessionId, version });
    await closeMinutes(
      await contextOf(world, "otherStaff"),
      await paperOf(sessionId, { reason: "Alasan lain." }),
    );
    const seat = await owner.panelMember.findFirstOrThrow({
      where: { sessionId, employeeId: world.people.auditor },
    });
    expect(seat.signedAt).toBeNull();
    const old = { sessionId, version: seat.version, contentHash, dissent: "" };
    expect(await refusalCode(signMinutes(await contextOf(world, "auditor"), old))).toBe("CONFLICT");
  });

  it("lie open again when a member leaves while they wait for signatures", async () => {
    const world = await makeTeam();
    const sessionId = await opened(world);
    await close(world, sessionId);
    await sign(world, sessionId, "auditor");
    await leaveSession(await contextOf(world, "otherStaff"), { sessionId });
    expect(await sessionOf(sessionId)).toMatchObject({ state: "open", contentHash: null, seats: 2 });
  });
});

describe("the signed advice", () => {
  it("is read by the person with reasons and dissent, without anybody's notes, and answered once", async () => {
    const world = await makeTeam();
    const sessionId = await signed(world);
    const ctx = await contextOf(world, "staff");
    const advice = await getAdvice(ctx, sessionId);
    expect(advice).toMatchObject({ isOwn: true, mayAnswer: true, reason: "Perlu belajar melatih rekan." });
    expect(advice.signers.map(({ dissent }) => dissent).filter(Boolean)).toEqual(["Cukup satu bulan."]);
    expect(JSON.stringify(advice)).not.toContain("Rahasia");
    await answerAdvice(ctx, { sessionId, version: advice.version, answer: "Saya setuju." });
    const again = answerAdvice(ctx, { sessionId, version: advice.version + 1, answer: "Lagi" });
    expect((await refusal(again)).reasons).toEqual(["evaluations.panel-wrong-state"]);
    expect(await getAdvice(await contextOf(world, "hr"), sessionId)).toMatchObject({
      answer: "Saya setuju.",
      mayAnswer: false,
    });
  });

  it.each<[PersonKey]>([["appraiser"], ["superior"], ["trainingOfficer"], ["foreigner"]])(
    "does not exist for %s",
    async (who) => {
      const world = await makeTeam();
      const sessionId = await signed(world);
      expect(await refusalCode(getAdvice(await contextOf(world, who), sessionId))).toBe("NOT_FOUND");
      const answer = answerAdvice(await contextOf(world, who), { sessionId, version: 1, answer: "x" });
      expect(await refusalCode(answer)).toBe("NOT_FOUND");
    },
  );

  it("is answered by the person alone", async () => {
    const world = await makeTeam();
    const sessionId = await signed(world);
    const answer = answerAdvice(await contextOf(world, "hr"), { sessionId, version: 1, answer: "x" });
    expect(await refusalCode(answer)).toBe("FORBIDDEN");
  });
});
