import { describe, expect, it } from "vitest";
import { discardAmendment } from "@/lib/features/work-plans/amendments/discard-amendment";
import { startAmendment } from "@/lib/features/work-plans/amendments/start-amendment";
import { answerOwnLink } from "@/lib/features/work-plans/links/answer-own-link";
import { answerTeamLinks } from "@/lib/features/work-plans/links/answer-team-links";
import { getPlanLinks } from "@/lib/features/work-plans/links/queries";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../../support/database";
import { contextOf, type PersonKey } from "../../../support/world";
import { auditOf, outcomeOf } from "../refusals";
import { agree, planOf, proposalsOf, rowOf, send, startedFirst } from "./link-world";

useDatabase();

const accepted = "accepted" as const;

async function proposed() {
  const started = await startedFirst();
  await send(started.world, "appraiser", started.leaders.planId);
  const [proposal] = await proposalsOf(started.world);
  return { ...started, proposalId: proposal?.id ?? "" };
}

describe("a plan that was there before the leader's", () => {
  it("is proposed a link when the leader's is sent, once, and both are told", async () => {
    const { world, own, leaders } = await startedFirst();
    expect(await proposalsOf(world)).toEqual([]);
    await send(world, "appraiser", leaders.planId);
    const found = await proposalsOf(world);
    expect(found).toMatchObject([
      {
        resultId: own.results[0],
        leaderResultId: leaders.results[0],
        basis: "similar_words",
        shared: "ibu, hamil, terlayani, antenatal, standar",
        memberAnswer: null,
        leaderAnswer: null,
      },
    ]);
    const messages = await owner.notification.findMany({ where: { agencyId: world.agencyId } });
    expect(messages.map(({ kind, employeeId, href }) => [kind, employeeId, href])).toEqual(
      expect.arrayContaining([
        ["work-plans.links-proposed", world.people.staff, `/work-plans/${own.planId}/links`],
        ["work-plans.links-offered", world.people.appraiser, "/team/links"],
      ]),
    );
    await agree(world, "superior", leaders.planId);
    expect(await proposalsOf(world)).toEqual(found);
    expect(await rowOf(own.results[0])).toMatchObject({ supportKind: "unlinked", supportsResultId: null });
  });

  it("takes the link when both have accepted, not before; what was signed stays as it was", async () => {
    const { world, own, leaders, proposalId } = await proposed();
    const before = {
      plan: await planOf(own.planId),
      snapshot: await owner.planSnapshot.findMany({ where: { workPlanId: own.planId } }),
    };
    const answer = { proposalId, version: 1, answer: accepted };
    const first = await answerOwnLink(await contextOf(world, "staff"), answer);
    expect(first).toEqual({ planId: own.planId, isLinked: false });
    expect((await rowOf(own.results[0])).supportsResultId).toBeNull();
    const ctx = await contextOf(world, "appraiser");
    expect(await answerTeamLinks(ctx, { answer: accepted, chosen: [{ proposalId, version: 2 }] })).toEqual({
      answered: 1,
      linked: 1,
    });
    expect(await rowOf(own.results[0])).toMatchObject({
      supportKind: "leader_result",
      supportsResultId: leaders.results[0],
      supportsText: "Pelayanan antenatal ibu hamil memenuhi standar",
    });
    expect(await rowOf(own.results[1])).toMatchObject({ supportKind: "unlinked" });
    expect(await planOf(own.planId)).toEqual(before.plan);
    expect(await owner.planSnapshot.findMany({ where: { workPlanId: own.planId } })).toEqual(before.snapshot);
    const { links } = await getPlanLinks(await contextOf(world, "staff"), own.planId);
    expect(links).toMatchObject([{ memberAnswer: accepted, leaderAnswer: accepted }]);
    expect(links[0]?.linkedAt).not.toBeNull();
    expect(await auditOf(world, "plan-link.answer-own")).toMatchObject([
      { subjectId: own.planId, after: { proposalId, memberAnswer: accepted, linked: [] } },
    ]);
    const kinds = await owner.notification.findMany({ where: { employeeId: world.people.staff } });
    expect(kinds.map(({ kind }) => kind)).toContain("work-plans.linked");
  });

  it("waits with the link while the plan lies sent, and takes it when that is settled", async () => {
    const { world, own, leaders } = await startedFirst({ isSet: false });
    await send(world, "appraiser", leaders.planId);
    const proposalId = (await proposalsOf(world))[0]?.id ?? "";
    await answerOwnLink(await contextOf(world, "staff"), { proposalId, version: 1, answer: accepted });
    const ctx = await contextOf(world, "appraiser");
    expect(await answerTeamLinks(ctx, { answer: accepted, chosen: [{ proposalId, version: 2 }] })).toEqual({
      answered: 1,
      linked: 0,
    });
    expect((await rowOf(own.results[0])).supportsResultId).toBeNull();
    await agree(world, "appraiser", own.planId);
    expect((await rowOf(own.results[0])).supportsResultId).toBe(leaders.results[0]);
    expect((await proposalsOf(world))[0]?.linkedAt).not.toBeNull();
  });

  it("waits with the link while an amendment is open, and takes it when that is put aside", async () => {
    const { world, own, leaders, proposalId } = await proposed();
    const staff = await contextOf(world, "staff");
    const reason = { reason: "budget" as const, note: "Anggaran berubah." };
    const { version } = await planOf(own.planId);
    const { planId } = await startAmendment(staff, { planId: own.planId, version, ...reason });
    await answerOwnLink(staff, { proposalId, version: 1, answer: accepted });
    const boss = await contextOf(world, "appraiser");
    const chosen = [{ proposalId, version: 2 }];
    expect(await answerTeamLinks(boss, { answer: accepted, chosen })).toMatchObject({ linked: 0 });
    expect((await rowOf(own.results[0])).supportKind).toBe("unlinked");
    await discardAmendment(staff, { planId, version: (await planOf(planId)).version });
    expect(await rowOf(own.results[0])).toMatchObject({
      supportKind: "leader_result",
      supportsResultId: leaders.results[0],
    });
  });

  it("is not linked when its person declines, and the same pair is never proposed again", async () => {
    const { world, own, leaders, proposalId } = await proposed();
    const declined = { proposalId, version: 1, answer: "declined" as const };
    await answerOwnLink(await contextOf(world, "staff"), declined);
    await agree(world, "superior", leaders.planId);
    expect(await proposalsOf(world)).toHaveLength(1);
    expect((await rowOf(own.results[0])).supportKind).toBe("unlinked");
    const ctx = await contextOf(world, "appraiser");
    const chosen = [{ proposalId, version: 2 }];
    expect(await outcomeOf(answerTeamLinks(ctx, { answer: accepted, chosen }))).toBe(
      "RULE_VIOLATION work-plans.link-settled",
    );
  });
});

