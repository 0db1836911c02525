import { beforeEach, describe, expect, it } from "vitest";
import { listSessions } from "@/lib/features/employees/queries";
import { enterCode } from "@/lib/features/employees/second-factor/enter-code";
import { signIn } from "@/lib/features/employees/sign-in";
import { signOutEverywhere } from "@/lib/features/employees/sign-out-everywhere";
import { openSession } from "@/lib/platform/session";
import { owner, useDatabase } from "../../../support/database";
import { contextOf, makeWorld, type World } from "../../../support/world";
import { giveLogin, PASSWORD, visitor } from "../login";
import { enrol, forgetStep, reasonOf, refusal, STEP, type Authenticator } from "./authenticator";

useDatabase();

const here = { requestId: "test", locale: "id" as const };
let world: World;
let name: string;
let phone: Authenticator;
let codes: string[];
beforeEach(async () => {
  world = await makeWorld();
  name = await giveLogin(world, "staff");
  ({ phone, codes } = await enrol(world, "staff"));
  await forgetStep(world);
});

const halfIn = async () => (await signIn(visitor(), { name, password: PASSWORD })).token;
const enter = (token: Parameters<typeof enterCode>[1], code: string) => enterCode(visitor(), token, { code });
const sessions = (where: object = {}) =>
  owner.userSession.findMany({ where: { employeeId: world.people.staff, revokedAt: null, ...where } });

describe("the second step", () => {
  it("is asked for after the right password, and until then the session opens nothing", async () => {
    const { token, awaitsCode } = await signIn(visitor(), { name, password: PASSWORD });
    expect(awaitsCode).toBe(true);
    expect(await openSession(token, here)).toBeNull();
    const [half] = await sessions({ awaitsCode: true });
    const minutes = ((half?.expiresAt.getTime() ?? 0) - (half?.createdAt.getTime() ?? 0)) / 60_000;
    expect(minutes).toBeCloseTo(10, 3);
    const signedIn = { agencyId: world.agencyId, action: "account.sign-in" };
    expect(await owner.auditEvent.count({ where: signedIn })).toBe(0);
    expect(await owner.auditEvent.count({ where: { ...signedIn, action: "account.await-code" } })).toBe(1);
  });

  it("opens the session with a right code, under another secret, for twelve hours, and audits it", async () => {
    const half = await halfIn();
    const { token, mustChangePassword } = await enter(half, phone.code());
    expect(mustChangePassword).toBe(false);
    const ctx = await openSession(token, here);
    expect(ctx?.actor).toMatchObject({ employeeId: world.people.staff, hasSecondFactor: true });
    expect(token.sessionId).toBe(half.sessionId);
    expect(await openSession(half, here), "the secret of the first step").toBeNull();
    const [row] = await sessions({ id: token.sessionId });
    expect((row?.expiresAt.getTime() ?? 0) - Date.now()).toBeGreaterThan(11.9 * 3_600_000);
    const [event] = await owner.auditEvent.findMany({
      where: { agencyId: world.agencyId, action: "account.sign-in" },
    });
    expect(event).toMatchObject({ subjectId: token.sessionId, after: { code: "application" } });
    expect(JSON.stringify(event)).not.toContain(phone.code());
  });

  it("takes a code with a space in it", async () => {
    const code = phone.code();
    await expect(enter(await halfIn(), ` ${code.slice(0, 3)} ${code.slice(3)} `)).resolves.toBeTruthy();
  });

  it.each([
    ["half a minute behind", -STEP],
    ["half a minute ahead", STEP],
  ])("bears a telephone that is %s", async (_case, later) => {
    await expect(enter(await halfIn(), phone.code(later))).resolves.toBeTruthy();
  });

  it.each([
    ["a minute behind", -2 * STEP],
    ["a minute ahead", 2 * STEP],
  ])("does not bear a telephone that is %s", async (_case, later) => {
    const { reasons } = await refusal(enter(await halfIn(), phone.code(later)));
    expect(reasons).toEqual([{ field: "code", reason: "employees.code-wrong", params: { n: 4 } }]);
  });

  it("refuses a code that has been used, and one from before it", async () => {
    const code = phone.code(STEP);
    await enter(await halfIn(), code);
    expect(await reasonOf(enter(await halfIn(), code))).toBe("employees.code-used");
    expect(await reasonOf(enter(await halfIn(), phone.code()))).toBe("employees.code-used");
  });

  it("lets one in of two who bring the same code at the same moment", async () => {
    const halves = await Promise.all([halfIn(), halfIn(), halfIn()]);
    const code = phone.code();
    const tries = await Promise.allSettled(halves.map((half) => enter(half, code)));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await sessions({ awaitsCode: false, door: "password", device: { not: "uji" } })).toHaveLength(1);
  });

  it("takes each recovery code once", async () => {
    const [code = "", other = ""] = codes;
    const { token } = await enter(await halfIn(), code.replace(/(.{4})(?=.)/g, "$1-"));
    expect(await openSession(token, here)).not.toBeNull();
    expect(await reasonOf(enter(await halfIn(), code))).toBe("employees.code-wrong");
    await expect(enter(await halfIn(), other)).resolves.toBeTruthy();
    const used = await owner.recoveryCode.count({
      where: { agencyId: world.agencyId, usedAt: { not: null } },
    });
    expect(used).toBe(2);
  });

  it.each(["", "12345", "abcdef", "1234567", "１２３４５６７８９０", "000000000000", "' OR 1=1 --"])(
    "answers %j as any wrong code",
    async (code) => {
      expect(await reasonOf(enter(await halfIn(), code))).toBe("employees.code-wrong");
    },
  );

  it("pauses after five wrong codes, also for the right one, on whatever half-open session", async () => {
    const wrong = phone.code(20 * STEP);
    for (const n of [4, 3, 2, 1]) {
      const { reasons } = await refusal(enter(await halfIn(), wrong));
      expect(reasons[0]?.params).toEqual({ n });
    }
    expect(await reasonOf(enter(await halfIn(), wrong))).toBe("employees.sign-in-paused");
    expect(await reasonOf(enter(await halfIn(), phone.code()))).toBe("employees.sign-in-paused");
  });

  it("stores neither the secret nor a recovery code readably", async () => {
    const stored = JSON.stringify(
      await Promise.all([
        owner.$queryRaw`SELECT * FROM second_factor`,
        owner.$queryRaw`SELECT * FROM recovery_code`,
        owner.$queryRaw`SELECT action, before, after FROM audit_event`,
        owner.$queryRaw`SELECT body_hash, outcome FROM request_key`,
      ]),
      (_key, value: unknown) => (typeof value === "bigint" ? String(value) : value),
    );
    expect(stored).toContain("v1.");
    expect(stored).not.toContain(phone.secret);
    for (const code of codes) expect(stored).not.toContain(code);
  });
});

