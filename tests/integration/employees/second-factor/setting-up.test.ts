import { beforeEach, describe, expect, it } from "vitest";
import { confirmSecondFactor } from "@/lib/features/employees/second-factor/confirm-second-factor";
import { disableSecondFactor } from "@/lib/features/employees/second-factor/disable-second-factor";
import { getSecondFactor } from "@/lib/features/employees/second-factor/queries";
import { renewRecoveryCodes } from "@/lib/features/employees/second-factor/renew-recovery-codes";
import { startSecondFactor } from "@/lib/features/employees/second-factor/start-second-factor";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../../support/database";
import { contextOf, makeWorld, type World } from "../../../support/world";
import { giveLogin, PASSWORD } from "../login";
import { enrol, eventsOf, factorOf, forgetStep, reasonOf, refusal, STEP, telephone } from "./authenticator";

useDatabase();

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

describe("setting up a second factor", () => {
  it("begins with a key of one's own that nothing asks for yet", async () => {
    const ctx = await contextOf(world, "staff");
    expect(await getSecondFactor(ctx)).toEqual({ state: "off" });
    await startSecondFactor(ctx);
    const view = await getSecondFactor(ctx);
    if (view.state !== "started") throw new Error(view.state);
    expect(view.key).toMatch(/^[A-Z2-7]{32}$/);
    expect(view.qr.dark.every((at) => at < view.qr.size ** 2)).toBe(true);
    expect((await contextOf(world, "staff")).actor.hasSecondFactor).toBe(false);
    expect(await eventsOf(ctx, "account.start-second-factor")).toHaveLength(1);
  });

  it("started again, gives another key, of which only the last counts", async () => {
    const ctx = await contextOf(world, "staff");
    await startSecondFactor(ctx);
    const first = await telephone(world, "staff");
    await startSecondFactor(ctx);
    const second = await telephone(world, "staff");
    expect(second.secret).not.toBe(first.secret);
    expect(await reasonOf(confirmSecondFactor(ctx, { code: first.code() }))).toBe("employees.code-wrong");
    await expect(confirmSecondFactor(ctx, { code: second.code() })).resolves.toBeTruthy();
  });

  it("is on after the first right code: ten codes, other devices out, audited without a secret", async () => {
    const other = await contextOf(world, "staff");
    const { ctx, codes, phone } = await enrol(world, "staff");
    expect(new Set(codes).size).toBe(10);
    expect(codes.every((code) => /^\d{12}$/.test(code))).toBe(true);
    const ended = await owner.userSession.findFirst({ where: { id: other.actor.sessionId } });
    const kept = await owner.userSession.findFirst({ where: { id: ctx.actor.sessionId } });
    expect([ended?.revokedAt, kept?.revokedAt]).toEqual([expect.any(Date), null]);
    const view = await getSecondFactor(ctx);
    expect(view).toMatchObject({ state: "on", left: 10 });
    const [event] = await eventsOf(ctx, "account.confirm-second-factor");
    expect(event).toMatchObject({ concernsId: world.people.staff, after: { secondFactor: true } });
    expect(JSON.stringify(event)).not.toContain(phone.secret);
    expect(await reasonOf(startSecondFactor(ctx))).toBe("employees.second-factor-already");
  });

  it("refuses a code before it was begun, and one of somebody else's telephone", async () => {
    const ctx = await contextOf(world, "staff");
    expect((await refusal(confirmSecondFactor(ctx, { code: "123456" }))).code).toBe("NOT_FOUND");
    await startSecondFactor(ctx);
    await startSecondFactor(await contextOf(world, "hr"));
    const strange = (await telephone(world, "hr")).code();
    expect(await reasonOf(confirmSecondFactor(ctx, { code: strange }))).toBe("employees.code-wrong");
    expect((await factorOf(world, "staff"))?.confirmedAt).toBeNull();
  });

  it("sent twice happens once, and shows the codes once", async () => {
    const ctx = await contextOf(world, "staff", newId());
    await startSecondFactor(ctx);
    const code = (await telephone(world, "staff")).code();
    const [first, again] = [
      await confirmSecondFactor(ctx, { code }),
      await confirmSecondFactor(ctx, { code }),
    ];
    expect(first.codes).toHaveLength(10);
    expect(again.codes).toBeNull();
    expect((await factorOf(world, "staff"))?.codes).toHaveLength(10);
  });

  it("cannot be opened with a secret that was sealed for another person", async () => {
    const { ctx } = await enrol(world, "staff");
    await enrol(world, "hr");
    const hr = await factorOf(world, "hr");
    await owner.secondFactor.updateMany({
      where: { employeeId: world.people.staff },
      data: { secret: hr?.secret, lastUsedStep: 0 },
    });
    const code = (await telephone(world, "hr")).code();
    expect(await reasonOf(renewRecoveryCodes(ctx, { code }))).toBe("employees.code-wrong");
  });
});

