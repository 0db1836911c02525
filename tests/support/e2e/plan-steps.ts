import type { Locator, Page } from "@playwright/test";
import { expect, m } from "./journey";

const words = m.workPlans;
const e = words.editor;

export type PlannedResult = {
  text: string;
  aspect: keyof typeof e.aspects;
  indicator: string;
  target: string;
  unit: string;
  /** Whether it supports the leader's first result; else it stays unlinked. */
  linked?: boolean;
};

/** The editor on a desk is a sheet; on a phone and without JavaScript each result has a page of its own. */
export type Way = "sheet" | "pages";
export const wayOf = (page: Page): Way => ((page.viewportSize()?.width ?? 0) >= 900 ? "sheet" : "pages");

/** Begins the plan of 2026 with an empty sheet. Answers the plan's id. */
export async function startPlan(page: Page): Promise<string> {
  await page.goto("/work-plans");
  const card = page
    .locator(".card")
    .filter({ has: page.getByRole("heading", { name: words.list.start.title(2026) }) });
  await card.getByRole("button", { name: words.list.start.submit }).click();
  await expect(page.getByRole("heading", { level: 1, name: e.title(2026) })).toBeVisible();
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** The saved line, for the row that was written last. */
const expectSaved = (place: Page | Locator) =>
  expect(place.getByText(/^Tersimpan \d\d\.\d\d WIB$/).last()).toBeVisible();

export async function addResult(page: Page, way: Way, number: number, result: PlannedResult): Promise<void> {
  if (way === "sheet") await expect(page.getByText(e.tip)).toBeVisible();
  await page.getByRole("button", { name: e.addMain, exact: true }).click();
  if (way === "sheet") return writeInSheet(page, number, result);
  await expect(page).toHaveURL(/\/results\/[0-9a-f-]+(#.*)?$/);
  await writeOnPage(page, result);
}

/** The cells of one result; it saves itself, and says so. */
export async function writeInSheet(page: Page, number: number, result: PlannedResult): Promise<void> {
  const cell = (...parts: string[]) =>
    page.getByLabel([e.result(number), ...parts].join(", "), { exact: true });
  const inIndicator = (...parts: string[]) => cell(e.indicator(1), ...parts);
  await cell().fill(result.text);
  if (result.linked) await chooseFirst(cell(e.columns.support));
  await inIndicator(e.columns.aspect).selectOption(e.aspects[result.aspect]);
  await inIndicator().fill(result.indicator);
  await inIndicator(e.columns.target).fill(result.target);
  await inIndicator(e.columns.unit).fill(result.unit);
  await inIndicator(e.columns.unit).blur();
  await expectSaved(page.getByRole("rowgroup").filter({ has: cell() }));
}

/** The page of one result, saved by its button. */
export async function writeOnPage(page: Page, result: PlannedResult): Promise<void> {
  const indicator = page.getByRole("group", { name: e.indicator(1) });
  await page.getByLabel(e.columns.result, { exact: true }).fill(result.text);
  if (result.linked) await chooseFirst(page.getByLabel(e.support, { exact: true }));
  await indicator.getByLabel(e.columns.indicator, { exact: true }).fill(result.indicator);
  await indicator.getByLabel(e.columns.aspect, { exact: true }).selectOption(e.aspects[result.aspect]);
  await indicator.getByLabel(e.columns.target, { exact: true }).fill(result.target);
  await indicator.getByLabel(e.columns.unit, { exact: true }).fill(result.unit);
  await page.getByRole("button", { name: e.saveAndBack, exact: true }).click();
  await expect(page).toHaveURL(/\/work-plans\/[0-9a-f-]+(#.*)?$/);
}

/** The first result of the leader in a list of what can be supported. */
async function chooseFirst(select: Locator): Promise<void> {
  const value = await select.locator("optgroup option").first().getAttribute("value");
  await select.selectOption(value);
}

/** Opens a result that is there already, to mend it. */
export async function openResult(page: Page, way: Way, number: number): Promise<void> {
  if (way === "sheet") return expect(page.getByText(e.tip)).toBeVisible();
  await page.getByRole("link", { name: e.editResult(number) }).click();
  await expect(page.getByRole("heading", { level: 1, name: e.result(number) })).toBeVisible();
}

/** From the editor to the page that shows every answer once more. */
export async function goToCheck(page: Page): Promise<void> {
  await page.getByRole("link", { name: e.checkThenSend, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: words.check.title(2026) })).toBeVisible();
}

/** Signs and sends; answers the number of the receipt. */
export async function sendPlan(page: Page, appraiser: string): Promise<string> {
  await page.getByRole("button", { name: words.check.send(appraiser), exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: words.receipt.title })).toBeVisible();
  const number = await page
    .getByText(/SKP-2026-[0-9A-Z]{4}-[0-9A-Z]{4}/)
    .first()
    .textContent();
  return /SKP-2026-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(number ?? "")?.[0] ?? "";
}
