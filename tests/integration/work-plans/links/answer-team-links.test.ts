import { describe, expect, it } from "vitest";
import { answerTeamLinks } from "@/lib/features/work-plans/links/answer-team-links";
import { getPlanLinks, listTeamLinks } from "@/lib/features/work-plans/links/queries";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../../support/database";
import { contextOf, makePlan, type PersonKey } from "../../../support/world";
import { auditOf, outcomeOf } from "../refusals";
import { proposalsOf, rowOf, send, startedFirst } from "./link-world";

useDatabase();

/** Both rows of the staff's plan are proposed, the second on the same indicator of the strategy. */
async function offered() {
  const started = await startedFirst();
  const { world, own, leaders } = started;
  const nodeId = newId();
  const id = newId();
  const { agencyId } = world;
  await owner.strategyNode.create({
    data: { agencyId, id: nodeId, level: "objective", code: "S1", text: "Sasaran" },
  });
  await owner.strategyIndicator.create({
    data: { agencyId, id, nodeId, name: "Ketersediaan obat", year: 2026 },
  });
  const data = { supportKind: "unit_indicator" as const, supportsIndicatorId: id };
  await owner.plannedResult.updateMany({
    where: { id: { in: [own.results[1] ?? "", leaders.results[1] ?? ""] } },
    data,
  });
  await send(world, "appraiser", leaders.planId);
  const { links } = await listTeamLinks(await contextOf(world, "appraiser"));
  const chosen = links.map((link) => ({ proposalId: link.id, version: link.version }));
  return { ...started, links, chosen };
}

describe("the leader", () => {
  it("sees what waits with its reason, and answers several at once", async () => {
    const { world, own, leaders, links, chosen } = await offered();
    expect(links).toMatchObject([
      { basis: "similar_words", leaderText: "Pelayanan antenatal ibu hamil memenuhi standar" },
      {
        basis: "strategy_indicator",
        shared: "Ketersediaan obat",
        leaderText: "Jalan lingkungan terpelihara",
      },
    ]);
    const ctx = await contextOf(world, "appraiser");
    expect(await answerTeamLinks(ctx, { answer: "accepted", chosen })).toEqual({ answered: 2, linked: 0 });
    expect((await listTeamLinks(ctx)).links).toEqual([]);
    expect((await getPlanLinks(ctx, own.planId)).links.map((link) => link.leaderAnswer)).toEqual([
      "accepted",
      "accepted",
    ]);
    expect(await rowOf(own.results[1])).toMatchObject({
      supportKind: "unit_indicator",
      supportsResultId: null,
    });
    expect(await auditOf(world, "plan-link.answer-team")).toHaveLength(2);
    expect(leaders.results).toHaveLength(2);
  });

  it.each<[PersonKey, string]>([
    ["staff", "FORBIDDEN"],
    ["superior", "NOT_FOUND"],
    ["hr", "NOT_FOUND"],
    ["unitOfficer", "NOT_FOUND"],
    ["former", "NOT_FOUND"],
    ["otherAppraiser", "NOT_FOUND"],
    ["foreigner", "NOT_FOUND"],
  ])("is not %s", async (person, code) => {
    const { world, chosen } = await offered();
    const act = answerTeamLinks(await contextOf(world, person), { answer: "accepted", chosen });
    expect(await outcomeOf(act)).toMatch(new RegExp(`^${code}`));
    expect((await proposalsOf(world)).map(({ leaderAnswer }) => leaderAnswer)).toEqual([null, null]);
    expect((await listTeamLinks(await contextOf(world, person))).links).toEqual([]);
  });

  it("who appraises since answers for an own plan, not for the former one's", async () => {
    const { world, own, chosen } = await offered();
    await owner.workPlanAppraiser.updateMany({
      where: { workPlanId: own.planId, employeeId: world.people.appraiser },
      data: { employeeId: world.people.superior },
    });
    const ctx = await contextOf(world, "superior");
    expect((await listTeamLinks(ctx)).links).toEqual([]);
    expect(await outcomeOf(answerTeamLinks(ctx, { answer: "accepted", chosen }))).toMatch(/^NOT_FOUND/);
    const before = await contextOf(world, "appraiser");
    expect((await listTeamLinks(before)).links).toEqual([]);
  });

  it("answers all as shown or none, and the same key once", async () => {
    const { world, chosen } = await offered();
    const [first, second] = chosen as [
      { proposalId: string; version: number },
      { proposalId: string; version: number },
    ];
    const stale = [first, { ...second, version: 9 }];
    const ctx = await contextOf(world, "appraiser");
    expect(await outcomeOf(answerTeamLinks(ctx, { answer: "accepted", chosen: stale }))).toBe(
      "CONFLICT work-plans.changed-meanwhile",
    );
    expect((await proposalsOf(world)).map(({ leaderAnswer }) => leaderAnswer)).toEqual([null, null]);
    const key = newId();
    const act = async () =>
      answerTeamLinks(await contextOf(world, "appraiser", key), { answer: "declined", chosen });
    expect(await act()).toEqual(await act());
    expect(await auditOf(world, "plan-link.answer-team")).toHaveLength(2);
    expect(await outcomeOf(answerTeamLinks(ctx, { answer: "accepted", chosen }))).toBe(
      "RULE_VIOLATION work-plans.link-settled",
    );
  });

  it("gets nothing of a draft: that is its writer's own", async () => {
    const { world, own, leaders } = await startedFirst();
    await owner.workPlan.updateMany({ where: { id: own.planId }, data: { state: "draft" } });
    await send(world, "appraiser", leaders.planId);
    expect(await proposalsOf(world)).toEqual([]);
    await makePlan(world, { state: "draft", person: "otherStaff" });
    expect((await listTeamLinks(await contextOf(world, "appraiser"))).links).toEqual([]);
  });
});