describe("new recovery codes", () => {
  it("replace the earlier ones", async () => {
    const { ctx, phone, codes } = await enrol(world, "staff");
    await forgetStep(world);
    const renewed = (await renewRecoveryCodes(ctx, { code: phone.code() })).codes ?? [];
    expect(renewed).toHaveLength(10);
    expect(renewed.filter((code) => codes.includes(code))).toEqual([]);
    expect((await factorOf(world, "staff"))?.codes).toHaveLength(10);
    const [event] = await eventsOf(ctx, "account.renew-recovery-codes");
    expect(event).toMatchObject({ before: { left: 10 }, after: { left: 10 } });
  });

  it("need a right code, a living factor, and come once for one form", async () => {
    const { ctx, phone } = await enrol(world, "staff");
    expect(await reasonOf(renewRecoveryCodes(ctx, { code: phone.code(9 * STEP) }))).toBe(
      "employees.code-wrong",
    );
    const keyed = { ...ctx, requestKey: newId() };
    const code = phone.code(STEP);
    expect((await renewRecoveryCodes(keyed, { code })).codes).toHaveLength(10);
    expect((await renewRecoveryCodes(keyed, { code })).codes).toBeNull();
    const other = await contextOf(world, "hr");
    expect(await reasonOf(renewRecoveryCodes(other, { code: "123456" }))).toBe("employees.second-factor-off");
  });
});

describe("turning it off", () => {
  beforeEach(() => giveLogin(world, "staff"));

  it("takes password and code together", async () => {
    const { ctx, phone } = await enrol(world, "staff");
    const password = PASSWORD;
    expect(
      await reasonOf(disableSecondFactor(ctx, { password: "salah-sekali", code: phone.code(STEP) })),
    ).toBe("employees.password-current-wrong");
    expect(await reasonOf(disableSecondFactor(ctx, { password, code: phone.code(9 * STEP) }))).toBe(
      "employees.code-wrong",
    );
    expect((await factorOf(world, "staff"))?.confirmedAt).not.toBeNull();
    const keyed = { ...ctx, requestKey: newId() };
    const input = { password, code: phone.code(STEP) };
    expect(await disableSecondFactor(keyed, input)).toEqual({ required: false });
    expect(await disableSecondFactor(keyed, input), "the same form again").toEqual({ required: false });
    expect(await factorOf(world, "staff")).toBeNull();
    expect(await owner.recoveryCode.count({ where: { agencyId: world.agencyId } })).toBe(0);
    const events = await eventsOf(ctx, "account.disable-second-factor");
    expect(events).toMatchObject([{ before: { secondFactor: true }, after: { secondFactor: false } }]);
    expect(JSON.stringify(events)).not.toContain(PASSWORD);
  });

  it("works with a recovery code, and not where there is none", async () => {
    const { ctx, codes } = await enrol(world, "staff");
    await disableSecondFactor(ctx, { password: PASSWORD, code: codes[3] ?? "" });
    expect(await reasonOf(disableSecondFactor(ctx, { password: PASSWORD, code: codes[4] ?? "" }))).toBe(
      "employees.second-factor-off",
    );
  });
});
