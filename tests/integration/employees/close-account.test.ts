import { beforeEach, describe, expect, it } from "vitest";
import { closeAccount } from "@/lib/features/employees/accounts/close-account";
import { reopenAccount } from "@/lib/features/employees/accounts/reopen-account";
import { deactivateAccount } from "@/lib/features/employees/parts/deactivate-account";
import { signIn } from "@/lib/features/employees/sign-in";
import { newRequestKey } from "@/lib/platform/context";
import { inTenant } from "@/lib/platform/db";
import { openSession } from "@/lib/platform/session";
import { owner, useDatabase } from "../../support/database";
import { contextOf, makeWorld, type PersonKey, type World } from "../../support/world";
import { giveLogin, PASSWORD, visitor } from "./login";

useDatabase();

const here = { requestId: "test", locale: "id" as const };
let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

const accountOf = (person: PersonKey) =>
  owner.account.findFirstOrThrow({ where: { agencyId: world.agencyId, employeeId: world.people[person] } });
const audits = (action: string) => owner.auditEvent.findMany({ where: { agencyId: world.agencyId, action } });
const input = async (person: PersonKey = "staff") => ({
  employeeId: world.people[person],
  version: (await accountOf(person)).version,
  reason: "Pindah instansi",
});

describe("closing a way in", () => {
  it("refuses the next request of every device and the next sign-in, and audits the reason", async () => {
    const name = await giveLogin(world, "staff");
    const { token } = await signIn(visitor(), { name, password: PASSWORD });
    expect(await openSession(token, here)).not.toBeNull();
    await closeAccount(await contextOf(world, "hr"), await input());
    expect(await openSession(token, here)).toBeNull();
    await expect(signIn(visitor(), { name, password: PASSWORD })).rejects.toMatchObject({
      reasons: [{ reason: "employees.account-disabled" }],
    });
    expect(await accountOf("staff")).toMatchObject({ disabledReason: "Pindah instansi", version: 2 });
    expect(await audits("person-account.deactivate")).toMatchObject([
      {
        actorId: world.people.hr,
        concernsId: world.people.staff,
        reason: "Pindah instansi",
        after: { ended: 1 },
      },
    ]);
  });

  it.each<PersonKey>(["staff", "appraiser", "superior", "auditor", "leader", "foreigner"])(
    "does not exist for %s",
    async (person) => {
      await expect(closeAccount(await contextOf(world, person), await input())).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    },
  );

  it("is refused to the unit's officer, who may see it", async () => {
    await expect(closeAccount(await contextOf(world, "unitOfficer"), await input())).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });

  it("is refused for oneself, twice, and for the last HR officer", async () => {
    const hr = await contextOf(world, "hr");
    await expect(closeAccount(hr, await input("hr"))).rejects.toMatchObject({
      reasons: [{ reason: "employees.account-own" }],
    });
    await closeAccount(hr, await input());
    await expect(closeAccount(hr, await input())).rejects.toMatchObject({
      reasons: [{ reason: "employees.account-closed" }],
    });
    // The only other HR officer has no way in: closing the last open one would leave nobody.
    await owner.roleGrant.create({
      data: {
        ...{ agencyId: world.agencyId, employeeId: world.people.auditor, role: "hr", reason: "uji" },
        startsOn: new Date("2026-01-01"),
      },
    });
    const second = await contextOf(world, "auditor");
    await closeAccount(second, await input("hr"));
    await expect(
      closeAccount(
        { ...second, actor: { ...second.actor, employeeId: world.people.leader } },
        await input("auditor"),
      ),
    ).rejects.toMatchObject({ reasons: [{ reason: "employees.grant-last-hr" }] });
  });

  it("tells the second caller that it has changed, and happens once for one request key", async () => {
    const ctx = await contextOf(world, "hr", newRequestKey());
    const given = await input();
    await closeAccount(ctx, given);
    await closeAccount(ctx, given);
    expect(await audits("person-account.deactivate")).toHaveLength(1);
    await expect(closeAccount(await contextOf(world, "hr"), given)).rejects.toMatchObject({
      code: "CONFLICT",
    });
  });

  it("happens by itself where a career ends, and leaves those without an account as they are", async () => {
    const hr = await contextOf(world, "hr");
    const close = () =>
      inTenant(world.agencyId, (db) =>
        deactivateAccount(db, hr, { employeeId: world.people.staff, reason: "Pensiun", now: hr.now }),
      );
    expect(await close()).toEqual({ ended: 0 });
    expect(await close()).toBeNull();
    await owner.account.deleteMany({ where: { employeeId: world.people.staff } });
    expect(await close()).toBeNull();
    expect(await audits("person-account.deactivate")).toHaveLength(1);
  });
});

describe("opening it again", () => {
  beforeEach(async () => closeAccount(await contextOf(world, "hr"), await input()));

  it("lets the person in with the password as it was, and is audited", async () => {
    const name = await giveLogin(world, "staff");
    await reopenAccount(await contextOf(world, "hr"), await input());
    await expect(signIn(visitor(), { name, password: PASSWORD })).resolves.toBeTruthy();
    expect(await audits("person-account.reactivate")).toMatchObject([
      { actorId: world.people.hr, concernsId: world.people.staff, reason: "Pindah instansi" },
    ]);
  });

  it.each<PersonKey>(["appraiser", "superior", "auditor", "foreigner"])(
    "does not exist for %s",
    async (person) => {
      await expect(reopenAccount(await contextOf(world, person), await input())).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    },
  );

  it("is refused for an open one, for whoever has left, and to the second caller", async () => {
    const ctx = await contextOf(world, "hr", newRequestKey());
    const given = await input();
    await owner.employee.updateMany({ where: { id: world.people.staff }, data: { status: "left" } });
    await expect(reopenAccount(await contextOf(world, "hr"), given)).rejects.toMatchObject({
      reasons: [{ reason: "employees.person-left" }],
    });
    await owner.employee.updateMany({ where: { id: world.people.staff }, data: { status: "active" } });
    await reopenAccount(ctx, given);
    await reopenAccount(ctx, given);
    expect(await audits("person-account.reactivate")).toHaveLength(1);
    await expect(reopenAccount(await contextOf(world, "hr"), given)).rejects.toMatchObject({
      code: "CONFLICT",
    });
    await expect(reopenAccount(await contextOf(world, "hr"), await input())).rejects.toMatchObject({
      reasons: [{ reason: "employees.account-open" }],
    });
  });
});
