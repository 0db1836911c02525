import type { Page } from "@playwright/test";
import { BEHAVIOURS } from "@/lib/features/work-plans/rules/behaviours";
import { expect, m } from "./journey";

const words = m.evaluations;
const t = words.scoring;
type Level = keyof typeof words.levels;

export const REASON = "Tiga nilai lain masih perlu dijaga sampai akhir tahun.";
export const COMMENT =
  "Rujukan tepat waktu pada semua kasus, jadi ibu lebih aman. Berikutnya, kirim kohort sebelum tanggal 5.";

/** Two results and seven values; the behaviour is rated lower than the rule suggests, which needs a reason. */
const RESULTS: Level[] = ["meets", "above"];
const VALUES: Level[] = BEHAVIOURS.map((_value, index) => (index < 4 ? "above" : "meets"));
const RATINGS: { result: Level; behaviour: Level } = { result: "meets", behaviour: "meets" };
const KEYS: Record<Level, string> = { below: "1", meets: "2", above: "3" };

const isFocused = (page: Page, label: string | RegExp): Promise<boolean> =>
  page
    .getByLabel(label)
    .last()
    .evaluate((element) => element === document.activeElement);

/** Tab until a field has the focus: whoever uses no mouse gets there too. */
async function tabTo(page: Page, label: string | RegExp): Promise<void> {
  for (let turn = 0; turn < 8 && !(await isFocused(page, label)); turn += 1) await page.keyboard.press("Tab");
  expect(await isFocused(page, label), `the keyboard reaches ${label}`).toBe(true);
}

/** Scores without touching the mouse: 1 2 3 pick, j goes on, Tab leads to the words and to the button. */
export async function scoreByKeyboard(page: Page, callName: string): Promise<void> {
  const levels = [...RESULTS, ...VALUES, RATINGS.result, RATINGS.behaviour];
  // The keys work once the page's script is there; its button appears with them.
  await expect(page.getByRole("button", { name: t.keys.open, exact: true })).toBeVisible();
  for (const [index, level] of levels.entries()) {
    if (index > 0) await page.keyboard.press("j");
    await page.keyboard.press(KEYS[level]);
  }
  await expect(page.getByText(t.ratingLive(words.ratings.good))).toBeAttached();
  await tabTo(page, t.reason);
  await page.keyboard.type(REASON);
  await tabTo(page, t.comment(callName));
  await page.keyboard.type(COMMENT);
  const sign = page.getByRole("button", { name: t.saveSign, exact: true });
  // The line for the official document and the button that only saves lie between.
  for (let turn = 0; turn < 4 && !(await sign.evaluate((it) => it === document.activeElement)); turn += 1)
    await page.keyboard.press("Tab");
  await expect(sign).toBeFocused();
  await page.keyboard.press("Enter");
}

/** The telephone's way: one step a result, then the values, then ratings and words. */
export async function scoreBySteps(page: Page, callName: string): Promise<void> {
  const pick = (legend: string, level: Level) =>
    page
      .getByRole("group", { name: legend, exact: true })
      .getByText(words.levels[level], { exact: true })
      .click();
  await pick(t.level(1), RESULTS[0] ?? "meets");
  await page.getByRole("button", { name: t.saveStep(2), exact: true }).click();
  await pick(t.level(2), RESULTS[1] ?? "meets");
  await page.getByRole("button", { name: t.saveToBehaviours, exact: true }).click();
  for (const [index, { label }] of BEHAVIOURS.entries())
    await pick(t.valueLevel(label), VALUES[index] ?? "meets");
  await page.getByRole("button", { name: t.saveToRating, exact: true }).click();
  await pick(t.resultLegend, RATINGS.result);
  await pick(t.behaviourLegend, RATINGS.behaviour);
  await page.getByLabel(t.reason).last().fill(REASON);
  await page.getByLabel(t.comment(callName)).fill(COMMENT);
  await page.getByRole("button", { name: t.saveSign, exact: true }).click();
}
