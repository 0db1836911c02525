import { spawn, type ChildProcess } from "node:child_process";
import { type AddressInfo, createServer } from "node:net";
import { IdentityProvider } from "../support/identity-provider";
import { expect, m, test } from "../support/e2e/journey";
import { demoPerson } from "../support/e2e/people";

const words = m.employees.signIn;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ status }) => status < 500,
    () => false,
  );
}

/** The same build and the same database, with an identity provider set: what an operator would start. */
async function startWithProvider(site: string, port: number, settings: Record<string, string>) {
  const env = { ...process.env, ...settings, NODE_ENV: "production" as const, NEXTAUTH_URL: site };
  const server = spawn("npx", ["next", "start", "-H", "127.0.0.1", "-p", String(port)], {
    env,
    stdio: "ignore",
    detached: true,
  });
  await expect.poll(() => answers(`${site}/healthz`), { timeout: 60_000 }).toBe(true);
  return server;
}

const stop = (server: ChildProcess) => server.pid && process.kill(-server.pid, "SIGTERM");

test("who is known to the agency's identity provider comes in by it; who is not stays outside", async ({
  visitor,
}) => {
  test.setTimeout(180_000);
  const port = await freePort();
  const site = `http://127.0.0.1:${port}`;
  const provider = new IdentityProvider({ redirectUri: `${site}/api/auth/callback/oidc`, inIdToken: true });
  const settings = await provider.start();
  const server = await startWithProvider(site, port, settings);
  try {
    const person = demoPerson("staff");
    provider.claims = { nip: person.login };
    const page = await visitor();
    await page.goto(`${site}/sign-in?next=%2Faccount`);
    await page.getByRole("link", { name: m.employees.sso.button("SSO") }).click();
    await expect(page).toHaveURL(`${site}/account`);
    await expect(page.getByRole("main").getByText(person.name).first()).toBeVisible();

    provider.account = "stranger";
    provider.claims = { nip: "199001012020121999" };
    const stranger = await visitor();
    await stranger.goto(`${site}/sign-in`);
    await stranger.getByRole("link", { name: m.employees.sso.button("SSO") }).click();
    await expect(stranger).toHaveURL(/\/sign-in\?.*error=/);
    await expect(stranger.getByText(m.employees.reasons["sso-unknown"]())).toBeVisible();
  } finally {
    stop(server);
    await provider.stop();
  }
});

test("without a provider the sign-in page offers none", async ({ visitor }) => {
  const page = await visitor();
  await page.goto("/sign-in");
  await expect(page.getByRole("button", { name: words.submit, exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: m.employees.sso.button("SSO") })).toHaveCount(0);
});
