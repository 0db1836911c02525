import { beforeEach, describe, expect, it } from "vitest";
import { defaultPolicy } from "@/lib/features/organization/rules/policy";
import { toDate } from "@/lib/platform/clock";
import { doorBefore } from "@/lib/platform/session";
import { owner, useDatabase } from "../../../support/database";
import { contextOf, makeWorld, TODAY, type PersonKey, type World } from "../../../support/world";
import { enrol } from "./authenticator";

useDatabase();

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

const settings = (given: object) =>
  owner.agencyPolicy.updateMany({ where: { agencyId: world.agencyId }, data: { settings: given } });
const doorOf = async (person: PersonKey) => doorBefore((await contextOf(world, person)).actor);

describe("a second factor that the agency asks of a role", () => {
  it.each<[PersonKey, boolean]>([
    ["hr", true],
    ["unitOfficer", true],
    ["auditor", false],
    ["leader", false],
    ["staff", false],
    ["appraiser", false],
  ])("by default stands before the %s: %s", async (person, asked) => {
    await settings({});
    expect(await doorOf(person)).toBe(asked ? "/sign-in/second-factor" : null);
    expect(defaultPolicy.secondFactorRequiredFor).toEqual(["hr", "unit_officer"]);
  });

  it("also holds in an agency without any version of the policy", async () => {
    await owner.period.deleteMany({ where: { agencyId: world.agencyId } });
    await owner.agencyPolicy.deleteMany({ where: { agencyId: world.agencyId } });
    expect(await doorOf("hr")).toBe("/sign-in/second-factor");
  });

  it("follows the policy in force today", async () => {
    await settings({ secondFactorRequiredFor: ["auditor"] });
    expect(await doorOf("hr")).toBeNull();
    expect(await doorOf("auditor")).toBe("/sign-in/second-factor");
    await settings({ secondFactorRequiredFor: [] });
    expect(await doorOf("auditor")).toBeNull();
  });

  it("opens once the factor is set up", async () => {
    await settings({});
    await enrol(world, "hr");
    expect(await doorOf("hr")).toBeNull();
  });

  it("is not asked for a right that ended yesterday or was taken away, nor for one that begins tomorrow", async () => {
    await settings({});
    const where = { agencyId: world.agencyId, employeeId: world.people.hr };
    await owner.roleGrant.updateMany({ where, data: { endsOn: toDate("2026-11-15") } });
    expect(await doorOf("hr")).toBeNull();
    await owner.roleGrant.updateMany({ where, data: { endsOn: null, startsOn: toDate("2026-11-17") } });
    expect(await doorOf("hr")).toBeNull();
    await owner.roleGrant.updateMany({ where, data: { startsOn: toDate(TODAY), revokedAt: new Date() } });
    expect(await doorOf("hr")).toBeNull();
    await owner.roleGrant.updateMany({ where, data: { revokedAt: null } });
    expect(await doorOf("hr")).toBe("/sign-in/second-factor");
  });

  it("comes after a first password that has to be replaced", async () => {
    await settings({});
    await owner.account.updateMany({
      where: { employeeId: world.people.hr },
      data: { mustChangePassword: true },
    });
    expect(await doorOf("hr")).toBe("/sign-in/first-time");
  });
});
