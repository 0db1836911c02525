import { beforeEach, describe, expect, it } from "vitest";
import { revokeSession } from "@/lib/features/employees/revoke-session";
import { signIn, type SignedIn } from "@/lib/features/employees/sign-in";
import { newId } from "@/lib/platform/clock";
import { newRequestKey } from "@/lib/platform/context";
import { openSession } from "@/lib/platform/session";
import { owner, useDatabase } from "../../support/database";
import { contextOf, makeWorld, type PersonKey, type World } from "../../support/world";
import { giveLogin, PASSWORD, visitor } from "./login";

useDatabase();

const here = { requestId: "test", locale: "id" as const };
let world: World;
let lost: SignedIn;
beforeEach(async () => {
  world = await makeWorld();
  lost = await signIn(visitor(), { name: await giveLogin(world, "staff"), password: PASSWORD });
});

const input = () => ({ sessionId: lost.token.sessionId });
const audits = () =>
  owner.auditEvent.findMany({ where: { agencyId: world.agencyId, action: "account.revoke-session" } });

describe("revoking one session of the list", () => {
  it("refuses the next request of that device, keeps this one, and audits it", async () => {
    const ctx = await contextOf(world, "staff");
    await revokeSession(ctx, input());
    expect(await openSession(lost.token, here)).toBeNull();
    expect(
      await owner.userSession.count({
        where: { agencyId: world.agencyId, id: ctx.actor.sessionId, revokedAt: null },
      }),
    ).toBe(1);
    expect(await audits()).toMatchObject([{ actorId: world.people.staff, subjectId: lost.token.sessionId }]);
  });

  it.each<PersonKey>(["otherStaff", "appraiser", "former", "superior", "hr", "auditor", "foreigner"])(
    "does not exist for %s",
    async (person) => {
      await expect(revokeSession(await contextOf(world, person), input())).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
      expect(await openSession(lost.token, here)).not.toBeNull();
      expect(await audits()).toEqual([]);
    },
  );

  it("does not find a session that never was", async () => {
    await expect(
      revokeSession(await contextOf(world, "staff"), { sessionId: newId() }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("tells the second caller that the device had left already", async () => {
    const ctx = await contextOf(world, "staff");
    await revokeSession(ctx, input());
    await expect(revokeSession(ctx, input())).rejects.toMatchObject({
      code: "CONFLICT",
      reasons: [{ reason: "employees.session-ended" }],
    });
  });

  it("happens once for the same request key, and refuses the key for another session", async () => {
    const ctx = await contextOf(world, "staff", newRequestKey());
    await revokeSession(ctx, input());
    await expect(revokeSession(ctx, input())).resolves.toEqual(input());
    expect(await audits()).toHaveLength(1);
    await expect(revokeSession(ctx, { sessionId: newId() })).rejects.toMatchObject({ code: "CONFLICT" });
  });
});
