import { beforeEach, describe, expect, it } from "vitest";
import { createAccount } from "@/lib/features/employees/accounts/create-account";
import { createAccounts } from "@/lib/features/employees/accounts/create-accounts";
import { issueFirstPassword } from "@/lib/features/employees/accounts/issue-first-password";
import { listAccounts } from "@/lib/features/employees/accounts/queries";
import { FIRST_PASSWORD_BITS, firstPassword } from "@/lib/features/employees/parts/first-password";
import type { Context } from "@/lib/platform/context";
import { newRequestKey } from "@/lib/platform/context";
import { owner, useDatabase } from "../../support/database";
import { waitingJobs } from "../../support/queue";
import { contextOf, makeWorld, type PersonKey, type World } from "../../support/world";

useDatabase();

let world: World;
beforeEach(async () => {
  world = await makeWorld();
  await owner.login.deleteMany();
  await owner.account.deleteMany({
    where: {
      agencyId: world.agencyId,
      employeeId: {
        in: (["staff", "former", "otherStaff", "leader"] as const).map((key) => world.people[key]),
      },
    },
  });
});

const batches = () => owner.accountBatch.findMany({ where: { agencyId: world.agencyId } });
const peopleOf = async (batchId: string) =>
  (await owner.accountBatchPerson.findMany({ where: { agencyId: world.agencyId, batchId } }))
    .map(({ employeeId }) => employeeId)
    .sort();
const ids = (...keys: PersonKey[]) => keys.map((key) => world.people[key]).sort();

type Act = { name: string; run: (ctx: Context) => Promise<{ batchId: string }>; action: string };
const acts: Act[] = [
  {
    name: "many accounts",
    run: (ctx) => createAccounts(ctx, { unitId: null, delivery: "slip" }),
    action: "person-account.create",
  },
  {
    name: "one account",
    run: (ctx) => createAccount(ctx, { employeeId: world.people.staff, loginName: null, delivery: "slip" }),
    action: "person-account.create",
  },
  {
    name: "a new first password",
    run: (ctx) =>
      issueFirstPassword(ctx, { employeeId: world.people.appraiser, version: 1, delivery: "slip" }),
    action: "person-account.reissue",
  },
];

describe.each(acts)("ordering $name", ({ run, action }) => {
  it("writes down whom the worker shall serve, wakes it, and audits it", async () => {
    const { batchId } = await run(await contextOf(world, "hr"));
    expect(await batches()).toMatchObject([{ id: batchId, state: "waiting", createdById: world.people.hr }]);
    expect((await waitingJobs()).at(-1)).toMatchObject({ task: "documents.make-slips" });
    expect(await owner.auditEvent.findMany({ where: { agencyId: world.agencyId, action } })).toMatchObject([
      { subjectId: batchId, actorId: world.people.hr },
    ]);
  });

  it.each<PersonKey>(["superior", "appraiser", "trainingOfficer", "auditor", "foreigner"])(
    "does not exist for %s",
    async (person) => {
      await expect(run(await contextOf(world, person))).rejects.toMatchObject({ code: "NOT_FOUND" });
      expect(await batches()).toEqual([]);
    },
  );

  it("is refused to the officer of a unit, who sees the accounts but makes none", async () => {
    await expect(run(await contextOf(world, "unitOfficer"))).rejects.toThrow();
    expect(await batches()).toEqual([]);
  });

  it("happens once for one request key", async () => {
    const ctx = await contextOf(world, "hr", newRequestKey());
    const first = await run(ctx);
    await expect(run(ctx)).resolves.toEqual(first);
    expect(await batches()).toHaveLength(1);
  });
});

