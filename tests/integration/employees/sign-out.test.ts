import { beforeEach, describe, expect, it } from "vitest";
import { signIn, type SignedIn } from "@/lib/features/employees/sign-in";
import { signOut } from "@/lib/features/employees/sign-out";
import { openSession } from "@/lib/platform/session";
import { owner, useDatabase } from "../../support/database";
import { makeWorld, type World } from "../../support/world";
import { giveLogin, PASSWORD, visitor } from "./login";

useDatabase();

const here = { requestId: "test", locale: "id" as const };
let world: World;
let phone: SignedIn;
let computer: SignedIn;
beforeEach(async () => {
  world = await makeWorld();
  const name = await giveLogin(world, "staff");
  phone = await signIn(visitor(), { name, password: PASSWORD });
  computer = await signIn(visitor(), { name, password: PASSWORD });
});

const open = async ({ token }: SignedIn) => {
  const ctx = await openSession(token, here);
  if (!ctx) throw new Error("the session did not open");
  return ctx;
};

describe("signing out", () => {
  it("ends the session of this device at once, no other, and audits it", async () => {
    await expect(signOut(await open(phone))).resolves.toEqual({ ended: 1 });
    expect(await openSession(phone.token, here)).toBeNull();
    expect(await openSession(computer.token, here)).not.toBeNull();
    const events = await owner.auditEvent.findMany({
      where: { agencyId: world.agencyId, action: "account.sign-out" },
    });
    expect(events).toMatchObject([{ actorId: world.people.staff, subjectId: phone.token.sessionId }]);
  });

  it("is no fault a second time, and is audited once", async () => {
    const ctx = await open(phone);
    await signOut(ctx);
    await expect(signOut(ctx)).resolves.toEqual({ ended: 0 });
    expect(
      await owner.auditEvent.count({ where: { agencyId: world.agencyId, action: "account.sign-out" } }),
    ).toBe(1);
  });
});
