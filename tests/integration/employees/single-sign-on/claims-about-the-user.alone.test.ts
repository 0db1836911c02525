import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { useDatabase } from "../../../support/database";
import { IdentityProvider } from "../../../support/identity-provider";
import { makeWorld } from "../../../support/world";
import { giveLogin } from "../login";
import { Browser, present, SITE } from "./browser";

vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => {
      const value = present.browser.jar.get(name);
      return value === undefined ? undefined : { name, value };
    },
    set: (name: string, value: string) => present.browser.jar.set(name, value),
  }),
  headers: async () => new Headers(),
}));

const provider = new IdentityProvider({ redirectUri: `${SITE}/api/auth/callback/oidc`, inIdToken: false });
beforeAll(async () => {
  process.env.NEXTAUTH_URL = SITE;
  Object.assign(process.env, await provider.start());
});
afterAll(() => provider.stop());

useDatabase();

it("finds the NIP where the provider tells it only in its answer about the user", async () => {
  const world = await makeWorld();
  provider.claims = { nip: await giveLogin(world, "staff") };
  const browser = new Browser();
  expect(await browser.signIn()).toBe("/");
  expect((await browser.context())?.actor.employeeId).toBe(world.people.staff);
});

it("says so when the provider is away, and keeps nobody waiting", async () => {
  await provider.stop();
  const browser = new Browser();
  const { location } = await browser.click();
  expect(await browser.comeBack(location)).toMatch(/^\/sign-in\?.*error=OAuthSignin/);
});
