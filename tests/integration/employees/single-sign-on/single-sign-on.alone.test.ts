import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { enterCode } from "@/lib/features/employees/second-factor/enter-code";
import { unseal } from "@/lib/platform/secrets";
import { doorBefore, type SessionToken } from "@/lib/platform/session";
import { owner, useDatabase } from "../../../support/database";
import { IdentityProvider } from "../../../support/identity-provider";
import { makeWorld, type PersonKey, type World } from "../../../support/world";
import { giveLogin, visitor } from "../login";
import { enrol, forgetStep } from "../second-factor/authenticator";
import { Browser, present, SITE } from "./browser";

vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => {
      const value = present.browser.jar.get(name);
      return value === undefined ? undefined : { name, value };
    },
    set: (name: string, value: string) => present.browser.jar.set(name, value),
  }),
  headers: async () => new Headers({ "user-agent": "Peramban uji", "x-client-address": "203.0.113.9" }),
}));

const redirectUri = `${SITE}/api/auth/callback/oidc`;
const provider = new IdentityProvider({ redirectUri, inIdToken: true });
beforeAll(async () => {
  process.env.NEXTAUTH_URL = SITE;
  Object.assign(process.env, await provider.start());
});
afterAll(() => provider.stop());

useDatabase();

let world: World;
let nip: string;
beforeEach(async () => {
  world = await makeWorld();
  nip = await giveLogin(world, "staff");
  provider.account = "subject-1";
  provider.claims = { nip, email: "siti@puskesmas.example", email_verified: true };
});

const sessions = () => owner.userSession.count({ where: { agencyId: world.agencyId } });
const failed = /^\/sign-in\?.*error=(OAuth)?Callback$/;
const with_ = (address: string, name: string, value: string) => {
  const url = new URL(address);
  url.searchParams.set(name, value);
  return url.toString();
};

describe("single sign-on against a real provider", () => {
  it("leads to the person with the NIP, through a code with PKCE, state and nonce", async () => {
    const browser = new Browser();
    const { location } = await browser.click();
    const asked = new URL(location);
    expect(asked.origin).toBe(provider.issuer);
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      client_id: "terukur",
      response_type: "code",
      code_challenge_method: "S256",
      redirect_uri: redirectUri,
      scope: "openid profile",
    });
    for (const name of ["state", "nonce", "code_challenge"])
      expect(asked.searchParams.get(name)?.length, name).toBeGreaterThan(20);
    expect(await browser.comeBack(await browser.throughProvider(location))).toBe("/");
    const ctx = await browser.context();
    expect(ctx?.actor).toMatchObject({ agencyId: world.agencyId, employeeId: world.people.staff });
    const row = await owner.userSession.findFirst({ where: { id: ctx?.actor.sessionId } });
    expect(row).toMatchObject({ door: "single_sign_on", awaitsCode: false, device: "Peramban uji" });
    const [event] = await owner.auditEvent.findMany({
      where: { agencyId: world.agencyId, action: "account.sign-in" },
    });
    expect(event).toMatchObject({ concernsId: world.people.staff, after: { door: "single_sign_on" } });
  });

  it("comes back to the page that was asked for, never to another site", async () => {
    expect(await new Browser().signIn("/sign-in/sso?next=%2Faccount")).toBe("/account");
    expect(await new Browser().signIn("/sign-in/sso?next=https%3A%2F%2Fevil.example%2F")).toBe("/");
  });

  it("reads a NIP with spaces", async () => {
    provider.claims = { nip: `${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14, 15)} ${nip.slice(15)}` };
    const browser = new Browser();
    await browser.signIn();
    expect((await browser.context())?.actor.employeeId).toBe(world.people.staff);
  });

  it("does not ask for a first password to be replaced, which nobody typed", async () => {
    await owner.account.updateMany({
      where: { employeeId: world.people.staff },
      data: { mustChangePassword: true },
    });
    const browser = new Browser();
    await browser.signIn();
    expect((await browser.context())?.actor.mustChangePassword).toBe(false);
  });

  it("leads to the agency of the NIP only", async () => {
    const foreign = await giveLogin(world, "foreigner", "198501152010011001");
    provider.claims = { nip: foreign };
    const browser = new Browser();
    await browser.signIn();
    expect((await browser.context())?.actor).toMatchObject({
      agencyId: world.otherAgencyId,
      employeeId: world.people.foreigner,
    });
    expect(await sessions()).toBe(0);
  });
});