describe("the answer of a plan's person", () => {
  it.each<[PersonKey, string]>([
    ["appraiser", "FORBIDDEN"],
    ["superior", "NOT_FOUND"],
    ["hr", "NOT_FOUND"],
    ["unitOfficer", "NOT_FOUND"],
    ["former", "NOT_FOUND"],
    ["otherStaff", "NOT_FOUND"],
    ["foreigner", "NOT_FOUND"],
  ])("is not given by %s", async (person, code) => {
    const { world, own, proposalId } = await proposed();
    const ctx = await contextOf(world, person);
    const act = answerOwnLink(ctx, { proposalId, version: 1, answer: accepted });
    expect(await outcomeOf(act)).toMatch(new RegExp(`^${code}`));
    expect(await proposalsOf(world)).toMatchObject([{ memberAnswer: null, version: 1 }]);
    if (person !== "appraiser") expect(await outcomeOf(getPlanLinks(ctx, own.planId))).toMatch(/^NOT_FOUND/);
  });

  it("is given once, to what the page showed, and the same key does it once", async () => {
    const { world, proposalId } = await proposed();
    const answer = { proposalId, version: 1, answer: accepted };
    expect(await outcomeOf(answerOwnLink(await contextOf(world, "staff"), { ...answer, version: 7 }))).toBe(
      "CONFLICT work-plans.changed-meanwhile",
    );
    const key = newId();
    const first = await answerOwnLink(await contextOf(world, "staff", key), answer);
    expect(await answerOwnLink(await contextOf(world, "staff", key), answer)).toEqual(first);
    expect(await auditOf(world, "plan-link.answer-own")).toHaveLength(1);
    expect(await outcomeOf(answerOwnLink(await contextOf(world, "staff"), { ...answer, version: 2 }))).toBe(
      "RULE_VIOLATION work-plans.link-settled",
    );
  });

  it("is not asked once the plan is closed, or while the leader's is back on the desk", async () => {
    const { world, own, leaders, proposalId } = await proposed();
    const ctx = await contextOf(world, "staff");
    const act = () => answerOwnLink(ctx, { proposalId, version: 1, answer: accepted });
    for (const [planId, state] of [
      [own.planId, "closed"],
      [leaders.planId, "returned"],
    ] as const) {
      const { state: was } = await planOf(planId);
      await owner.workPlan.updateMany({ where: { id: planId }, data: { state } });
      expect((await getPlanLinks(ctx, own.planId)).links).toEqual([]);
      expect(await outcomeOf(act())).toBe("RULE_VIOLATION work-plans.link-settled");
      await owner.workPlan.updateMany({ where: { id: planId }, data: { state: was } });
    }
    expect((await getPlanLinks(ctx, own.planId)).links).toHaveLength(1);
    expect(await outcomeOf(act())).toBe("done");
  });

  it("comes too late for a row that is linked by now", async () => {
    const { world, own, proposalId } = await proposed();
    await owner.plannedResult.updateMany({
      where: { id: own.results[0] },
      data: { supportKind: "other_assignment" },
    });
    expect(
      await outcomeOf(
        answerOwnLink(await contextOf(world, "staff"), { proposalId, version: 1, answer: accepted }),
      ),
    ).toBe("RULE_VIOLATION work-plans.link-settled");
    expect((await getPlanLinks(await contextOf(world, "staff"), own.planId)).links).toEqual([]);
  });
});
