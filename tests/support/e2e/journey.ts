import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import {
  expect,
  test as base,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
  type TestInfo,
} from "@playwright/test";
import { messagesFor } from "@/lib/messages/messages-for";
import type { Person } from "./people";

/** The words that a person reads on the screens. */
export const m = messagesFor("id");

/** An address without its ids and codes, so that two people's plans count as one page. */
export const pageOf = (url: string): string =>
  new URL(url).pathname
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "[id]")
    .replace(/TRK-[0-9A-Z-]+/, "[code]")
    .replace(/\/$/, "") || "/";

/** Where this run notes which pages were reached and which were looked at; the last spec compares them. */
export function noteFile(info: TestInfo, kind: "reached" | "examined"): string {
  const folder = join(info.project.outputDir, "pages");
  mkdirSync(folder, { recursive: true });
  return join(folder, `${info.project.name}-${kind}.txt`);
}

/** Notes every page that was shown; an address that was answered with "not found" or a fault is none. */
function watch(context: BrowserContext, info: TestInfo): void {
  const file = noteFile(info, "reached");
  const refused = new Set<string>();
  context.on("response", (response) => {
    if (response.request().isNavigationRequest() && response.status() >= 400) refused.add(response.url());
  });
  context.on("page", (page) =>
    page.on("framenavigated", (frame) => {
      const url = frame.url();
      if (frame !== page.mainFrame() || !url.startsWith("http") || refused.has(url)) return;
      appendFileSync(file, `${pageOf(url)}\n`);
    }),
  );
}

/** For the one page of a desktop's story that is looked at on a telephone. */
export const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 800 }, hasTouch: true };

/** Somebody's browser: a context of its own, signed in through the form. */
type Seat = (person: Person, options?: BrowserContextOptions) => Promise<Page>;
type Visitor = (options?: BrowserContextOptions) => Promise<Page>;

export const test = base.extend<{ visitor: Visitor; seat: Seat }>({
  visitor: async ({ browser }, give, info) => {
    const contexts: BrowserContext[] = [];
    await give(async (options) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      watch(context, info);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
  seat: async ({ visitor }, give) => {
    await give(async (person, options) => {
      const page = await visitor(options);
      await signIn(page, person);
      return page;
    });
  },
});

export { expect };

/** Fills the form in and sends it, wherever it stands. */
export async function fillSignIn(
  page: Page,
  { login, password }: Pick<Person, "login" | "password">,
): Promise<void> {
  const words = m.employees.signIn;
  await page.getByLabel(words.name).fill(login);
  await page.getByLabel(words.password, { exact: true }).fill(password);
  await page.getByRole("button", { name: words.submit, exact: true }).click();
}

export async function signIn(page: Page, person: Person): Promise<void> {
  await page.goto("/sign-in");
  await fillSignIn(page, person);
  await expect(page.getByRole("heading", { level: 1, name: person.callName })).toBeVisible();
}

/** The page that says "not here, or not for you". */
export async function expectNotFound(page: Page, path: string): Promise<void> {
  const response = await page.goto(path);
  expect(response?.status(), path).toBe(404);
  await expect(page.getByRole("heading", { level: 1, name: m.common.pages.notFoundTitle })).toBeVisible();
}

/** The first address on this page that fits. */
export async function firstAddress(page: Page, pattern: RegExp): Promise<string> {
  const all = await page
    .getByRole("main")
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const found = all.find((address) => pattern.test(address));
  expect(found, `${pattern} on ${page.url()}: ${all.join(" ")}`).toBeDefined();
  return found ?? "/";
}
