import { examine } from "../support/e2e/examine";
import { expect, m, test } from "../support/e2e/journey";
import { demoPerson, newPerson } from "../support/e2e/people";
import * as plan from "../support/e2e/plan-steps";
import { planOf, RESULTS } from "../support/e2e/plans";

const NOTE = "Puskesmas pembantu ditutup bulan Juli, sebagian laporan pindah ke puskesmas induk.";
const TARGET = "10";
const AGREED = "11";
const WORD = "Boleh 11? Laporan Juli dan Agustus tetap masuk.";
const REASON = "Tolong naikkan lagi; Juli dan Agustus masih dilaporkan.";

test("a plan in force is amended, talked over row by row, returned, mended and agreed; both versions stay", async ({
  seat,
}) => {
  test.setTimeout(300_000);
  const appraiser = demoPerson("appraiser");
  const person = await newPerson();
  const planId = await planOf(person, "set");
  const [staff, boss] = [await seat(person), await seat(appraiser)];
  const way = plan.wayOf(staff);
  const a = m.workPlans.amendments;
  const d = m.workPlans.dialogue;
  const title = { level: 1, name: a.title(2026, 2) };
  const mend = async (target: string) => {
    await plan.openResult(staff, way, 2);
    const row = { ...RESULTS[1], target, aspect: "quantity" as const };
    await (way === "sheet" ? plan.writeInSheet(staff, 2, row) : plan.writeOnPage(staff, row));
  };
  let workspace = "";

  await test.step("she begins the amendment with its reason", async () => {
    await staff.goto(`/work-plans/${planId}`);
    await staff.getByRole("link", { name: a.start.link }).click();
    await expect(staff.getByRole("heading", { level: 1, name: a.start.title(2026) })).toBeVisible();
    await examine(staff, "amend");
    await staff.getByLabel(a.start.reasons.structure).check();
    await staff.getByLabel(a.start.note, { exact: true }).fill(NOTE);
    await staff.getByRole("button", { name: a.start.submit }).click();
    await expect(staff.getByRole("heading", title)).toBeVisible();
    workspace = new URL(staff.url()).pathname;
  });

  await test.step("she changes a target and sends", async () => {
    await mend(TARGET);
    await staff.goto(workspace);
    await expect(staff.getByText(d.changed.sinceVersion(1))).toBeVisible();
    await examine(staff, "amendment-editor");
    await plan.goToCheck(staff);
    await plan.sendPlan(staff, appraiser.callName);
  });

  await test.step("her appraiser sees the difference, marks a row, writes and returns", async () => {
    await boss.goto("/team");
    await boss
      .getByRole("row")
      .filter({ hasText: person.name })
      .getByRole("link", { name: m.reports.team.reviewPlan(person.name) })
      .click();
    await expect(boss.getByRole("heading", { level: 1, name: a.reviewTitle(person.name, 2) })).toBeVisible();
    const row = boss.getByRole("article").filter({ hasText: RESULTS[1].text });
    await expect(row.getByRole("deletion").first()).toContainText("12");
    await expect(row.getByRole("insertion").first()).toContainText(TARGET);
    await boss.getByRole("button", { name: new RegExp(`^${d.mark}\\W+${d.changed.row(1)}$`) }).click();
    await expect(boss.getByText(`${d.marked(1, 2)}.`)).toBeVisible();
    await examine(boss, "amendment-review");
    await row.getByText(d.write).click();
    await row.getByLabel(d.comment(2)).fill(WORD);
    await row.getByRole("button", { name: d.send }).click();
    await expect(row.getByText(WORD)).toBeVisible();
    await boss.getByLabel(m.workPlanReview.note(2)).fill(REASON);
    await boss.getByRole("button", { name: m.workPlanReview.doReturn }).click();
    await expect(boss).toHaveURL(/\/team$/);
    await expect(boss.getByText(d.undo.done(person.callName, 1))).toBeVisible();
  });

  await test.step("he undoes the return at once, finds his words, and returns for good", async () => {
    await boss.getByRole("button", { name: d.undo.act }).click();
    await expect(boss).toHaveURL(new RegExp(`${workspace}/review$`));
    await expect(boss.getByLabel(m.workPlanReview.note(2))).toHaveValue(REASON);
    await boss.getByRole("button", { name: m.workPlanReview.doReturn }).click();
    await expect(boss).toHaveURL(/\/team$/);
  });

  await test.step("she reads the words at the row, mends it and sends it again", async () => {
    await staff.goto(workspace);
    await expect(staff.getByText(REASON).first()).toBeVisible();
    await expect(staff.getByText(WORD).first()).toBeVisible();
    await examine(staff, "amendment-returned");
    await mend(AGREED);
    await plan.goToCheck(staff);
    await plan.sendPlan(staff, appraiser.callName);
  });

  await test.step("he agrees, and the versions tell both", async () => {
    await boss.goto(`${workspace}/review`);
    const row = boss.getByRole("article").filter({ hasText: RESULTS[1].text });
    await expect(row.getByRole("insertion").first()).toContainText(AGREED);
    await boss.goto("/team/agree");
    await expect(boss.getByRole("checkbox", { name: person.name })).toBeVisible();
    await examine(boss, "agree-several");
    await boss.goto(`${workspace}/review`);
    await boss.getByRole("button", { name: m.workPlanReview.agree }).click();
    await expect(boss.getByRole("heading", { level: 1, name: a.versions.title(2026) })).toBeVisible();
    await staff.goto(`/work-plans/${planId}/versions`);
    const second = staff.getByRole("region", { name: a.versions.version(2) });
    await expect(second.getByText(a.versions.current)).toBeVisible();
    await expect(second.getByText(NOTE)).toBeVisible();
    await expect(second.getByRole("deletion").first()).toContainText("12");
    await expect(second.getByRole("insertion").first()).toContainText(AGREED);
    await expect(staff.getByRole("region", { name: a.versions.version(1) })).toBeVisible();
    await examine(staff, "versions");
  });
});