describe("a half-open session", () => {
  const tooLate = "employees.code-too-late";

  it("is none with another secret, of another agency, or without a cookie", async () => {
    const half = await halfIn();
    expect(await reasonOf(enter({ ...half, secret: "another" }, phone.code()))).toBe(tooLate);
    expect(await reasonOf(enter({ ...half, agencyId: world.otherAgencyId }, phone.code()))).toBe(tooLate);
    expect(await reasonOf(enter(null, phone.code()))).toBe(tooLate);
  });

  it("is over after its ten minutes", async () => {
    const half = await halfIn();
    await owner.userSession.updateMany({
      where: { id: half.sessionId },
      data: { expiresAt: new Date(Date.now() - 1000) },
    });
    expect(await reasonOf(enter(half, phone.code()))).toBe(tooLate);
  });

  it("ends when the person signs out everywhere, and is no device of the list before", async () => {
    const half = await halfIn();
    const ctx = await contextOf(world, "staff");
    expect((await listSessions(ctx)).map(({ id }) => id)).not.toContain(half.sessionId);
    await signOutEverywhere(ctx);
    expect(await reasonOf(enter(half, phone.code()))).toBe(tooLate);
  });

  it("ends when the account is disabled meanwhile", async () => {
    const half = await halfIn();
    await owner.account.updateMany({
      where: { employeeId: world.people.staff },
      data: { disabledAt: new Date() },
    });
    expect(await reasonOf(enter(half, phone.code()))).toBe(tooLate);
  });

  it("opens once: its first secret brings no second session", async () => {
    const half = await halfIn();
    await enter(half, phone.code());
    expect(await reasonOf(enter(half, phone.code(STEP)))).toBe(tooLate);
  });
});
