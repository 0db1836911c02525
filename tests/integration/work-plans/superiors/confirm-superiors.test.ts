import { beforeEach, describe, expect, it } from "vitest";
import { relations } from "@/lib/access/relations";
import { loadPlanFacts } from "@/lib/features/work-plans/parts/plan-facts";
import { confirmSuperiors } from "@/lib/features/work-plans/superiors/confirm-superiors";
import { toDate } from "@/lib/platform/clock";
import { inTenant } from "@/lib/platform/db";
import type { ErrorCode } from "@/lib/platform/errors";
import { owner, useDatabase } from "../../../support/database";
import { contextOf, makePlan, makeWorld, TODAY, type PersonKey, type World } from "../../../support/world";
import {
  auditsOf,
  code,
  linesOf,
  messagesOf,
  propose,
  reason,
  repairOf,
  spansOf,
  withKey,
} from "./proposals";

useDatabase();

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

describe("HR confirms", () => {
  it("several proposals at once; the superiors may sign from then on; everybody is told, and it is audited", async () => {
    const { planId } = await makePlan(world, { state: "set" });
    const chosen = [await propose(world, "superior"), await propose(world, "appraiser", "otherStaff")];
    const maySign = async () => {
      const facts = await inTenant(world.agencyId, (db) => loadPlanFacts(db, planId, TODAY));
      return relations.confirmedAppraiser.holds((await contextOf(world, "superior")).actor, facts);
    };
    expect(await maySign()).toBe(false);
    expect(await confirmSuperiors(await contextOf(world, "hr"), { chosen })).toEqual({ confirmed: 2 });
    expect(await maySign()).toBe(true);
    expect(await linesOf(world)).toEqual([
      "appraiser 2026-01-01..2026-11-15 confirmed position",
      "superior 2026-11-16.. confirmed proposal",
    ]);
    for (const person of ["staff", "appraiser", "superior", "otherStaff", "otherAppraiser"] as const)
      expect(await messagesOf(world, person)).toContain("confirmed");
    expect(await auditsOf(world, "superior.confirm")).toHaveLength(2);
  });

  it("a Plt as what that person is", async () => {
    const { agencyId, people, positions } = world;
    const { planId } = await makePlan(world, { state: "set" });
    await owner.position.updateMany({
      where: { agencyId, id: positions.staff },
      data: { superiorPositionId: positions.superior },
    });
    await owner.assignment.create({
      data: {
        agencyId,
        employeeId: people.former,
        positionId: positions.superior,
        kind: "plt",
        startsOn: toDate("2026-11-01"),
      },
    });
    const chosen = [await propose(world, "former")];
    await confirmSuperiors(await contextOf(world, "hr"), { chosen });
    expect((await spansOf(world, planId)).at(-1)).toBe("former 2026-11-16.. plt");
  });

  it("none of them when one was answered meanwhile", async () => {
    const first = await propose(world, "superior");
    const second = await propose(world, "appraiser", "otherStaff");
    const hr = await contextOf(world, "hr");
    await confirmSuperiors(hr, { chosen: [first] });
    await expect(confirmSuperiors(hr, { chosen: [first, second] })).rejects.toSatisfy(code("CONFLICT"));
    expect((await repairOf(second.repairId)).state).toBe("proposed");
    await expect(confirmSuperiors(hr, { chosen: [{ ...second, version: 7 }] })).rejects.toSatisfy(
      code("CONFLICT"),
    );
    expect((await linesOf(world, "otherStaff")).at(-1)).toContain("provisional");
  });

  it("nobody who has gone out of duty since", async () => {
    const chosen = [await propose(world, "superior")];
    await owner.employee.updateMany({
      where: { agencyId: world.agencyId, id: world.people.superior },
      data: { status: "retired", statusFrom: toDate(TODAY) },
    });
    await expect(confirmSuperiors(await contextOf(world, "hr"), { chosen })).rejects.toSatisfy(
      reason("superior-inactive"),
    );
  });

  it("once for one request key", async () => {
    const chosen = [await propose(world, "superior")];
    const hr = await withKey(world, "hr");
    expect([await confirmSuperiors(hr, { chosen }), await confirmSuperiors(hr, { chosen })]).toEqual([
      { confirmed: 1 },
      { confirmed: 1 },
    ]);
    expect(await auditsOf(world, "superior.confirm")).toHaveLength(1);
  });
});

it.each<[PersonKey, ErrorCode]>([
  ["staff", "FORBIDDEN"],
  ["unitOfficer", "FORBIDDEN"],
  ["superior", "NOT_FOUND"],
  ["appraiser", "NOT_FOUND"],
  ["otherStaff", "NOT_FOUND"],
  ["auditor", "NOT_FOUND"],
  ["foreigner", "NOT_FOUND"],
])("is refused to %s with %s", async (person, wanted) => {
  const proposal = await propose(world, "superior");
  await expect(confirmSuperiors(await contextOf(world, person), { chosen: [proposal] })).rejects.toSatisfy(
    code(wanted),
  );
  expect((await repairOf(proposal.repairId)).state).toBe("proposed");
});
