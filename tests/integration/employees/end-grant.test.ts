import { beforeEach, describe, expect, it } from "vitest";
import { endGrant } from "@/lib/features/employees/grants/end-grant";
import { giveGrant } from "@/lib/features/employees/grants/give-grant";
import { newRequestKey } from "@/lib/platform/context";
import { owner, useDatabase } from "../../support/database";
import { contextOf, makeWorld, TODAY, type PersonKey, type World } from "../../support/world";

useDatabase();

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

const grantOf = (person: PersonKey) =>
  owner.roleGrant.findFirstOrThrow({ where: { agencyId: world.agencyId, employeeId: world.people[person] } });
const audits = () => owner.auditEvent.findMany({ where: { agencyId: world.agencyId, action: "grant.end" } });
const input = async (person: PersonKey = "unitOfficer", until: string | null = null) => {
  const { id, version } = await grantOf(person);
  return { grantId: id, version, until, reason: "Pindah tugas" };
};

describe("ending a right", () => {
  it("at once: the next request has it no more, it is audited, and the person is told", async () => {
    expect((await contextOf(world, "unitOfficer")).actor.grants).toHaveLength(1);
    await endGrant(await contextOf(world, "hr"), await input());
    expect((await contextOf(world, "unitOfficer")).actor.grants).toEqual([]);
    expect(await grantOf("unitOfficer")).toMatchObject({ revokedById: world.people.hr, version: 2 });
    expect(await audits()).toMatchObject([
      { actorId: world.people.hr, concernsId: world.people.unitOfficer, reason: "Pindah tugas" },
    ]);
    expect(
      await owner.notification.findMany({ where: { employeeId: world.people.unitOfficer } }),
    ).toMatchObject([{ kind: "employees.grant-ended" }]);
  });

  it("with a last day: it counts until then", async () => {
    await endGrant(await contextOf(world, "hr"), await input("unitOfficer", "2026-11-30"));
    expect((await contextOf(world, "unitOfficer")).actor.grants).toHaveLength(1);
    expect(await grantOf("unitOfficer")).toMatchObject({
      endsOn: new Date("2026-11-30T00:00:00Z"),
      revokedAt: null,
    });
  });

  it.each<PersonKey>(["staff", "unitOfficer", "superior", "leader", "trainingOfficer", "foreigner"])(
    "does not exist for %s",
    async (person) => {
      const ending = endGrant(await contextOf(world, person), await input());
      await expect(ending).rejects.toMatchObject({ code: "NOT_FOUND" });
      expect(await audits()).toEqual([]);
    },
  );

  it("is refused to an auditor", async () => {
    await expect(endGrant(await contextOf(world, "auditor"), await input())).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });

  it("is refused for the last HR officer, and possible once there is a second", async () => {
    const hr = await contextOf(world, "hr");
    const refused = { code: "RULE_VIOLATION", reasons: [{ reason: "employees.grant-last-hr" }] };
    await expect(endGrant(hr, await input("hr"))).rejects.toMatchObject(refused);
    await expect(endGrant(hr, await input("hr", "2026-12-31"))).rejects.toMatchObject(refused);
    const second = {
      employeeId: world.people.auditor,
      role: "hr" as const,
      unitId: null,
      startsOn: TODAY,
      endsOn: "2026-12-30",
      reason: "Pengganti",
    };
    await giveGrant(hr, second);
    // The second one ends before the first would.
    await expect(endGrant(hr, await input("hr", "2026-12-31"))).rejects.toMatchObject(refused);
    await expect(endGrant(hr, await input("hr"))).resolves.toBeTruthy();
  });

  it("keeps one of two HR officers who end each other in the same moment", async () => {
    const first = await contextOf(world, "hr");
    const { grantId } = await giveGrant(first, {
      ...{ employeeId: world.people.auditor, role: "hr", unitId: null, startsOn: TODAY },
      ...{ endsOn: null, reason: "Pengganti" },
    });
    const second = await contextOf(world, "auditor");
    const both = await Promise.allSettled([
      endGrant(first, { grantId, version: 1, until: null, reason: "satu" }),
      endGrant(second, await input("hr")),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("is refused for one that is over, and backwards", async () => {
    const hr = await contextOf(world, "hr");
    await expect(endGrant(hr, await input("unitOfficer", "2026-11-15"))).rejects.toMatchObject({
      reasons: [{ reason: "employees.grant-past" }],
    });
    await endGrant(hr, await input());
    await expect(endGrant(hr, await input())).rejects.toMatchObject({
      reasons: [{ reason: "employees.grant-over" }],
    });
  });

  it("tells the second caller that it has changed, and happens once for one request key", async () => {
    const ctx = await contextOf(world, "hr", newRequestKey());
    const given = await input();
    await endGrant(ctx, given);
    await expect(endGrant(ctx, given)).resolves.toEqual({ grantId: given.grantId });
    expect(await audits()).toHaveLength(1);
    await expect(endGrant(await contextOf(world, "hr"), given)).rejects.toMatchObject({
      code: "CONFLICT",
      reasons: [{ reason: "employees.grant-changed" }],
    });
  });
});
