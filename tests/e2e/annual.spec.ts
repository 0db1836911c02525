import type { Page } from "@playwright/test";
import { BEHAVIOURS } from "@/lib/features/work-plans/rules/behaviours";
import { COAST_LOGINS, coastLogins, coastPerson, coastPersonId } from "../../prisma/seed/half-year/people";
import { examine } from "../support/e2e/examine";
import { expect, m, test } from "../support/e2e/journey";
import type { Person } from "../support/e2e/people";

const t = m.evaluations.annual;
const scoring = m.evaluations.scoring;
const COMMENT = "Dua tugas dalam setahun selesai dengan baik. Tahun depan: dampingi kelompok di pulau luar.";

/** Somebody of the half-yearly agency who has an account. */
function coast(key: keyof typeof COAST_LOGINS): Person {
  const { key: person } = COAST_LOGINS[key];
  const login = coastLogins.find((one) => one.key === person);
  if (!login) throw new RangeError(`${key} has no account`);
  const { name, callName } = coastPerson(person);
  return { id: coastPersonId(person), name, callName, login: login.login, password: login.password };
}

const opened = (page: Page) => expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();

/** Two moved during the year: one for each screen, as both walk on one database. Months as the dossier counts them (G75). */
const MOVED = {
  desktop: { key: "fransina", months: [4, 8] },
  phone: { key: "wa-ode", months: [3, 9] },
} as const;

const meets = m.evaluations.levels.meets;
const pick = (page: Page, legend: string) =>
  page.getByRole("group", { name: legend, exact: true }).getByText(meets, { exact: true }).click();

async function scoreOnDesk(page: Page): Promise<void> {
  // The page is awake once its keys are.
  await expect(page.getByRole("button", { name: scoring.keys.open, exact: true })).toBeVisible();
  for (const row of [1, 2]) await pick(page, scoring.level(row));
  for (const { label } of BEHAVIOURS) await pick(page, scoring.valueLevel(label));
}

async function scoreBySteps(page: Page): Promise<void> {
  await pick(page, scoring.level(1));
  await page.getByRole("button", { name: scoring.saveStep(2), exact: true }).click();
  await pick(page, scoring.level(2));
  await page.getByRole("button", { name: scoring.saveToBehaviours, exact: true }).click();
  for (const { label } of BEHAVIOURS) await pick(page, scoring.valueLevel(label));
  await page.getByRole("button", { name: scoring.saveToRating, exact: true }).click();
}

test("the year of somebody who moved is decided by the last appraiser, with every half-year in view", async ({
  seat,
}, info) => {
  test.setTimeout(240_000);
  const isDesk = info.project.name === "desktop";
  const { key, months } = MOVED[isDesk ? "desktop" : "phone"];
  const person = coastPerson(key);
  const boss = await seat(coast("appraiser"));
  await boss.goto("/team");
  await opened(boss);
  await boss.getByRole("link", { name: t.open, exact: true }).click();
  await boss.waitForURL(/\/evaluations\/annual$/);
  await examine(boss, "annual-list");

  const row = boss.getByRole("row").filter({ hasText: person.name });
  const begin = row.getByRole("button", { name: t.begin });
  if (await begin.count()) {
    await begin.click();
    await boss.waitForURL(/\/year$/);
  } else {
    // A second try of this journey finds it begun.
    await row.getByRole("link", { name: t.goOn }).click();
    await boss.waitForURL(/\/score/);
    await boss.goto(boss.url().replace(/\/score.*/, "/year"));
  }
  await opened(boss);
  for (const n of months) await expect(boss.getByText(t.panel.monthsOf(n), { exact: true })).toBeVisible();
  await expect(boss.getByText(person.before?.title ?? "", { exact: false }).first()).toBeVisible();
  await expect(boss.getByRole("row").filter({ hasText: m.evaluations.ratings.good })).toHaveCount(3);
  await expect(boss.getByText(t.panel.help)).toBeVisible();
  await examine(boss, "annual-year");

  await boss.getByRole("link", { name: t.panel.back }).click();
  await boss.waitForURL(/\/score/);
  await opened(boss);
  // Nothing is chosen beforehand: the year is no average of what went before.
  await expect(boss.locator("input[type=radio]:checked")).toHaveCount(0);
  await (isDesk ? scoreOnDesk(boss) : scoreBySteps(boss));
  await pick(boss, scoring.resultLegend);
  await pick(boss, scoring.behaviourLegend);
  await boss.locator("textarea[name=comment]:visible").last().fill(COMMENT);
  await boss.getByRole("button", { name: scoring.saveSign, exact: true }).click();
  await boss.waitForURL(/\/sign$/);
  const from = boss.url();
  await boss.getByRole("button", { name: scoring.sign.button, exact: true }).click();
  await boss.waitForURL((url) => url.href !== from);

  await boss.goto(from.replace(/\/sign$/, ""));
  await expect(boss.getByRole("heading", { name: t.result.title })).toBeVisible();
  await expect(boss.getByText(t.panel.monthsOf(months[1]), { exact: true })).toBeVisible();
  await examine(boss, "annual-result");

  if (!isDesk) return;
  const moved = await seat(coast("moved"));
  await moved.goto(from.replace(/\/sign$/, ""));
  await expect(moved.getByText(t.result.own)).toBeVisible();
  await expect(moved.getByText(COMMENT).first()).toBeVisible();
});

