import { beforeEach, describe, expect, it } from "vitest";
import { nameOfficer } from "@/lib/features/employees/administrators/name-officer";
import { changePassword } from "@/lib/features/employees/change-password";
import { listAccounts } from "@/lib/features/employees/accounts/queries";
import { listGrants } from "@/lib/features/employees/grants/queries";
import { signIn } from "@/lib/features/employees/sign-in";
import { createAgency } from "@/lib/features/organization/agencies/create-agency";
import { disableAgency } from "@/lib/features/organization/agencies/disable-agency";
import { enableAgency } from "@/lib/features/organization/agencies/enable-agency";
import { getAgency, listAgencies } from "@/lib/features/organization/agencies/queries";
import { getDashboard } from "@/lib/features/reports/queries/dashboard";
import { newRequestKey } from "@/lib/platform/context";
import { inTenant } from "@/lib/platform/db";
import { openSession } from "@/lib/platform/session";
import { owner, useDatabase } from "../../support/database";
import { contextOf, makeWorld, type World } from "../../support/world";
import { giveLogin, PASSWORD, visitor } from "../employees/login";
import { systemContext } from "./administrator";

useDatabase();

const here = { requestId: "test", locale: "id" as const };
const NIP = "198807172010032001";
let world: World;
let sequence = 0;
beforeEach(async () => {
  world = await makeWorld();
  await owner.login.deleteMany();
});

const nextName = () => `Pemerintah Kabupaten Uji ${(sequence += 1)}`;
const create = async (name = nextName(), key?: string) =>
  (await createAgency(await systemContext(key), { name, timeZone: "Asia/Makassar" })).agencyId;
const officer = (agencyId: string, nip = NIP) => ({ agencyId, name: "Rina Lestari, S.E.", nip });
const audits = (agencyId: string, action: string) =>
  owner.auditEvent.findMany({ where: { agencyId, action } });

