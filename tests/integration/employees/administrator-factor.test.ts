import { Secret, TOTP } from "otpauth";
import { beforeEach, describe, expect, it } from "vitest";
import { confirmAdministratorFactor } from "@/lib/features/employees/administrators/confirm-administrator-factor";
import { enterAdministratorCode } from "@/lib/features/employees/administrators/enter-administrator-code";
import { signInAdministrator } from "@/lib/features/employees/administrators/sign-in-administrator";
import { startAdministratorFactor } from "@/lib/features/employees/administrators/start-administrator-factor";
import { getAdministratorFactor } from "@/lib/features/employees/second-factor/queries";
import { openSystemSession } from "@/lib/features/organization/parts/system-session";
import { owner, useDatabase } from "../../support/database";
import { ADMINISTRATOR_PASSWORD, administrator, systemContext } from "../organization/administrator";
import { visitor } from "./login";
import { reasonOf, STEP } from "./second-factor/authenticator";

useDatabase();

const here = { requestId: "test", locale: "id" as const };
const right = { name: "admin.uji", password: ADMINISTRATOR_PASSWORD };
let phone: (later?: number) => string;

beforeEach(async () => {
  await owner.rateLimit.deleteMany();
  await owner.systemAccount.deleteMany();
  await administrator();
  const ctx = await systemContext();
  expect(await getAdministratorFactor(ctx)).toEqual({ state: "off" });
  await startAdministratorFactor(ctx);
  const view = await getAdministratorFactor(ctx);
  if (view.state !== "started") throw new Error(view.state);
  const totp = new TOTP({ secret: Secret.fromBase32(view.key) });
  phone = (later = 0) => totp.generate({ timestamp: Date.now() + later });
  expect(await reasonOf(confirmAdministratorFactor(ctx, { code: phone(9 * STEP) }))).toBe(
    "employees.code-wrong",
  );
  await confirmAdministratorFactor(ctx, { code: phone() });
  await owner.systemAccount.updateMany({ data: { secondFactorLastStep: 0 } });
  const [row] = await owner.systemAccount.findMany();
  expect(row?.secondFactorSecret).toMatch(/^v1\./);
  expect(row?.secondFactorSecret).not.toContain(view.key);
});

const half = async () => (await signInAdministrator(visitor(), right)).token;
const enter = (token: Awaited<ReturnType<typeof half>>, code: string) =>
  enterAdministratorCode(visitor(), token, { code });

describe("an administrator's second factor", () => {
  it("leaves the session half open after the password, and opens it with a right code", async () => {
    const signedIn = await signInAdministrator(visitor(), right);
    expect(signedIn.awaitsCode).toBe(true);
    expect(await openSystemSession(signedIn.token, here)).toBeNull();
    const token = await enter(signedIn.token, phone());
    const ctx = await openSystemSession(token, here);
    expect(ctx?.administrator).toMatchObject({ name: "admin.uji", hasSecondFactor: true });
    expect(await openSystemSession(signedIn.token, here), "the secret of the first step").toBeNull();
    expect(await getAdministratorFactor(ctx ?? (await systemContext()))).toEqual({ state: "on" });
  });

  it("bears half a minute either way, and no more", async () => {
    expect(await reasonOf(enter(await half(), phone(2 * STEP)))).toBe("employees.code-wrong");
    expect(await reasonOf(enter(await half(), phone(-2 * STEP)))).toBe("employees.code-wrong");
    await expect(enter(await half(), phone(-STEP))).resolves.toBeTruthy();
    await expect(enter(await half(), phone(STEP))).resolves.toBeTruthy();
  });

  it("takes no code twice", async () => {
    const code = phone();
    await enter(await half(), code);
    expect(await reasonOf(enter(await half(), code))).toBe("employees.code-used");
  });

  it("pauses after five wrong codes", async () => {
    for (let i = 0; i < 4; i += 1)
      expect(await reasonOf(enter(await half(), "000000"))).toBe("employees.code-wrong");
    expect(await reasonOf(enter(await half(), "000000"))).toBe("employees.sign-in-paused");
    expect(await reasonOf(enter(await half(), phone()))).toBe("employees.sign-in-paused");
  });

  it("does not take a code after the ten minutes, for another secret, or for a closed account", async () => {
    const token = await half();
    const tooLate = "employees.code-too-late";
    expect(await reasonOf(enter({ ...token, secret: "tebakan" }, phone()))).toBe(tooLate);
    await owner.systemAccount.updateMany({ data: { sessionExpiresAt: new Date(Date.now() - 1000) } });
    expect(await reasonOf(enter(token, phone()))).toBe(tooLate);
    const other = await half();
    await owner.systemAccount.updateMany({ data: { disabledAt: new Date() } });
    expect(await reasonOf(enter(other, phone()))).toBe(tooLate);
  });

  it("cannot be begun anew while it is on", async () => {
    const token = await enter(await half(), phone());
    const ctx = await openSystemSession(token, here);
    if (!ctx) throw new Error("the session did not open");
    expect(await reasonOf(startAdministratorFactor(ctx))).toBe("employees.second-factor-already");
  });
});
