import { describe, expect, it } from "vitest";
import { can, plansVisible } from "@/lib/access/authorize";
import { permissions, type Permission } from "@/lib/access/permissions";
import { relations, type RelationName } from "@/lib/access/relations";
import { loadPlanFacts } from "@/lib/features/work-plans/parts/plan-facts";
import { toDate } from "@/lib/platform/clock";
import { read } from "@/lib/platform/db";
import { useDatabase } from "../../support/database";
import { contextOf, makePlan, makeWorld, TODAY, type PersonKey } from "../../support/world";

useDatabase();

const PEOPLE: PersonKey[] = [
  "staff",
  "appraiser",
  "superior",
  "former",
  "leader",
  "otherStaff",
  "otherAppraiser",
  "hr",
  "unitOfficer",
  "auditor",
  "trainingOfficer",
  "foreigner",
];

/** Permissions on plans alone: the signer is a relation of evaluations and `headsAbove` one of units. */
const ON_PLANS = (Object.keys(permissions) as Permission[]).filter((permission) =>
  permissions[permission].every((name: RelationName) => name !== "signer" && name !== "headAbove"),
);

describe("the permission table", () => {
  it("answers the same as a check and as a filter, for every person, permission and kind of plan", async () => {
    const world = await makeWorld();
    const provisional = [
      { employeeId: world.people.former, startsOn: toDate("2026-01-01"), endsOn: toDate("2026-10-31") },
      {
        employeeId: world.people.otherAppraiser,
        startsOn: toDate("2026-11-01"),
        capacity: "provisional" as const,
      },
    ];
    const plans = [
      await makePlan(world),
      await makePlan(world, { person: "otherStaff" }),
      await makePlan(world, { person: "staff", state: "withdrawn", appraisers: provisional }),
      await makePlan(world, {
        person: "appraiser",
        appraisers: [{ employeeId: world.people.superior, startsOn: toDate("2026-01-01"), capacity: "plt" }],
      }),
    ].map((plan) => plan.planId);
    const differences: string[] = [];
    let compared = 0;
    for (const person of PEOPLE) {
      const ctx = await contextOf(world, person);
      // What is known of a plan is the same whatever is asked: read once, not for each permission.
      const known = await Promise.all(
        plans.map((planId) => read(ctx, (db) => loadPlanFacts(db, planId, TODAY)).catch(() => null)),
      );
      for (const permission of ON_PLANS) {
        const visible = await read(ctx, (db) =>
          db.workPlan.findMany({ where: plansVisible(ctx.actor, permission, TODAY), select: { id: true } }),
        );
        const ids = new Set(visible.map((plan) => plan.id));
        for (const [place, planId] of plans.entries()) {
          const facts = known[place] ?? null;
          const allowed = facts !== null && can(ctx.actor, permission, facts);
          compared += 1;
          if (allowed !== ids.has(planId))
            differences.push(
              `${person} ${permission} plan ${place}: check ${allowed}, filter ${ids.has(planId)}`,
            );
        }
      }
    }
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(500);
  });

  it("control: a filter that forgets the dates is noticed", async () => {
    const world = await makeWorld();
    const { planId } = await makePlan(world);
    const former = await contextOf(world, "former");
    const careless = await read(former, (db) =>
      db.workPlan.count({
        where: { id: planId, appraisers: { some: { employeeId: former.actor.employeeId } } },
      }),
    );
    const facts = await read(former, (db) => loadPlanFacts(db, planId, TODAY));
    expect(careless).toBe(1);
    expect(relations.appraiser.holds(former.actor, facts)).toBe(false);
  });

  it("never lets a person appraise a plan of their own, whatever the spans say", async () => {
    const world = await makeWorld();
    const { planId } = await makePlan(world, {
      appraisers: [{ employeeId: world.people.staff, startsOn: toDate("2026-01-01") }],
    });
    const ctx = await contextOf(world, "staff");
    const facts = await read(ctx, (db) => loadPlanFacts(db, planId, TODAY));
    expect(can(ctx.actor, "work-plan.agree", facts)).toBe(false);
    expect(can(ctx.actor, "evaluation.score", facts)).toBe(false);
  });
});
