import { expect, it } from "vitest";
import { changePassword } from "@/lib/features/employees/change-password";
import { newRequestKey } from "@/lib/platform/context";
import { owner, useDatabase } from "../../support/database";
import { contextOf, makeWorld, type PersonKey } from "../../support/world";
import { giveLogin, PASSWORD } from "./login";

// Read once, before the first connection is made.
process.env.DATABASE_POOL = "2";
useDatabase();

const NEXT = "anggrek-layang-sumur";
const input = { currentPassword: PASSWORD, newPassword: NEXT, repeatPassword: NEXT };

it("changes more passwords at once than there are connections: nobody holds one while waiting for another", async () => {
  const world = await makeWorld();
  const people: PersonKey[] = ["staff", "appraiser", "otherStaff", "hr", "auditor"];
  for (const person of people) await giveLogin(world, person);
  const contexts = await Promise.all(people.map((person) => contextOf(world, person)));
  await Promise.all(contexts.map((ctx) => changePassword(ctx, input)));
  expect(await owner.auditEvent.count({ where: { action: "account.change-password" } })).toBe(people.length);
});

it("takes a form sent five times for one change and for no guess", async () => {
  const world = await makeWorld();
  await giveLogin(world, "staff");
  const ctx = await contextOf(world, "staff", newRequestKey());
  for (let sent = 0; sent < 6; sent += 1)
    await expect(changePassword(ctx, input)).resolves.toEqual({ ended: 0 });
  const again = { ...input, currentPassword: NEXT, newPassword: PASSWORD, repeatPassword: PASSWORD };
  await expect(changePassword({ ...ctx, requestKey: newRequestKey() }, again)).resolves.toBeTruthy();
});
