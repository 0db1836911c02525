import { beforeEach, describe, expect, it } from "vitest";
import { can } from "@/lib/access/authorize";
import { permissions, type Permission } from "@/lib/access/permissions";
import { changeAdministratorPassword } from "@/lib/features/employees/administrators/change-administrator-password";
import {
  isAdministratorName,
  signInAdministrator,
} from "@/lib/features/employees/administrators/sign-in-administrator";
import { signOutAdministrator } from "@/lib/features/employees/administrators/sign-out-administrator";
import { signIn } from "@/lib/features/employees/sign-in";
import { openSystemSession } from "@/lib/features/organization/parts/system-session";
import type { Actor, Context } from "@/lib/platform/context";
import { globalDb, inTenant } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { openSession } from "@/lib/platform/session";
import { owner, useDatabase } from "../../support/database";
import { contextOf, makePlan, makeWorld, TODAY, type World } from "../../support/world";
import { ADMINISTRATOR_PASSWORD, administrator, systemContext } from "../organization/administrator";
import { visitor } from "./login";

useDatabase();

const here = { requestId: "test", locale: "id" as const };
const right = { name: "admin.uji", password: ADMINISTRATOR_PASSWORD };
let world: World;
beforeEach(async () => {
  world = await makeWorld();
  await owner.rateLimit.deleteMany();
  await administrator();
});

describe("an administrator's own door", () => {
  it("opens by account name and password, to a session of its own that a later one ends", async () => {
    expect(await isAdministratorName("Admin.Uji")).toBe(true);
    expect(await isAdministratorName("walikota")).toBe(false);
    const first = await signInAdministrator(visitor(), right);
    expect((await openSystemSession(first.token, here))?.administrator).toMatchObject({
      displayName: "Pak Sistem",
    });
    const second = await signInAdministrator(visitor(), right);
    expect(await openSystemSession(first.token, here)).toBeNull();
    expect(await openSystemSession(second.token, here)).not.toBeNull();
  });

  it("is no door of the people: their sign-in does not know the name, their sessions do not take the key", async () => {
    await expect(signIn(visitor(), right)).rejects.toMatchObject({
      reasons: [{ reason: "employees.sign-in-failed" }],
    });
    const { token } = await signInAdministrator(visitor(), right);
    for (const agencyId of [world.agencyId, token.accountId])
      expect(
        await openSession({ agencyId, sessionId: token.accountId, secret: token.secret }, here),
      ).toBeNull();
  });

  it("counts wrong passwords as everybody's, and pauses", async () => {
    const request = visitor();
    for (let left = 4; left > 0; left -= 1)
      await expect(signInAdministrator(request, { ...right, password: "salah" })).rejects.toMatchObject({
        reasons: [{ reason: "employees.sign-in-failed", params: { n: left } }],
      });
    await expect(signInAdministrator(request, { ...right, password: "salah" })).rejects.toMatchObject({
      reasons: [{ reason: "employees.sign-in-paused" }],
    });
    await expect(signInAdministrator(request, right)).rejects.toMatchObject({
      reasons: [{ reason: "employees.sign-in-paused" }],
    });
  });

  it("closes: on signing out, after its hours, and at once when the account is disabled", async () => {
    const { token } = await signInAdministrator(visitor(), right);
    const ctx = await openSystemSession(token, here);
    if (!ctx) throw new Error("the session did not open");
    await signOutAdministrator(ctx);
    expect(await openSystemSession(token, here)).toBeNull();
    const second = await signInAdministrator(visitor(), right);
    await owner.systemAccount.updateMany({ data: { sessionExpiresAt: new Date(Date.now() - 1000) } });
    expect(await openSystemSession(second.token, here)).toBeNull();
    const third = await signInAdministrator(visitor(), right);
    expect(await openSystemSession({ ...third.token, secret: "tebakan" }, here)).toBeNull();
    await owner.systemAccount.updateMany({ data: { disabledAt: new Date() } });
    expect(await openSystemSession(third.token, here)).toBeNull();
    await expect(signInAdministrator(visitor(), right)).rejects.toMatchObject({
      reasons: [{ reason: "employees.account-disabled" }],
    });
  });

  it("asks for a new password in place of the first", async () => {
    await administrator({ mustChangePassword: true });
    const { token, mustChangePassword } = await signInAdministrator(visitor(), right);
    expect(mustChangePassword).toBe(true);
    const ctx = await openSystemSession(token, here);
    if (!ctx) throw new Error("the session did not open");
    const change = (newPassword: string, repeatPassword = newPassword) =>
      changeAdministratorPassword(ctx, { newPassword, repeatPassword });
    await expect(change("pendek")).rejects.toMatchObject({
      reasons: [{ reason: "employees.password-short" }],
    });
    await expect(change("gerimis-malam-teduh", "lain")).rejects.toMatchObject({
      reasons: [{ reason: "employees.password-repeat-differs" }],
    });
    await expect(change(ADMINISTRATOR_PASSWORD)).rejects.toMatchObject({
      reasons: [{ reason: "employees.password-unchanged" }],
    });
    await change("gerimis-malam-teduh");
    expect(await signInAdministrator(visitor(), { ...right, password: "gerimis-malam-teduh" })).toMatchObject(
      {
        mustChangePassword: false,
      },
    );
    await expect(signInAdministrator(visitor(), right)).rejects.toThrow();
  });

  it("takes no new password from whoever finds it open: only a first one is replaced unasked", async () => {
    const ctx = await systemContext();
    await expect(
      changeAdministratorPassword(ctx, {
        newPassword: "gerimis-malam-teduh",
        repeatPassword: "gerimis-malam-teduh",
      }),
    ).rejects.toMatchObject({ reasons: [{ reason: "employees.changed-meanwhile" }] });
    expect((await signInAdministrator(visitor(), right)).mustChangePassword).toBe(false);
  });

  it("cannot be made or renamed by the application itself", async () => {
    const make = globalDb().systemAccount.create({
      data: { name: "penyusup", displayName: "x", passwordHash: "x" },
    });
    await expect(make).rejects.toThrow();
    await expect(globalDb().systemAccount.updateMany({ data: { name: "penyusup" } })).rejects.toThrow();
  });
});

