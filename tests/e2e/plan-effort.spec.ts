import type { Page } from "@playwright/test";
import { v7 } from "uuid";
import { AGENCY } from "../../prisma/seed/demo/agency";
import { inAgency } from "../support/e2e/database";
import { counting, type Effort } from "../support/e2e/effort";
import { examine } from "../support/e2e/examine";
import { expect, m, test } from "../support/e2e/journey";
import { demoPerson, newPerson } from "../support/e2e/people";
import { planOf } from "../support/e2e/plans";

/** What a five-row plan may cost, from the signed-in home to the receipt. */
const CLICKS_NEW = 19;
const CLICKS_COPIED = 4;

const e = m.workPlans.editor;
const list = m.workPlans.list;

const ROWS = [
  [
    "Ibu hamil terlayani sesuai standar",
    "quality",
    "Persentase ibu hamil yang diperiksa enam kali",
    "95",
    "%",
  ],
  ["Kohort ibu lengkap dan mutakhir", "time", "Jumlah laporan kohort sebelum tanggal 5", "12", "laporan"],
  ["Rujukan sampai tepat waktu", "time", "Lama rujukan sampai rumah sakit", "30", "menit"],
  ["Balita tertimbang setiap bulan", "quantity", "Persentase balita yang ditimbang", "90", "%"],
  ["Kader mampu mengisi buku KIA", "quality", "Jumlah kader yang lulus uji isian", "24", "kader"],
] as const;

async function fromHome(page: Page): Promise<void> {
  await page.locator('a[href="/work-plans"]:visible').first().click();
  await expect(page.getByRole("heading", { level: 1, name: list.title })).toBeVisible();
}

/** The card of a year: what is chosen there, then the button. */
async function start(page: Page, year: number, choice?: string): Promise<void> {
  const card = page
    .locator(".card")
    .filter({ has: page.getByRole("heading", { name: list.start.title(year) }) });
  if (choice) await card.getByText(choice, { exact: true }).click();
  await card.getByRole("button", { name: list.start.submit }).click();
  await expect(page.getByRole("heading", { level: 1, name: e.title(year) })).toBeVisible();
}

async function send(page: Page): Promise<void> {
  await page.getByRole("link", { name: e.checkThenSend, exact: true }).click();
  await page.getByRole("button", { name: m.workPlans.check.send(demoPerson("appraiser").callName) }).click();
  await expect(page.getByRole("heading", { level: 1, name: m.workPlans.receipt.title })).toBeVisible();
}

const rowsOnSheet = (page: Page, count: number) =>
  expect(page.locator(".plan-grid .plan-row")).toHaveCount(count);

function report(name: string, { clicks, keys }: Effort): void {
  console.log(
    `five rows, ${name.padEnd(24)} ${String(clicks).padStart(3)} clicks ${String(keys).padStart(5)} keys`,
  );
}

/** The example that HR wrote for these posts. */
async function templateFor(title: string): Promise<void> {
  const rows = ROWS.map(([result, aspect, text, target, unit]) => ({
    ...{ result, kind: "main", source: "house" },
    indicators: [
      { text, aspect, perspective: null, measureKind: "cumulative", direction: "higher", target, unit },
    ],
  }));
  await inAgency((db) =>
    db.query(
      `insert into plan_template (agency_id, id, name, title, rows, updated_at, created_at) values ($1, $2, $3, $3, $4, now(), now())`,
      [AGENCY.id, v7(), title, JSON.stringify(rows)],
    ),
  );
}

test("a five-row plan from the example of the post", async ({ seat }) => {
  const title = `Bidan Desa ${v7().slice(-4)}`;
  await templateFor(title);
  const page = await seat(await newPerson({ title }));
  const effort = await counting(page);
  await page.goto("/");
  await fromHome(page);
  await start(page, 2026, list.start.example(title));
  await rowsOnSheet(page, 5);
  await send(page);
  report("from the example", effort);
  expect(effort.clicks).toBeLessThanOrEqual(CLICKS_NEW);
});