describe("single sign-on refuses", () => {
  it("an answer to another request: wrong state", async () => {
    const browser = new Browser();
    const back = await browser.throughProvider((await browser.click()).location);
    expect(await browser.comeBack(with_(back, "state", "another"))).toMatch(failed);
    expect(await browser.context()).toBeNull();
  });

  it("an ID token made for another request: wrong nonce", async () => {
    const browser = new Browser();
    const { location } = await browser.click();
    const back = await browser.throughProvider(with_(location, "nonce", "n".repeat(43)));
    expect(await browser.comeBack(back)).toMatch(failed);
    expect(await browser.context()).toBeNull();
  });

  it("a code that was asked for with another challenge", async () => {
    const browser = new Browser();
    const { location } = await browser.click();
    const back = await browser.throughProvider(with_(location, "code_challenge", "c".repeat(43)));
    expect(await browser.comeBack(back)).toMatch(failed);
    expect(await browser.context()).toBeNull();
  });

  it("a code that somebody carries into another browser", async () => {
    const [victim, thief] = [new Browser(), new Browser()];
    const back = await victim.throughProvider((await victim.click()).location);
    await thief.click();
    expect(await thief.comeBack(back)).toMatch(failed);
    expect(await new Browser().comeBack(back)).toMatch(failed);
    expect(await thief.context()).toBeNull();
  });

  it("a code that has been used", async () => {
    const browser = new Browser();
    const { location } = await browser.click();
    const cookies = new Map(browser.jar);
    const back = await browser.throughProvider(location);
    expect(await browser.comeBack(back)).toBe("/");
    const copy = new Browser();
    for (const [name, value] of cookies) copy.jar.set(name, value);
    expect(await copy.comeBack(back)).toMatch(failed);
    expect(await copy.context()).toBeNull();
  });

  it("what the provider itself refused", async () => {
    const browser = new Browser();
    const { location } = await browser.click();
    const state = new URL(location).searchParams.get("state") ?? "";
    expect(await browser.comeBack(`${redirectUri}?error=access_denied&state=${state}`)).toMatch(failed);
  });

  it.each<[string, object, string]>([
    ["a NIP that nobody has", { nip: "199912312020011999" }, "sso-unknown"],
    ["no NIP at all", {}, "sso-no-nip"],
    ["an empty NIP", { nip: "" }, "sso-no-nip"],
    ["a NIP as a number, whose last digits are lost", { nip: 198501152010011000 }, "sso-no-nip"],
    ["a list of NIPs", { nip: ["198501152010011001"] }, "sso-no-nip"],
    ["an account name in the place of a NIP", { nip: "walikota.uji" }, "sso-no-nip"],
  ])("%s, and says why", async (_case, claims, reason) => {
    await giveLogin(world, "leader", "walikota.uji");
    provider.claims = claims as Record<string, unknown>;
    const browser = new Browser();
    expect(await browser.signIn()).toBe(`/sign-in?error=employees.${reason}`);
    expect(await browser.context()).toBeNull();
    expect(await sessions()).toBe(0);
  });

  it("to trust an e-mail address: neither instead of a NIP nor against it", async () => {
    const email = "hr@kota.example";
    await owner.employee.updateMany({ where: { id: world.people.hr }, data: { email } });
    await giveLogin(world, "hr");
    provider.claims = { nip: "199912312020011999", email, email_verified: true };
    expect(await new Browser().signIn()).toBe("/sign-in?error=employees.sso-unknown");
    provider.claims = { nip, email, email_verified: true };
    const browser = new Browser();
    await browser.signIn();
    expect((await browser.context())?.actor.employeeId).toBe(world.people.staff);
  });

  it("a login of that name whose person has another NIP", async () => {
    await owner.employee.updateMany({
      where: { id: world.people.staff },
      data: { nip: "198501152010012977" },
    });
    expect(await new Browser().signIn()).toBe("/sign-in?error=employees.sso-unknown");
  });

  it("a disabled account", async () => {
    await owner.account.updateMany({
      where: { employeeId: world.people.staff },
      data: { disabledAt: new Date() },
    });
    expect(await new Browser().signIn()).toBe("/sign-in?error=employees.account-disabled");
    expect(await sessions()).toBe(0);
  });

  it("the people of an agency that is switched off", async () => {
    await owner.agency.update({ where: { id: world.agencyId }, data: { disabledAt: new Date() } });
    expect(await new Browser().signIn()).toBe("/sign-in?error=employees.agency-disabled");
    expect(await sessions()).toBe(0);
  });

  it("to begin for another site", async () => {
    const browser = new Browser();
    const { location } = await browser.click("/sign-in/sso", { "sec-fetch-site": "cross-site" });
    expect(location).toBe(`${SITE}/sign-in`);
    expect(browser.jar.size).toBe(0);
  });
});

describe("the second factor after single sign-on", () => {
  const halfOf = (browser: Browser) =>
    JSON.parse(unseal("terukur-code", browser.jar.get("terukur-code")) ?? "null") as SessionToken | null;

  it("is asked for all the same", async () => {
    const { phone } = await enrol(world, "staff");
    await forgetStep(world);
    const browser = new Browser();
    expect(await browser.signIn()).toBe("/sign-in/code");
    expect(await browser.context()).toBeNull();
    const { token } = await enterCode(visitor(), halfOf(browser), { code: phone.code() });
    expect(token.agencyId).toBe(world.agencyId);
  });

  it.each<[PersonKey, string | null]>([
    ["hr", "/sign-in/second-factor"],
    ["staff", null],
  ])("has to be set up by the %s where the policy says so: %s", async (person, door) => {
    await owner.agencyPolicy.updateMany({ where: { agencyId: world.agencyId }, data: { settings: {} } });
    provider.claims = { nip: await giveLogin(world, person) };
    const browser = new Browser();
    expect(await browser.signIn()).toBe("/");
    const ctx = await browser.context();
    expect(ctx && doorBefore(ctx.actor)).toBe(door);
  });
});
