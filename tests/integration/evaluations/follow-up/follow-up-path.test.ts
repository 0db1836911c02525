import { describe, expect, it } from "vitest";
import { checkFollowUp } from "@/lib/features/evaluations/follow-up/check-follow-up";
import { decideFollowUp } from "@/lib/features/evaluations/follow-up/decide-follow-up";
import { finishFollowUp } from "@/lib/features/evaluations/follow-up/finish-follow-up";
import { proposeNextStep } from "@/lib/features/evaluations/follow-up/propose-next-step";
import { proposeOfResult } from "@/lib/features/evaluations/follow-up/propose-of-result";
import { getFollowUp, listFollowUps, listMyFollowUps } from "@/lib/features/evaluations/follow-up/queries";
import { recordHearing } from "@/lib/features/evaluations/follow-up/record-hearing";
import { respondToFollowUp } from "@/lib/features/evaluations/follow-up/respond-to-follow-up";
import { withdrawFollowUp } from "@/lib/features/evaluations/follow-up/withdraw-follow-up";
import { newId, toDate } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../../support/database";
import { audits, refusal, refusalCode } from "../../../support/quarter";
import { contextOf, TODAY, type PersonKey } from "../../../support/world";
import { makeReleased, makeScored, type Scene } from "../scenario";

useDatabase();

type Kind = "guidance" | "counselling" | "training_need" | "reward" | "improvement";
const GROUNDS = "Tiga rujukan terlambat pada Oktober dan November.";

const propose = async (scene: Scene, kind: Kind, person: PersonKey = "appraiser", key?: string) =>
  proposeOfResult(await contextOf(scene.world, person, key), {
    ...{ evaluationId: scene.evaluationId, kind, grounds: GROUNDS },
  });

async function proposed(kind: Kind): Promise<{ scene: Scene; followUpId: string }> {
  const scene = await makeReleased();
  return { scene, ...(await propose(scene, kind)) };
}

const respond = async (scene: Scene, followUpId: string, version: number, person: PersonKey = "staff") =>
  respondToFollowUp(await contextOf(scene.world, person), {
    followUpId,
    version,
    response: "Jadwal jaga ganda.",
  });

const decide = async (
  scene: Scene,
  followUpId: string,
  {
    person = "hr",
    version = 1,
    key,
    ...given
  }: {
    person?: PersonKey;
    version?: number;
    key?: string;
    decision?: "accept" | "decline";
    plan?: string;
    startsOn?: string;
  } = {},
) =>
  decideFollowUp(await contextOf(scene.world, person, key), {
    ...{
      followUpId,
      version,
      decision: "accept",
      reason: "Sesuai hasil pertemuan",
      plan: "",
      startsOn: null,
    },
    ...given,
  });

const stored = (id: string) => owner.followUp.findFirstOrThrow({ where: { id }, include: { events: true } });
const plan = { plan: "Pendampingan tiap pekan", startsOn: TODAY };

describe("proposing out of a result", () => {
  it("waits while an objection is open: nothing is proposed or accepted, and declining is free", async () => {
    const { scene, followUpId } = await proposed("reward");
    const contested = { code: "RULE_VIOLATION", reasons: ["evaluations.follow-up-contested"] };
    const move = (state: "objected" | "final") =>
      owner.evaluation.updateMany({ where: { id: scene.evaluationId }, data: { state } });
    await move("objected");
    expect(await refusal(propose(scene, "improvement"))).toMatchObject(contested);
    expect(await refusal(decide(scene, followUpId))).toMatchObject(contested);
    await decide(scene, followUpId, { decision: "decline" });
    await move("final");
    const next = await propose(scene, "training_need");
    await decide(scene, next.followUpId);
    expect(await stored(next.followUpId)).toMatchObject({ state: "accepted" });
  });

  it("puts it before the person with the signed version it rests on, once for each kind", async () => {
    const { scene, followUpId } = await proposed("guidance");
    const snapshot = await owner.evaluationSnapshot.findFirstOrThrow({
      where: { evaluationId: scene.evaluationId },
    });
    expect(await stored(followUpId)).toMatchObject({
      ...{ kind: "guidance", state: "proposed", grounds: GROUNDS, employeeId: scene.world.people.staff },
      facts: [{ evaluationId: scene.evaluationId, revision: 1, sha256: snapshot.sha256 }],
    });
    expect(await audits(followUpId, "follow-up.propose")).toBe(1);
    expect(
      await owner.notification.count({
        where: { employeeId: scene.world.people.staff, kind: "evaluations.follow-up-proposed" },
      }),
    ).toBe(1);
    expect((await refusal(propose(scene, "guidance"))).reasons).toEqual(["evaluations.follow-up-exists"]);
    const key = newId();
    expect(await propose(scene, "reward", "appraiser", key)).toEqual(
      await propose(scene, "reward", "appraiser", key),
    );
  });

  it("is refused before release and for everybody but the confirmed appraiser", async () => {
    const scored = await makeScored();
    expect((await refusal(propose(scored, "guidance"))).reasons).toEqual(["evaluations.wrong-state"]);
    const scene = await makeReleased();
    for (const person of ["otherAppraiser", "foreigner", "former"] as const)
      expect(await refusalCode(propose(scene, "guidance", person))).toBe("NOT_FOUND");
    for (const person of ["staff", "hr"] as const)
      expect(await refusalCode(propose(scene, "guidance", person))).toBe("FORBIDDEN");
  });
});