describe("whom an order serves", () => {
  it("is everybody who serves and has no account, in the unit and below it", async () => {
    const hr = await contextOf(world, "hr");
    const all = await createAccounts(hr, { unitId: null, delivery: "slip" });
    expect(await peopleOf(all.batchId)).toEqual(ids("staff", "former", "otherStaff", "leader"));
    const health = await createAccounts(hr, { unitId: world.units.health, delivery: "slip" });
    expect(await peopleOf(health.batchId)).toEqual(ids("staff", "former"));
    expect((await listAccounts(hr, { unit: world.units.health })).counts.none).toBe(2);
    await owner.employee.updateMany({ where: { id: world.people.former }, data: { status: "retired" } });
    const fewer = await createAccounts(hr, { unitId: world.units.clinic, delivery: "slip" });
    expect(await peopleOf(fewer.batchId)).toEqual(ids("staff"));
  });

  it("is nobody where all have one, and no unit of another agency", async () => {
    const hr = await contextOf(world, "hr");
    await expect(
      createAccounts(hr, { unitId: world.units.hrOffice, delivery: "slip" }),
    ).rejects.toMatchObject({
      reasons: [{ reason: "employees.account-nobody" }],
    });
    const { id } = await owner.unit.findFirstOrThrow({ where: { agencyId: world.otherAgencyId } });
    await expect(createAccounts(hr, { unitId: id, delivery: "slip" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("is not somebody with an account, who has left, or who has no name to sign in with", async () => {
    const hr = await contextOf(world, "hr");
    const one = (person: PersonKey, loginName: string | null = null) =>
      createAccount(hr, { employeeId: world.people[person], loginName, delivery: "slip" });
    await expect(one("appraiser")).rejects.toMatchObject({
      reasons: [{ reason: "employees.account-there" }],
    });
    await expect(one("leader")).rejects.toMatchObject({ reasons: [{ reason: "employees.login-missing" }] });
    await expect(one("foreigner")).rejects.toMatchObject({ code: "NOT_FOUND" });
    await owner.employee.updateMany({ where: { id: world.people.staff }, data: { status: "left" } });
    await expect(one("staff")).rejects.toMatchObject({ reasons: [{ reason: "employees.person-left" }] });
    await owner.login.create({
      data: { name: "walikota", agencyId: world.otherAgencyId, employeeId: world.people.foreigner },
    });
    await owner.systemAccount.create({ data: { name: "admin.uji", displayName: "Uji", passwordHash: "x" } });
    for (const name of ["walikota", "admin.uji"])
      await expect(one("leader", name)).rejects.toMatchObject({
        reasons: [{ reason: "employees.login-taken" }],
      });
    await expect(one("leader", "walikota.uji")).resolves.toBeTruthy();
  });

  it("is not oneself, nobody without an account or with a closed one, and nobody changed meanwhile", async () => {
    const hr = await contextOf(world, "hr");
    const again = (person: PersonKey, version = 1) =>
      issueFirstPassword(hr, { employeeId: world.people[person], version, delivery: "slip" });
    await expect(again("hr")).rejects.toMatchObject({ reasons: [{ reason: "employees.account-own" }] });
    await expect(again("staff")).rejects.toMatchObject({
      reasons: [{ reason: "employees.account-missing" }],
    });
    await expect(again("appraiser", 7)).rejects.toMatchObject({ code: "CONFLICT" });
    await owner.account.updateMany({
      where: { employeeId: world.people.appraiser },
      data: { disabledAt: new Date() },
    });
    await expect(again("appraiser")).rejects.toMatchObject({
      reasons: [{ reason: "employees.account-closed" }],
    });
  });
});

describe("the list of accounts", () => {
  it("shows HR the agency and an officer the own units", async () => {
    expect((await listAccounts(await contextOf(world, "hr"), {})).rows).toHaveLength(11);
    const { rows, mayCreate, counts } = await listAccounts(await contextOf(world, "unitOfficer"), {});
    expect(rows.map(({ employeeId }) => employeeId).sort()).toEqual(
      ids("superior", "appraiser", "former", "staff", "unitOfficer"),
    );
    expect([mayCreate, counts]).toEqual([false, { none: 2, pending: 0, active: 3, disabled: 0 }]);
    for (const person of ["superior", "auditor", "leader", "foreigner"] as const) {
      if (person === "leader") continue;
      await expect(listAccounts(await contextOf(world, person), {})).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    }
  });

  it("filters by state, unit and name", async () => {
    const hr = await contextOf(world, "hr");
    expect((await listAccounts(hr, { state: "none" })).rows).toHaveLength(4);
    expect((await listAccounts(hr, { unit: world.units.transport })).rows).toHaveLength(2);
    expect((await listAccounts(hr, { q: "siti" })).rows.map(({ name }) => name)).toEqual([
      "Siti Rahmawati, A.Md.Keb.",
    ]);
    expect((await listAccounts(hr, { q: "%" })).rows).toEqual([]);
  });
});

describe("a first password", () => {
  it("has forty bits of chance, is read off paper, and is never the same", () => {
    expect(FIRST_PASSWORD_BITS).toBeGreaterThan(40);
    const many = Array.from({ length: 2_000 }, firstPassword);
    expect(new Set(many).size).toBe(2_000);
    for (const one of many) expect(one).toMatch(/^[a-z]{3,}(-[a-z]{3,}){2}-\d{5}$/);
  });
});
