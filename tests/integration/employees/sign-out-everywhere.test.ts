import { beforeEach, describe, expect, it } from "vitest";
import { signIn, type SignedIn } from "@/lib/features/employees/sign-in";
import { signOutEverywhere } from "@/lib/features/employees/sign-out-everywhere";
import { newRequestKey } from "@/lib/platform/context";
import { openSession } from "@/lib/platform/session";
import { owner, useDatabase } from "../../support/database";
import { contextOf, makeWorld, type World } from "../../support/world";
import { giveLogin, PASSWORD, visitor } from "./login";

useDatabase();

const here = { requestId: "test", locale: "id" as const };
let world: World;
let devices: SignedIn[];
beforeEach(async () => {
  world = await makeWorld();
  const name = await giveLogin(world, "staff");
  devices = [];
  for (let n = 0; n < 3; n += 1) devices.push(await signIn(visitor(), { name, password: PASSWORD }));
});

const audits = () =>
  owner.auditEvent.findMany({ where: { agencyId: world.agencyId, action: "account.sign-out-everywhere" } });

describe("signing out everywhere", () => {
  it("refuses the next request of every device of this person, and of nobody else", async () => {
    const colleague = await contextOf(world, "otherStaff");
    const ctx = await contextOf(world, "staff");
    await expect(signOutEverywhere(ctx)).resolves.toEqual({ ended: 4 });
    for (const { token } of devices) expect(await openSession(token, here)).toBeNull();
    const living = await owner.userSession.findMany({ where: { agencyId: world.agencyId, revokedAt: null } });
    expect(living.map(({ id }) => id)).toEqual([colleague.actor.sessionId]);
    expect(await audits()).toMatchObject([{ actorId: world.people.staff, after: { ended: 4 } }]);
  });

  it("happens once for the same request key", async () => {
    const ctx = await contextOf(world, "staff", newRequestKey());
    await expect(signOutEverywhere(ctx)).resolves.toEqual({ ended: 4 });
    await expect(signOutEverywhere(ctx)).resolves.toEqual({ ended: 4 });
    expect(await audits()).toHaveLength(1);
  });
});