/** What an administrator would be if somebody mistook the session for a person's: nobody of the agency, without any right. */
async function mistaken(): Promise<Context> {
  const { administrator: who } = await systemContext();
  const hr = await contextOf(world, "hr");
  const actor: Actor = {
    ...hr.actor,
    employeeId: who.id,
    name: who.displayName,
    callName: who.displayName,
    nip: null,
    grants: [],
    isAppraiser: false,
    headOfUnitIds: [],
  };
  return { ...hr, actor };
}

describe("what an administrator sees of the agencies' work", () => {
  it("is nothing: no permission of the table holds for any record", async () => {
    const { actor } = await mistaken();
    for (const key of ["staff", "appraiser", "hr", "leader"] as const) {
      const facts = {
        today: TODAY,
        employeeId: world.people[key],
        unitId: world.units.clinic,
        appraisers: [
          {
            employeeId: world.people.appraiser,
            startsOn: "2026-01-01",
            endsOn: null,
            capacity: "definitive" as const,
          },
        ],
        appraiserSuperiorIds: [world.people.superior],
        signerId: world.people.appraiser,
        headsAbove: [world.people.superior],
      };
      const held = (Object.keys(permissions) as Permission[]).filter((permission) =>
        can(actor, permission, facts),
      );
      expect(held, key).toEqual([]);
    }
  });

  it("is nothing: every read of every page, mistaken for a person's, answers with nothing of anybody", async () => {
    await makePlan(world, { state: "set" });
    const ctx = await mistaken();
    const modules = import.meta.glob<Record<string, unknown>>([
      "../../../lib/features/*/queries.ts",
      "../../../lib/features/*/queries/*.ts",
      "../../../lib/features/*/*/queries.ts",
    ]);
    const names = await owner.employee.findMany({
      where: { agencyId: world.agencyId },
      select: { name: true, nip: true },
    });
    const secrets = names.flatMap(({ name, nip }) => [name, nip ?? name]);
    let called = 0;
    for (const [path, load] of Object.entries(modules)) {
      for (const [name, read] of Object.entries(await load())) {
        // Reads of a page take the context first; the others are steps inside a transaction.
        if (typeof read !== "function" || !/^(get|list|search|find|load)[A-Z]/.test(name)) continue;
        if (!/\(_?ctx\b|\(\{?_?ctx\b/.test(read.toString().slice(0, 80)) || path.includes("/agencies/"))
          continue;
        called += 1;
        const answers = await answersOf(read as Read, ctx, world);
        for (const answer of answers)
          for (const secret of secrets) expect(answer.includes(secret), `${path} ${name}`).toBe(false);
      }
    }
    expect(called).toBeGreaterThan(20);
  });

  it("control: the same crawl finds people when it goes as HR", async () => {
    const { listAccounts } = await import("@/lib/features/employees/accounts/queries");
    const answers = await answersOf(listAccounts as Read, await contextOf(world, "hr"), world);
    expect(answers.join()).toContain("Siti Rahmawati");
  });

  it("is nothing in the database either: outside an agency's transaction no row of people is readable", async () => {
    await expect(globalDb().employee.findMany()).rejects.toThrow();
    expect(await inTenant(world.otherAgencyId, (db) => db.workPlan.count())).toBe(0);
  });
});

type Read = (ctx: Context, ...rest: unknown[]) => unknown;

/** What a read says to the ways in which a page could ask: for a person, a unit, a period, an empty filter. */
async function answersOf(read: Read, ctx: Context, { people, units, periods }: World): Promise<string[]> {
  const answers: string[] = [];
  for (const argument of [
    undefined,
    {},
    people.staff,
    units.clinic,
    periods[3],
    { employeeId: people.staff },
  ]) {
    // Some take a filter in the third place, others the size of a page.
    for (const rest of [[], [{}]])
      try {
        answers.push(JSON.stringify(await read(ctx, argument, ...rest)) ?? "");
      } catch (error) {
        // A refusal, or an argument that this read does not take: neither shows anything.
        if (!(error instanceof AppError || error instanceof Error)) throw error;
      }
  }
  return answers;
}
