import type { Page } from "@playwright/test";
import { BEHAVIOURS } from "@/lib/features/work-plans/rules/behaviours";
import { counting } from "../support/e2e/effort";
import { expect, m, test } from "../support/e2e/journey";
import { countIn, unitOfThirty } from "../support/e2e/unit-of-thirty";

const t = m.evaluations.scoring;
const COMMENT = "Kohort rapi sehingga ibu terpantau. Berikutnya, kirim sebelum tanggal 5.";
/** On a telephone every result is a step of its own: a few people show what one costs. */
const ON_THE_PHONE = 4;

const opened = (page: Page) => expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();

/** Tab until the wanted thing has the focus. */
async function tabUntil(page: Page, isThere: () => Promise<boolean>, most: number): Promise<void> {
  for (let turn = 0; turn < most; turn += 1) {
    if (await isThere()) return;
    await page.keyboard.press("Tab");
  }
  expect(await isThere(), "the keyboard gets there").toBe(true);
}

const focusedText = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText ?? "");

/** Every level as expected, one sentence, saved, looked through, signed: without a touch of the mouse. */
async function scoreAndSign(page: Page, rows: number): Promise<void> {
  await expect(page.getByRole("button", { name: t.keys.open, exact: true })).toBeVisible();
  const levels = rows + BEHAVIOURS.length + 2;
  for (let index = 0; index < levels; index += 1) {
    if (index > 0) await page.keyboard.press("j");
    await page.keyboard.press("2");
  }
  const comment = page.locator("textarea[name=comment]:visible").last();
  await tabUntil(page, () => comment.evaluate((field) => field === document.activeElement), 8);
  await page.keyboard.type(COMMENT);
  const sign = page.getByRole("button", { name: t.saveSign, exact: true });
  await tabUntil(page, () => sign.evaluate((button) => button === document.activeElement), 4);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/sign$/);
  await expect(page.getByText(t.sign.frozen)).toBeVisible();
  await expect(page.locator("kbd")).toBeVisible();
  const from = page.url();
  await page.keyboard.press("Control+Enter");
  await page.waitForURL((url) => url.href !== from);
}

async function scoreBySteps(page: Page, rows: number): Promise<void> {
  const meets = m.evaluations.levels.meets;
  const pick = (legend: string) =>
    page.getByRole("group", { name: legend, exact: true }).getByText(meets, { exact: true }).click();
  for (let row = 1; row <= rows; row += 1) {
    await pick(t.level(row));
    const on = row < rows ? t.saveStep(row + 1) : t.saveToBehaviours;
    await page.getByRole("button", { name: on, exact: true }).click();
  }
  for (const { label } of BEHAVIOURS) await pick(t.valueLevel(label));
  await page.getByRole("button", { name: t.saveToRating, exact: true }).click();
  await pick(t.resultLegend);
  await pick(t.behaviourLegend);
  await page.locator("textarea[name=comment]:visible").last().fill(COMMENT);
  await page.getByRole("button", { name: t.saveSign, exact: true }).click();
  await expect(page).toHaveURL(/\/sign$/);
  const from = page.url();
  await page.getByRole("button", { name: t.sign.button, exact: true }).click();
  await page.waitForURL((url) => url.href !== from);
}

test("the quarter of a unit of thirty is scored and signed, one after the other", async ({ seat }, info) => {
  test.setTimeout(600_000);
  const isDesk = info.project.name === "desktop";
  const unit = await unitOfThirty();
  expect(unit.ready).toBe(30);
  const boss = await seat(unit.appraiser);
  const effort = await counting(boss);
  await boss.goto("/team");
  await opened(boss);
  const started = Date.now();
  const first = boss.getByRole("link", { name: /^Nilai / }).first();
  if (isDesk) {
    const wanted = await first.innerText();
    await tabUntil(boss, async () => (await focusedText(boss)) === wanted, 120);
    await boss.keyboard.press("Enter");
  } else await first.click();
  const people = isDesk ? unit.ready : ON_THE_PHONE;
  for (let person = 0; person < people; person += 1) {
    await expect(boss).toHaveURL(/\/score/);
    await (isDesk ? scoreAndSign(boss, unit.rows) : scoreBySteps(boss, unit.rows));
  }
  const seconds = (Date.now() - started) / 1000;
  const typed = COMMENT.length;
  console.log(
    `${info.project.name}: ${people} people with ${unit.rows} results, ${(seconds / people).toFixed(1)} s, ${(effort.clicks / people).toFixed(1)} clicks and ${(effort.keys / people).toFixed(1)} keys a person (${typed} of them the sentence)`,
  );
  expect(await countIn(unit, "released")).toBe(people);
  expect(await countIn(unit, "noted")).toBe(unit.ready - people);
  if (isDesk) expect(effort.clicks).toBe(0);
  // A level, a value and a rating cost one press each; the rest leads from one to the next.
  expect(effort.clicks / people).toBeLessThanOrEqual(unit.rows * 2 + BEHAVIOURS.length + 6);
});