describe("the person is heard, then a human decides", () => {
  it("does not decide what weighs on the person before a hearing, and then gives six months with a plan", async () => {
    const { scene, followUpId } = await proposed("improvement");
    expect((await refusal(decide(scene, followUpId, plan))).reasons).toEqual([
      "evaluations.follow-up-not-heard",
    ]);
    await respond(scene, followUpId, 1);
    expect((await refusal(decide(scene, followUpId, { version: 2 }))).reasons).toEqual([
      "evaluations.follow-up-plan",
      "evaluations.follow-up-start",
    ]);
    await decide(scene, followUpId, { version: 2, ...plan });
    expect(await stored(followUpId)).toMatchObject({
      ...{
        state: "accepted",
        response: "Jadwal jaga ganda.",
        startsOn: toDate(TODAY),
        recheckOn: toDate("2027-05-16"),
      },
      decidedById: scene.world.people.hr,
    });
    expect(await audits(followUpId, "follow-up.decide")).toBe(1);
  });

  it("lets HR write the hearing down, once, and never the person or somebody else", async () => {
    const { scene, followUpId } = await proposed("improvement");
    const hear = async (person: PersonKey, version = 1) =>
      recordHearing(await contextOf(scene.world, person), {
        followUpId,
        version,
        response: "Disampaikan lisan.",
      });
    expect(await refusalCode(hear("appraiser"))).toBe("FORBIDDEN");
    expect(await refusalCode(hear("staff"))).toBe("FORBIDDEN");
    expect(await refusalCode(hear("otherStaff"))).toBe("NOT_FOUND");
    await hear("hr");
    expect((await refusal(hear("hr", 2))).reasons).toEqual(["evaluations.follow-up-heard-already"]);
    expect((await refusal(respond(scene, followUpId, 2))).reasons).toEqual([
      "evaluations.follow-up-heard-already",
    ]);
    expect(await refusalCode(respond(scene, followUpId, 2, "hr"))).toBe("FORBIDDEN");
  });

  it("lets the appraiser decide on help; on recognition HR alone; the second of two finds it settled", async () => {
    const help = await proposed("guidance");
    await decide(help.scene, help.followUpId, { person: "appraiser" });
    expect((await stored(help.followUpId)).state).toBe("accepted");
    expect((await refusal(decide(help.scene, help.followUpId, { version: 2 }))).reasons).toEqual([
      "evaluations.follow-up-settled",
    ]);
    const reward = await proposed("reward");
    expect(await refusalCode(decide(reward.scene, reward.followUpId, { person: "appraiser" }))).toBe(
      "FORBIDDEN",
    );
    expect(await refusalCode(decide(reward.scene, reward.followUpId, { version: 7 }))).toBe("CONFLICT");
    const outcomes = await Promise.allSettled([
      decide(reward.scene, reward.followUpId),
      decide(reward.scene, reward.followUpId, { decision: "decline" }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    for (const person of ["staff", "otherAppraiser", "foreigner"] as const)
      expect(await refusalCode(decide(reward.scene, reward.followUpId, { person, version: 2 }))).toBe(
        person === "staff" ? "FORBIDDEN" : "NOT_FOUND",
      );
  });

  it("hands an accepted need over to the training area, once", async () => {
    const { scene, followUpId } = await proposed("training_need");
    const key = newId();
    const given = { person: "appraiser" as const, plan: "Pelatihan rujukan maternal", key };
    await decide(scene, followUpId, given);
    await decide(scene, followUpId, given);
    expect(await owner.developmentNeed.findMany({ where: { sourceId: followUpId } })).toMatchObject([
      { employeeId: scene.world.people.staff, text: "Pelatihan rujukan maternal", state: "open" },
    ]);
  });

  it("can be taken back with a reason while nobody has decided", async () => {
    const { scene, followUpId } = await proposed("reward");
    const withdraw = async (person: PersonKey, version: number) =>
      withdrawFollowUp(await contextOf(scene.world, person), { followUpId, version, reason: "Salah orang" });
    expect(await refusalCode(withdraw("staff", 1))).toBe("FORBIDDEN");
    await withdraw("appraiser", 1);
    expect((await stored(followUpId)).state).toBe("withdrawn");
    expect((await refusal(withdraw("hr", 2))).reasons).toEqual(["evaluations.follow-up-settled"]);
  });
});

describe("six months, their checks and what may come after", () => {
  it("ends unsuccessful after the re-check only, and then HR may propose the next step, heard again", async () => {
    const { scene, followUpId } = await proposed("improvement");
    await respond(scene, followUpId, 1);
    await decide(scene, followUpId, { version: 2, ...plan });
    const appraiser = await contextOf(scene.world, "appraiser");
    await checkFollowUp(appraiser, { followUpId, version: 3, note: "Dua rujukan tepat waktu." });
    const finish = (version: number) =>
      finishFollowUp(appraiser, {
        followUpId,
        version,
        result: "not_reached",
        outcome: "Belum sesuai rencana.",
      });
    expect((await refusal(finish(4))).reasons).toEqual(["evaluations.follow-up-too-early"]);
    await owner.followUp.updateMany({
      where: { id: followUpId },
      data: { startsOn: toDate("2026-05-01"), recheckOn: toDate("2026-11-01") },
    });
    await finish(4);
    expect(await stored(followUpId)).toMatchObject({ state: "done", succeeded: false });
    const step = async (person: PersonKey, kind: "competency_test" | "discharge") =>
      proposeNextStep(await contextOf(scene.world, person), {
        followUpId,
        version: 5,
        kind,
        grounds: GROUNDS,
      });
    expect((await refusal(step("hr", "discharge"))).reasons).toEqual(["evaluations.follow-up-step-missing"]);
    expect(await refusalCode(step("appraiser", "competency_test"))).toBe("FORBIDDEN");
    const next = await step("hr", "competency_test");
    expect(await stored(next.followUpId)).toMatchObject({
      state: "proposed",
      heardAt: null,
      originType: "evaluation",
    });
    expect((await stored(followUpId)).events.map(({ kind }) => kind).sort()).toEqual(
      ["accepted", "checked", "done", "heard", "proposed"].sort(),
    );
  });
});

describe("who reads follow-ups", () => {
  it("shows the person the own ones, HR all with their desk, nobody else any", async () => {
    const { scene, followUpId } = await proposed("improvement");
    const own = await listMyFollowUps(await contextOf(scene.world, "staff"));
    expect(own).toMatchObject([{ id: followUpId, holder: "person", state: "proposed" }]);
    const desk = await listFollowUps(await contextOf(scene.world, "hr"), "open");
    expect(desk.lines).toMatchObject([{ id: followUpId, employee: "Siti Rahmawati, A.Md.Keb." }]);
    for (const person of ["staff", "appraiser", "leader", "auditor"] as const)
      expect(await refusalCode(listFollowUps(await contextOf(scene.world, person), "open"))).toBe(
        "NOT_FOUND",
      );
    expect(await getFollowUp(await contextOf(scene.world, "staff"), followUpId)).toMatchObject({
      may: { respond: true, decide: false, hear: false },
    });
    for (const person of ["otherStaff", "otherAppraiser", "auditor", "foreigner"] as const)
      expect(await refusalCode(getFollowUp(await contextOf(scene.world, person), followUpId))).toBe(
        "NOT_FOUND",
      );
  });

  it("keeps counselling between the person, whoever proposed it and HR", async () => {
    const { scene, followUpId } = await proposed("counselling");
    await owner.workPlanAppraiser.updateMany({
      where: { workPlanId: scene.planId, employeeId: scene.world.people.appraiser },
      data: { employeeId: scene.world.people.otherAppraiser },
    });
    expect(await refusalCode(getFollowUp(await contextOf(scene.world, "otherAppraiser"), followUpId))).toBe(
      "NOT_FOUND",
    );
    for (const person of ["staff", "hr"] as const)
      expect((await getFollowUp(await contextOf(scene.world, person), followUpId)).kind).toBe("counselling");
    const successor = await contextOf(scene.world, "otherAppraiser");
    const one = { followUpId, version: 1 };
    expect(await refusalCode(decide(scene, followUpId, { person: "otherAppraiser" }))).toBe("NOT_FOUND");
    expect(await refusalCode(withdrawFollowUp(successor, { ...one, reason: "-" }))).toBe("NOT_FOUND");
    await decide(scene, followUpId);
    one.version = 2;
    expect(await refusalCode(checkFollowUp(successor, { ...one, note: "-" }))).toBe("NOT_FOUND");
    const finish = finishFollowUp(successor, { ...one, result: "reached", outcome: "-" });
    expect(await refusalCode(finish)).toBe("NOT_FOUND");
  });
});
