import { beforeEach, describe, expect, it } from "vitest";
import { extendGrant } from "@/lib/features/employees/grants/extend-grant";
import { toDate } from "@/lib/platform/clock";
import { newRequestKey } from "@/lib/platform/context";
import { owner, useDatabase } from "../../support/database";
import { contextOf, makeWorld, type PersonKey, type World } from "../../support/world";

useDatabase();

let world: World;
beforeEach(async () => {
  world = await makeWorld();
  await owner.roleGrant.updateMany({
    where: { agencyId: world.agencyId },
    data: { endsOn: toDate("2026-12-31") },
  });
});

const grantOf = (person: PersonKey) =>
  owner.roleGrant.findFirstOrThrow({ where: { agencyId: world.agencyId, employeeId: world.people[person] } });
const audits = () =>
  owner.auditEvent.findMany({ where: { agencyId: world.agencyId, action: "grant.extend" } });
const input = async (until: string | null = "2027-06-30", person: PersonKey = "unitOfficer") => {
  const { id, version } = await grantOf(person);
  return { grantId: id, version, until, reason: "Tugas diteruskan" };
};

describe("extending a right", () => {
  it("moves its last day, is audited, and the person is told", async () => {
    await extendGrant(await contextOf(world, "hr"), await input());
    expect(await grantOf("unitOfficer")).toMatchObject({ endsOn: toDate("2027-06-30"), version: 2 });
    expect(await audits()).toMatchObject([
      { before: { endsOn: "2026-12-31" }, after: { endsOn: "2027-06-30" }, reason: "Tugas diteruskan" },
    ]);
    expect(
      await owner.notification.findMany({ where: { employeeId: world.people.unitOfficer } }),
    ).toMatchObject([{ kind: "employees.grant-extended", params: { until: "2027-06-30" } }]);
    await extendGrant(await contextOf(world, "hr"), await input(null));
    expect(await grantOf("unitOfficer")).toMatchObject({ endsOn: null });
  });

  it.each<PersonKey>(["staff", "unitOfficer", "superior", "leader", "foreigner"])(
    "does not exist for %s",
    async (person) => {
      await expect(extendGrant(await contextOf(world, person), await input())).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
      expect(await audits()).toEqual([]);
    },
  );

  it("is refused to an auditor, for oneself, and to an earlier day", async () => {
    await expect(extendGrant(await contextOf(world, "auditor"), await input())).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    const hr = await contextOf(world, "hr");
    await expect(extendGrant(hr, await input("2027-06-30", "hr"))).rejects.toMatchObject({
      reasons: [{ reason: "employees.grant-self" }],
    });
    await expect(extendGrant(hr, await input("2026-12-31"))).rejects.toMatchObject({
      reasons: [{ reason: "employees.grant-not-later" }],
    });
  });

  it("tells the second caller that it has changed, and happens once for one request key", async () => {
    const ctx = await contextOf(world, "hr", newRequestKey());
    const given = await input();
    await extendGrant(ctx, given);
    await extendGrant(ctx, given);
    expect(await audits()).toHaveLength(1);
    await expect(extendGrant(await contextOf(world, "hr"), given)).rejects.toMatchObject({
      code: "CONFLICT",
    });
  });
});
