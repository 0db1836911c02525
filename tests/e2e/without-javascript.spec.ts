import { countRows } from "../support/e2e/database";
import { examine } from "../support/e2e/examine";
import { expect, m, test } from "../support/e2e/journey";
import { demoPerson, newPerson } from "../support/e2e/people";
import * as plan from "../support/e2e/plan-steps";
import { RESULTS } from "../support/e2e/plans";

const NOTE = "Sebutkan bulan tutupnya, supaya jelas laporan mana yang dihitung.";
const MENDED = "Kohort ibu lengkap dan mutakhir setiap bulan sampai Desember";
const plain = { hasScripts: false };
const withoutJavaScript = { javaScriptEnabled: false };
const e = m.workPlans.editor;

test("the plan is written, returned, mended and agreed with JavaScript off", async ({ seat }) => {
  test.setTimeout(240_000);
  const appraiser = demoPerson("appraiser");
  const person = await newPerson();
  const [staff, boss] = [await seat(person, withoutJavaScript), await seat(appraiser, withoutJavaScript)];
  const id = await plan.startPlan(staff);
  await examine(staff, "plain-editor-empty", plain);
  const editor = `/work-plans/${id}`;

  await test.step("she writes two results, one page each", async () => {
    await plan.addResult(staff, "pages", 1, { ...RESULTS[0], aspect: "quality", linked: true });
    await plan.addResult(staff, "pages", 2, { ...RESULTS[1], aspect: "quantity" });
    await examine(staff, "plain-editor", plain);
    expect(await countRows("planned_result", "work_plan_id = $1", [id])).toBe(2);
  });

  await test.step("what is wrong is told at the field, with what she typed", async () => {
    await plan.openResult(staff, "pages", 2);
    await examine(staff, "plain-result", plain);
    const wrong = { ...RESULTS[1], target: "dua belas", aspect: "quantity" as const };
    await plan.writeOnPage(staff, wrong);
    await plan.goToCheck(staff);
    await expect(staff.getByText(m.workPlans.reasons["target-not-number"]({})).first()).toBeVisible();
    await expect(staff.getByText("dua belas")).toBeVisible();
    await examine(staff, "plain-check-errors", plain);
    await staff.goto(editor);
    await plan.openResult(staff, "pages", 2);
    await expect(
      staff.getByRole("group", { name: e.indicator(1) }).getByLabel(e.columns.target, { exact: true }),
    ).toHaveValue("dua belas");
    await plan.writeOnPage(staff, { ...RESULTS[1], aspect: "quantity" });
  });

  await test.step("she sends it", async () => {
    await plan.goToCheck(staff);
    expect(await plan.sendPlan(staff, appraiser.callName)).toMatch(/^SKP-2026-/);
    await examine(staff, "plain-receipt", plain);
  });

  await test.step("her supervisor returns a row", async () => {
    await openReview(boss, person);
    await examine(boss, "plain-review", plain);
    await boss.getByLabel(m.workPlanReview.note(2)).fill(NOTE);
    await boss.getByRole("button", { name: m.workPlanReview.doReturn }).click();
    await expect(boss).toHaveURL(/\/team$/);
  });

  await test.step("she mends it and sends it again", async () => {
    await staff.goto(editor);
    await expect(staff.getByText(NOTE)).toBeVisible();
    await plan.openResult(staff, "pages", 2);
    await plan.writeOnPage(staff, { ...RESULTS[1], text: MENDED, aspect: "quantity" });
    await plan.goToCheck(staff);
    await plan.sendPlan(staff, appraiser.callName);
  });

  await test.step("her supervisor agrees", async () => {
    await openReview(boss, person);
    await expect(boss.getByRole("heading", { name: MENDED })).toBeVisible();
    await boss.getByRole("button", { name: m.workPlanReview.agree }).click();
    await expect(boss).toHaveURL(/\/team$/);
    expect(await countRows("work_plan", "id = $1 and state = 'set'", [id])).toBe(1);
  });
});

test("what is wrong in a form behind a fold is seen with JavaScript off", async ({ seat }) => {
  const t = m.evaluations.periods.extend;
  const office = await seat(demoPerson("hr"), withoutJavaScript);
  await office.goto("/hr/periods");
  const card = office
    .getByRole("listitem")
    .filter({ hasText: /Triwulan IV/ })
    .first();
  await card.locator("summary").filter({ hasText: t.open }).click();
  await card.getByRole("button", { name: t.act, exact: true }).click();
  await expect(card.getByRole("alert")).toBeVisible();
  await expect(card.getByLabel(t.reason)).toBeVisible();
});

async function openReview(
  boss: Parameters<typeof examine>[0],
  person: { name: string; callName: string },
): Promise<void> {
  await boss.goto("/team");
  const row = boss.getByRole("row").filter({ hasText: person.name });
  await row.getByRole("link", { name: m.reports.team.reviewPlan(person.callName) }).click();
  await expect(
    boss.getByRole("heading", { level: 1, name: m.workPlanReview.title(person.name) }),
  ).toBeVisible();
}