test("HR of the half-yearly agency sees its periods, who takes part, and what a PPPK's year must say", async ({
  seat,
}, info) => {
  test.setTimeout(180_000);
  const hr = await seat(coast("hr"));
  await hr.goto("/hr/periods");
  await opened(hr);
  await expect(hr.getByRole("heading", { name: /Semester II 2026/ })).toBeVisible();
  const annual = hr.getByRole("article").filter({ hasText: m.evaluations.periods.annual(2026) });
  await annual.getByRole("link", { name: m.evaluations.periods.participation.open }).click();
  await hr.waitForURL(/\/hr\/periods\/[0-9a-f-]+$/);
  await expect(hr.getByText(m.evaluations.periods.participation.part)).toBeVisible();
  await examine(hr, "period-participation");

  // The PPPK's year is decided on the desktop; the telephone finds it signed.
  if (info.project.name !== "desktop") return;
  const pppk = coast("pppk");
  await hr.goto("/evaluations/annual");
  const row = hr.getByRole("row").filter({ hasText: pppk.name });
  const begin = row.getByRole("button", { name: t.begin });
  if (await begin.count()) {
    await begin.click();
    await hr.waitForURL(/\/year$/);
  } else {
    await row.getByRole("link", { name: t.goOn }).click();
    await hr.waitForURL(/\/score/);
    await hr.goto(hr.url().replace(/\/score.*/, "/year"));
  }
  await hr.getByRole("radio", { name: t.note.advices.extend }).check();
  await hr.getByRole("checkbox", { name: t.note.followUpOptions.guidance }).check();
  await hr.getByRole("button", { name: t.note.save }).click();
  await expect(hr.getByText(t.note.saved)).toBeVisible();
  await hr.goto(hr.url().replace(/\/year$/, "/score"));
  await opened(hr);
  await scoreOnDesk(hr);
  await pick(hr, scoring.resultLegend);
  await pick(hr, scoring.behaviourLegend);
  await hr.locator("textarea[name=comment]:visible").last().fill(COMMENT);
  await hr.getByRole("button", { name: scoring.saveSign, exact: true }).click();
  await hr.waitForURL(/\/sign$/);
  const from = hr.url();
  await hr.getByRole("button", { name: scoring.sign.button, exact: true }).click();
  await hr.waitForURL((url) => url.href !== from);

  const reader = await seat(pppk);
  await reader.goto(from.replace(/\/sign$/, ""));
  await expect(reader.getByRole("heading", { name: t.result.contract })).toBeVisible();
  await expect(reader.getByText(t.note.advices.extend)).toBeVisible();
});
