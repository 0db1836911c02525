import { beforeEach, describe, expect, it } from "vitest";
import type { GiveGrantInput } from "@/lib/features/employees/grants/grant-input";
import { giveGrant } from "@/lib/features/employees/grants/give-grant";
import { newId } from "@/lib/platform/clock";
import { newRequestKey } from "@/lib/platform/context";
import { owner, useDatabase } from "../../support/database";
import { contextOf, makeWorld, TODAY, type PersonKey, type World } from "../../support/world";

useDatabase();

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

const input = (part: Partial<GiveGrantInput> = {}): GiveGrantInput => ({
  employeeId: world.people.staff,
  role: "unit_officer",
  unitId: world.units.clinic,
  startsOn: TODAY,
  endsOn: "2027-06-30",
  reason: "Surat tugas 12/2026",
  ...part,
});
const audits = () => owner.auditEvent.findMany({ where: { agencyId: world.agencyId, action: "grant.give" } });
const give = async (part: Partial<GiveGrantInput> = {}, key?: string) =>
  giveGrant(await contextOf(world, "hr", key), input(part));

describe("giving a right", () => {
  it("counts from the next request, is audited, and the person is told", async () => {
    const { grantId } = await give();
    const { grants } = (await contextOf(world, "staff")).actor;
    expect(grants).toEqual([
      { role: "unit_officer", unitId: world.units.clinic, unitIds: [world.units.clinic] },
    ]);
    expect(await audits()).toMatchObject([
      {
        actorId: world.people.hr,
        subjectId: grantId,
        concernsId: world.people.staff,
        reason: "Surat tugas 12/2026",
        after: { role: "unit_officer", startsOn: TODAY, endsOn: "2027-06-30" },
      },
    ]);
    expect(await owner.notification.findMany({ where: { employeeId: world.people.staff } })).toMatchObject([
      { kind: "employees.grant-given", params: { role: "unit_officer", from: TODAY } },
    ]);
    expect(
      await owner.roleGrant.findUniqueOrThrow({
        where: { agencyId_id: { agencyId: world.agencyId, id: grantId } },
      }),
    ).toMatchObject({ givenById: world.people.hr, version: 1 });
  });

  it("does not count before its first day", async () => {
    await give({ startsOn: "2026-12-01" });
    expect((await contextOf(world, "staff")).actor.grants).toEqual([]);
  });

  it.each<PersonKey>([
    "staff",
    "appraiser",
    "superior",
    "unitOfficer",
    "leader",
    "trainingOfficer",
    "foreigner",
  ])("does not exist for %s", async (person) => {
    await expect(giveGrant(await contextOf(world, person), input())).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await audits()).toEqual([]);
  });

  it("is refused to an auditor, who may only read the list", async () => {
    await expect(giveGrant(await contextOf(world, "auditor"), input())).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });

  it.each([
    ["to oneself", () => ({ employeeId: world.people.hr }), "employees.grant-self"],
    ["of a unit for nobody's unit", () => ({ unitId: null }), "employees.grant-needs-unit"],
    ["of the agency for a unit", () => ({ role: "hr" as const }), "employees.grant-whole-agency"],
    ["backwards in time", () => ({ startsOn: "2026-11-15" }), "employees.grant-past"],
  ])("is refused %s", async (_how, part, reason) => {
    await expect(give(part())).rejects.toMatchObject({ code: "RULE_VIOLATION", reasons: [{ reason }] });
    expect(await audits()).toEqual([]);
  });

  it("is refused for somebody without a way in, and for one whose way is closed", async () => {
    await owner.account.updateMany({
      where: { agencyId: world.agencyId, employeeId: world.people.staff },
      data: { disabledAt: new Date() },
    });
    await expect(give()).rejects.toMatchObject({ reasons: [{ reason: "employees.grant-no-account" }] });
    await owner.account.deleteMany({ where: { agencyId: world.agencyId, employeeId: world.people.staff } });
    await expect(give()).rejects.toMatchObject({ reasons: [{ reason: "employees.grant-no-account" }] });
  });

  it("finds neither people nor units of another agency", async () => {
    await expect(give({ employeeId: world.people.foreigner })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(give({ unitId: newId() })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is refused twice for the same days, by the rule and, for two at once, by the database", async () => {
    await give();
    await expect(give({ startsOn: "2027-06-30", endsOn: null })).rejects.toMatchObject({
      reasons: [{ reason: "employees.grant-overlap" }],
    });
    await expect(give({ startsOn: "2027-07-01", endsOn: null })).resolves.toBeTruthy();
    const both = await Promise.allSettled([
      give({ role: "case_officer", unitId: null }),
      give({ role: "case_officer", unitId: null }),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("happens once for one request key", async () => {
    const ctx = await contextOf(world, "hr", newRequestKey());
    const first = await giveGrant(ctx, input());
    await expect(giveGrant(ctx, input())).resolves.toEqual(first);
    expect(await audits()).toHaveLength(1);
    await expect(giveGrant(ctx, input({ role: "evaluation_team" }))).rejects.toMatchObject({
      code: "CONFLICT",
    });
  });
});