test("a five-row plan pasted from a spreadsheet", async ({ seat }) => {
  const aspects: Record<string, string> = e.aspects;
  const text = ROWS.map(([result, aspect, ...rest]) => [result, aspects[aspect], ...rest].join("\t")).join(
    "\n",
  );
  const page = await seat(await newPerson(), { permissions: ["clipboard-read", "clipboard-write"] });
  const effort = await counting(page);
  await page.goto("/");
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await fromHome(page);
  await start(page, 2026);
  await page.getByRole("link", { name: m.workPlans.writing.paste.open }).click();
  await page.getByLabel(m.workPlans.writing.paste.label).click();
  await page.keyboard.press("Control+V");
  await page.getByRole("button", { name: m.workPlans.writing.paste.save(5) }).waitFor();
  await examine(page, "paste-preview");
  await page.getByRole("button", { name: m.workPlans.writing.paste.save(5) }).click();
  await rowsOnSheet(page, 5);
  await expect(page.getByText(m.workPlans.writing.paste.done(5))).toBeVisible();
  await send(page);
  report("pasted", effort);
  expect(effort.clicks).toBeLessThanOrEqual(CLICKS_NEW);
});

test("a five-row plan typed into the sheet", async ({ seat }) => {
  const page = await seat(await newPerson());
  const effort = await counting(page);
  const { keyboard } = page;
  await page.goto("/");
  await fromHome(page);
  await start(page, 2026);
  const add = page.getByRole("button", { name: e.addMain, exact: true });
  await expect(page.getByText(e.tip)).toBeVisible();
  await add.click();
  for (const [at, [result, aspect, indicator, target, unit]] of ROWS.entries()) {
    const cell = (...parts: string[]) =>
      page.getByLabel([e.result(at + 1), ...parts].join(", "), { exact: true });
    await expect(cell()).toBeFocused();
    await keyboard.type(result);
    await keyboard.press("Tab");
    // Typing in a closed list chooses by the first letters.
    await keyboard.type(e.aspects[aspect].slice(0, 3));
    await keyboard.press("Tab");
    await keyboard.type(indicator);
    for (let tabs = 0; tabs < 2; tabs += 1) await keyboard.press("Tab");
    await expect(cell(e.indicator(1), e.columns.target)).toBeFocused();
    await keyboard.type(target);
    await keyboard.press("Tab");
    await keyboard.type(unit);
    if (at < ROWS.length - 1) await keyboard.press("Enter");
  }
  await keyboard.press("Shift+Tab");
  await expect(
    page
      .locator(".plan-row")
      .last()
      .getByText(/^Tersimpan/)
      .last(),
  ).toBeVisible();
  await send(page);
  report("typed", effort);
  expect(effort.clicks).toBeLessThanOrEqual(CLICKS_NEW);
});

test("a five-row plan from last year's", async ({ seat }) => {
  const person = await newPerson();
  const planId = await planOf(person, "set");
  await inAgency(async (db) => {
    for (const [order, [result, aspect, indicator, target, unit]] of ROWS.slice(2).entries()) {
      const resultId = v7();
      await db.query(
        `insert into planned_result (agency_id, id, work_plan_id, kind, sort_order, text, support_kind) values ($1, $2, $3, 'main', $4, $5, 'unlinked')`,
        [AGENCY.id, resultId, planId, order + 2, result],
      );
      await db.query(
        `insert into planned_indicator (agency_id, id, work_plan_id, result_id, sort_order, aspect, text, comparator, target_input, target, measure_unit)
         values ($1, $2, $3, $4, 0, $5::aspect, $6, 'gte', $7::text, $7::numeric, $8)`,
        [AGENCY.id, v7(), planId, resultId, aspect, indicator, target, unit],
      );
    }
  });
  const page = await seat(person);
  const effort = await counting(page);
  await page.goto("/");
  await fromHome(page);
  await start(page, 2027);
  await rowsOnSheet(page, 5);
  await expect(page.getByText(e.sameAsLastYear).first()).toBeVisible();
  await send(page);
  report("from last year's", effort);
  expect(effort.clicks).toBeLessThanOrEqual(CLICKS_COPIED);
});

test("control: a superfluous click and a superfluous key are counted", async ({ seat }) => {
  const page = await seat(demoPerson("staff"));
  const effort = await counting(page);
  await page.goto("/");
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("Shift");
  await expect.poll(() => effort).toEqual({ clicks: 1, keys: 1 });
  await fromHome(page);
  await page.getByRole("heading", { level: 1 }).click();
  await expect.poll(() => effort).toEqual({ clicks: 3, keys: 1 });
});
