import { beforeEach, describe, expect, it } from "vitest";
import { changePassword } from "@/lib/features/employees/change-password";
import { signIn } from "@/lib/features/employees/sign-in";
import { newRequestKey } from "@/lib/platform/context";
import { openSession } from "@/lib/platform/session";
import { owner, useDatabase } from "../../support/database";
import { contextOf, makeWorld, type World } from "../../support/world";
import { giveLogin, PASSWORD, visitor } from "./login";

useDatabase();

const here = { requestId: "test", locale: "id" as const };
const NEXT = "anggrek-layang-sumur";
const input = { currentPassword: PASSWORD, newPassword: NEXT, repeatPassword: NEXT };

let world: World;
let nip: string;
beforeEach(async () => {
  world = await makeWorld();
  nip = await giveLogin(world, "staff");
});

const account = () =>
  owner.account.findFirstOrThrow({ where: { agencyId: world.agencyId, employeeId: world.people.staff } });
const audits = () =>
  owner.auditEvent.findMany({ where: { agencyId: world.agencyId, action: "account.change-password" } });
const change = async (changes: Partial<typeof input>) =>
  changePassword(await contextOf(world, "staff"), { ...input, ...changes });
const reasonsOf = (reason: string, field: string) => ({
  code: "RULE_VIOLATION",
  reasons: [expect.objectContaining({ reason, field })],
});

describe("changing the password", () => {
  it("lets the new one in and the old one no more, and audits it without either", async () => {
    await change({});
    await expect(signIn(visitor(), { name: nip, password: PASSWORD })).rejects.toMatchObject({
      code: "RULE_VIOLATION",
    });
    await expect(signIn(visitor(), { name: nip, password: NEXT })).resolves.toBeTruthy();
    const [event, ...others] = await audits();
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      actorId: world.people.staff,
      concernsId: world.people.staff,
      subjectType: "account",
    });
    expect(JSON.stringify(event)).not.toMatch(/perahu|anggrek|argon2/);
    expect((await account()).passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it("ends every other session and keeps this one", async () => {
    const phone = await signIn(visitor(), { name: nip, password: PASSWORD });
    const computer = await signIn(visitor(), { name: nip, password: PASSWORD });
    const ctx = await openSession(phone.token, here);
    await expect(changePassword(ctx!, input)).resolves.toEqual({ ended: 1 });
    expect(await openSession(phone.token, here)).not.toBeNull();
    expect(await openSession(computer.token, here)).toBeNull();
  });

  it("asks no present password where a first one is replaced, and lifts the duty", async () => {
    await owner.account.updateMany({
      where: { agencyId: world.agencyId, employeeId: world.people.staff },
      data: { mustChangePassword: true },
    });
    const ctx = await contextOf(world, "staff");
    expect(ctx.actor.mustChangePassword).toBe(true);
    await changePassword(ctx, { newPassword: NEXT, repeatPassword: NEXT });
    expect((await contextOf(world, "staff")).actor.mustChangePassword).toBe(false);
  });

  it.each([
    ["a short one", { newPassword: "pendek" }, "employees.password-short", "newPassword"],
    ["one of the blocklist", { newPassword: "P@ssw0rd123456" }, "employees.password-common", "newPassword"],
    ["the birth date", { newPassword: "anak15011985lahir" }, "employees.password-birth-date", "newPassword"],
    ["the name", { newPassword: "sitirahmawati12" }, "employees.password-name", "newPassword"],
    [
      "another repetition",
      { repeatPassword: "anggrek-layang-sumut" },
      "employees.password-repeat-differs",
      "repeatPassword",
    ],
    [
      "the present one again",
      { newPassword: PASSWORD, repeatPassword: PASSWORD },
      "employees.password-unchanged",
      "newPassword",
    ],
    ["without the present one", { currentPassword: "" }, "input.required", "currentPassword"],
    [
      "a wrong present one",
      { currentPassword: "bukan-kata-sandinya" },
      "employees.password-current-wrong",
      "currentPassword",
    ],
  ])("refuses %s and changes nothing", async (_case, changes, reason, field) => {
    const before = await account();
    const full =
      "newPassword" in changes && !("repeatPassword" in changes)
        ? { ...changes, repeatPassword: changes.newPassword }
        : changes;
    await expect(change(full)).rejects.toMatchObject(reasonsOf(reason, field));
    expect(await account()).toEqual(before);
    expect(await audits()).toEqual([]);
  });

  it("refuses one's own NIP", async () => {
    await expect(change({ newPassword: `nip${nip}`, repeatPassword: `nip${nip}` })).rejects.toMatchObject(
      reasonsOf("employees.password-nip", "newPassword"),
    );
  });

  it("asks for kinds of characters only where the agency's policy of the day does", async () => {
    await owner.agencyPolicy.update({
      where: { agencyId_id: { agencyId: world.agencyId, id: world.policyId } },
      data: { settings: { passwordPreset: "composition" } },
    });
    await expect(change({})).rejects.toMatchObject(
      reasonsOf("employees.password-composition", "newPassword"),
    );
    await expect(
      change({ newPassword: "Anggrek-layang-sumur7", repeatPassword: "Anggrek-layang-sumur7" }),
    ).resolves.toBeTruthy();
  });

  it("pauses the guessing of the present password after five tries", async () => {
    for (let n = 4; n > 0; n -= 1) {
      await expect(change({ currentPassword: "salah-terus-menerus" })).rejects.toMatchObject({
        reasons: [{ params: { n } }],
      });
    }
    await expect(change({ currentPassword: "salah-terus-menerus" })).rejects.toMatchObject({
      reasons: [{ reason: "employees.sign-in-paused" }],
    });
    await expect(change({})).rejects.toMatchObject({ reasons: [{ reason: "employees.sign-in-paused" }] });
    const colleague = await giveLogin(world, "otherStaff");
    await expect(changePassword(await contextOf(world, "otherStaff"), input)).resolves.toBeTruthy();
    await expect(signIn(visitor(), { name: colleague, password: NEXT })).resolves.toBeTruthy();
  });

  it("happens once for the same request key and keeps no readable trace of the password", async () => {
    const ctx = await contextOf(world, "staff", newRequestKey());
    await changePassword(ctx, input);
    await expect(changePassword(ctx, input)).resolves.toEqual({ ended: 0 });
    expect(await audits()).toHaveLength(1);
    await expect(
      changePassword(ctx, { ...input, newPassword: "lain-lagi-sekali", repeatPassword: "lain-lagi-sekali" }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("gives the second of two at once a conflict or a wrong present password, never both a change", async () => {
    const contexts = await Promise.all([contextOf(world, "staff"), contextOf(world, "staff")]);
    const outcomes = await Promise.allSettled(contexts.map((ctx) => changePassword(ctx, input)));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await audits()).toHaveLength(1);
  });

  it("does not reach a person of another agency with the same NIP", async () => {
    const before = await owner.account.findFirstOrThrow({ where: { agencyId: world.otherAgencyId } });
    await change({});
    expect(await owner.account.findFirstOrThrow({ where: { agencyId: world.otherAgencyId } })).toEqual(
      before,
    );
  });
});