describe("an agency made by the administrator", () => {
  it("begins with a unit, the default rules and this year's periods, and tells who made it", async () => {
    const agencyId = await create("Pemerintah Kota Baru");
    expect(await owner.agency.findUniqueOrThrow({ where: { id: agencyId } })).toMatchObject({
      timeZone: "Asia/Makassar",
      clockOffset: 0,
      version: 1,
    });
    expect(await owner.unit.findMany({ where: { agencyId } })).toMatchObject([
      { name: "Pemerintah Kota Baru", code: "1" },
    ]);
    expect(await owner.agencyPolicy.findMany({ where: { agencyId } })).toMatchObject([{ number: 1 }]);
    const all = await owner.period.findMany({ where: { agencyId }, orderBy: { number: "asc" } });
    const periods = all.filter(({ kind }) => kind === "periodic");
    expect(all.filter(({ kind }) => kind === "annual")).toMatchObject([{ cadence: "yearly", state: "open" }]);
    expect(periods.map(({ cadence, number }) => [cadence, number])).toEqual(
      [1, 2, 3, 4].map((n) => ["quarterly", n]),
    );
    expect(periods.filter(({ state }) => state === "open")).toHaveLength(1);
    expect(await audits(agencyId, "agency.create")).toMatchObject([
      { actorId: null, actorName: "Pak Sistem (admin.uji)" },
    ]);
  });

  it("is made once for one form, and never twice under one name", async () => {
    const key = newRequestKey();
    const agencyId = await create("Pemerintah Kota Sekali", key);
    expect(await create("Pemerintah Kota Sekali", key)).toBe(agencyId);
    await expect(create("Pemerintah Kota Lain", key)).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(create("pemerintah kota sekali")).rejects.toMatchObject({
      reasons: [{ reason: "organization.agency-name-taken" }],
    });
    const both = await Promise.allSettled([
      create("Pemerintah Kota Serentak"),
      create("Pemerintah Kota Serentak"),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("is fully usable: its officer signs in, replaces the first password, finds an empty agency and nothing of another", async () => {
    const agencyId = await create();
    const named = await nameOfficer(await systemContext(), officer(agencyId));
    const first = await signIn(visitor(), { name: NIP, password: named.password ?? "" });
    expect(first.mustChangePassword).toBe(true);
    const session = await openSession(first.token, here);
    if (!session) throw new Error("the session did not open");
    const fresh = "lentera-kabut-sungai-ungu";
    await changePassword(session, { newPassword: fresh, repeatPassword: fresh });
    const ctx = await openSession((await signIn(visitor(), { name: NIP, password: fresh })).token, here);
    if (!ctx) throw new Error("the session did not open");
    expect(ctx.actor).toMatchObject({
      agencyId,
      mustChangePassword: false,
      grants: [{ role: "hr", unitId: null, unitIds: null }],
    });
    const dashboard = await getDashboard(ctx, {});
    expect(dashboard?.people ?? 0).toBeLessThanOrEqual(1);
    expect((await listAccounts(ctx, {})).rows.map(({ name }) => name)).toEqual(["Rina Lestari, S.E."]);
    expect((await listGrants(ctx, {})).rows.map(({ role }) => role)).toEqual(["hr"]);
    // The wall itself: even a query that forgets to ask finds nothing of the other agency.
    const seen = await inTenant(agencyId, (db) =>
      Promise.all([
        db.employee.count({ where: { agencyId: world.agencyId } }),
        db.employee.count(),
        db.unit.count(),
        db.auditEvent.count({ where: { agencyId: world.agencyId } }),
      ]),
    );
    expect(seen).toEqual([0, 1, 1, 0]);
  });
});

describe("naming the first officer", () => {
  it("makes the person, the way in and the right, keeps only a hash, and is audited", async () => {
    const agencyId = await create();
    const { employeeId, password } = await nameOfficer(await systemContext(), officer(agencyId));
    expect(await owner.employee.findMany({ where: { agencyId } })).toMatchObject([
      { id: employeeId, nip: NIP, kind: "pns", plainName: "Rina Lestari" },
    ]);
    const dump = JSON.stringify([
      await owner.account.findMany({ where: { agencyId } }),
      await owner.requestKey.findMany({ where: { agencyId } }),
      await owner.auditEvent.findMany({ where: { agencyId } }),
    ]);
    expect(dump).not.toContain(password);
    expect(await audits(agencyId, "agency.name-officer")).toMatchObject([{ concernsId: employeeId }]);
  });

  it("shows the password once: the same form again shows none", async () => {
    const agencyId = await create();
    const ctx = await systemContext(newRequestKey());
    const first = await nameOfficer(ctx, officer(agencyId));
    const again = await nameOfficer(ctx, officer(agencyId));
    expect(first.password).not.toBeNull();
    expect(again).toEqual({ ...first, password: null });
  });

  it("can be done again until the officer is in, and the earlier password is worth nothing then", async () => {
    const agencyId = await create();
    const first = await nameOfficer(await systemContext(), officer(agencyId));
    const second = await nameOfficer(await systemContext(), officer(agencyId));
    await expect(signIn(visitor(), { name: NIP, password: first.password ?? "" })).rejects.toThrow();
    await signIn(visitor(), { name: NIP, password: second.password ?? "" });
    expect(await owner.roleGrant.count({ where: { agencyId } })).toBe(1);
    await owner.account.updateMany({ where: { agencyId }, data: { mustChangePassword: false } });
    for (const nip of [NIP, "199001012015031001"])
      await expect(nameOfficer(await systemContext(), officer(agencyId, nip))).rejects.toMatchObject({
        reasons: [{ reason: "employees.officer-there" }],
      });
  });

  it("is refused for a NIP with which somebody of another agency signs in, and for one that is none", async () => {
    const agencyId = await create();
    const nip = await giveLogin(world, "staff");
    await expect(nameOfficer(await systemContext(), officer(agencyId, nip))).rejects.toMatchObject({
      reasons: [{ field: "nip", reason: "employees.login-taken" }],
    });
    await expect(nameOfficer(await systemContext(), officer(agencyId, "12345"))).rejects.toMatchObject({
      code: "RULE_VIOLATION",
      reasons: [{ field: "nip" }],
    });
    await expect(nameOfficer(await systemContext(), officer(newRequestKey()))).rejects.toThrow();
    expect(await owner.employee.count({ where: { agencyId } })).toBe(0);
  });
});

describe("closing an agency", () => {
  const closing = async (agencyId: string) => ({
    agencyId,
    version: (await owner.agency.findUniqueOrThrow({ where: { id: agencyId } })).version,
    reason: "Digabung dengan instansi lain",
  });

  it("refuses everybody at the door and whoever is in, until it is opened again; its records stay", async () => {
    const nip = await giveLogin(world, "staff");
    const { token } = await signIn(visitor(), { name: nip, password: PASSWORD });
    await disableAgency(await systemContext(), await closing(world.agencyId));
    expect(await openSession(token, here)).toBeNull();
    await expect(signIn(visitor(), { name: nip, password: PASSWORD })).rejects.toMatchObject({
      reasons: [{ reason: "employees.agency-disabled" }],
    });
    expect((await getAgency(await systemContext(), world.agencyId)).disabledReason).toContain("Digabung");
    expect(await audits(world.agencyId, "agency.disable")).toMatchObject([
      { reason: "Digabung dengan instansi lain" },
    ]);
    await enableAgency(await systemContext(), await closing(world.agencyId));
    await expect(signIn(visitor(), { name: nip, password: PASSWORD })).resolves.toBeTruthy();
    expect(await audits(world.agencyId, "agency.enable")).toHaveLength(1);
  });

  it("says nothing to a stranger who does not know the password", async () => {
    const nip = await giveLogin(world, "staff");
    await disableAgency(await systemContext(), await closing(world.agencyId));
    await expect(signIn(visitor(), { name: nip, password: "salah-salah-salah" })).rejects.toMatchObject({
      reasons: [{ reason: "employees.sign-in-failed" }],
    });
  });

  it("happens once for one request key, is refused twice, and tells the second caller that it has changed", async () => {
    const ctx = await systemContext(newRequestKey());
    const input = await closing(world.agencyId);
    await disableAgency(ctx, input);
    await disableAgency(ctx, input);
    expect(await audits(world.agencyId, "agency.disable")).toHaveLength(1);
    await expect(disableAgency(await systemContext(), input)).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(disableAgency(await systemContext(), await closing(world.agencyId))).rejects.toMatchObject({
      reasons: [{ reason: "organization.agency-disabled" }],
    });
    await enableAgency(await systemContext(), await closing(world.agencyId));
    await expect(enableAgency(await systemContext(), await closing(world.agencyId))).rejects.toMatchObject({
      reasons: [{ reason: "organization.agency-enabled" }],
    });
  });
});

describe("the list of agencies", () => {
  it("holds names, zones, states and numbers of people, and nothing else", async () => {
    // Every test before left agencies behind: this one goes to the top.
    await owner.agency.update({ where: { id: world.agencyId }, data: { name: "Aaa Kota Uji" } });
    const { rows } = await listAgencies(await systemContext());
    const row = rows.find(({ id }) => id === world.agencyId);
    expect(row).toEqual({
      id: world.agencyId,
      name: "Aaa Kota Uji",
      timeZone: "Asia/Jakarta",
      version: 1,
      people: 11,
      hasOfficer: true,
      disabledAt: null,
      disabledReason: null,
    });
  });

  it("pages by name", async () => {
    for (let n = 0; n < 22; n += 1)
      await owner.agency.create({
        data: { name: `Instansi ${String(n).padStart(2, "0")}`, timeZone: "Asia/Jakarta" },
      });
    const first = await listAgencies(await systemContext());
    expect(first.rows).toHaveLength(20);
    const second = await listAgencies(await systemContext(), first.next ?? "");
    expect(second.rows.length).toBeGreaterThan(0);
    const ids = [...first.rows, ...second.rows].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

it("asks a real session for what only a session may do: a person's context is no administrator's", async () => {
  const hr = await contextOf(world, "hr");
  expect("administrator" in hr).toBe(false);
});
