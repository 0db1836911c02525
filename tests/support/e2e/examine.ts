import { appendFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { noteFile, pageOf } from "./journey";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** The narrowest screen that a page must fit without scrolling sideways. */
const NARROWEST = 320;

export type Violation = { rule: string; where: string[] };

/** At the page's full height: what lies half under a fixed bar at one place of the scroll is no small target. */
export async function axeViolations(page: Page): Promise<Violation[]> {
  const size = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (size && height > size.height) await page.setViewportSize({ width: size.width, height });
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  if (size) await page.setViewportSize(size);
  return violations.map(({ id, nodes }) => ({
    rule: id,
    where: nodes.map((node) => `${node.target.join(" ")} ${node.failureSummary}`),
  }));
}

/** How many pixels a page is wider than its window, and what sticks out. */
export function overflow(page: Page): Promise<{ pixels: number; widest: string[] }> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const sticksOut = (element: Element) => element.getBoundingClientRect().right > clientWidth + 1;
    const widest =
      scrollWidth > clientWidth ? [...document.querySelectorAll("main *")].filter(sticksOut).slice(0, 3) : [];
    return {
      pixels: scrollWidth - clientWidth,
      widest: widest.map((element) => element.outerHTML.slice(0, 160)),
    };
  });
}

async function expectNoOverflow(page: Page, about: string): Promise<void> {
  const found = await overflow(page);
  expect(found, `${about} scrolls sideways`).toEqual({ pixels: 0, widest: [] });
}

/** axe needs JavaScript. Where a page has none, axe looks at the same address in a browser that keeps the page's own scripts out. */
async function violationsWithoutScripts(page: Page): Promise<Violation[]> {
  const storageState = await page.context().storageState();
  const context = await page.context().browser()?.newContext({ storageState, viewport: page.viewportSize() });
  if (!context) throw new Error("the browser has gone");
  try {
    const twin = await context.newPage();
    await twin.route(/\.js(\?|$)/, (route) => route.abort());
    await twin.goto(page.url());
    return await axeViolations(twin);
  } finally {
    await context.close();
  }
}

/**
 * Looks at a page as it stands: no axe violation, no sideways scroll (a phone's page at 320 px too), one heading of the first
 * level; and keeps a picture under `name`.
 */
export async function examine(page: Page, name: string, { hasScripts = true } = {}): Promise<void> {
  const info = test.info();
  await test.step(`examine ${name}`, async () => {
    const about = `${name} (${pageOf(page.url())})`;
    await expect(page.getByRole("heading", { level: 1 }), about).toHaveCount(1);
    await expectNoOverflow(page, about);
    const picture = join(info.project.outputDir, "screens", info.project.name, `${name}.png`);
    await page.screenshot({ path: picture, fullPage: true, animations: "disabled" });
    const violations = hasScripts ? axeViolations(page) : violationsWithoutScripts(page);
    expect(await violations, `axe on ${about}`).toEqual([]);
    const size = page.viewportSize();
    if (size && size.width < 500) {
      await page.setViewportSize({ ...size, width: NARROWEST });
      await expectNoOverflow(page, `${about} at ${NARROWEST} px`);
      await page.setViewportSize(size);
    }
    appendFileSync(noteFile(info, "examined"), `${pageOf(page.url())}\n`);
  });
}
