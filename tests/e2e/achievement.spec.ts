import { examine } from "../support/e2e/examine";
import { expect, m, PHONE, test } from "../support/e2e/journey";
import { addPromise, auditsOf, twoSections } from "../support/e2e/two-sections";

const { achievement: a, achievements, leadership } = m.evaluations;
const SOURCE = "Rekap waktu tunggu, 31 Oktober 2026";
const ADVISED = "Satu-satunya indikator tercapai; bukti lengkap.";
const GROUNDS = "Waktu tunggu tercapai di semua poli sejak Juli.";

test("a unit's achievement: figures, a proposal, advice, the decision above, and the head's rating follows", async ({
  seat,
}) => {
  test.setTimeout(180_000);
  const stage = await twoSections();
  await addPromise(stage);
  const path = `/leadership/units/${stage.units[0]}?period=${stage.periodId}`;

  await test.step("the head of the unit writes the figure down; the proposal follows from it", async () => {
    const head = await seat(stage.heads[0], PHONE);
    await head.goto(path);
    await expect(head.getByText(a.noProposal)).toBeVisible();
    await expect(head.getByRole("button", { name: leadership.save, exact: true })).toHaveCount(0);
    await head.getByText(a.record, { exact: true }).click();
    await head.getByLabel(a.actualLabel).fill("92");
    await head.getByLabel(a.sourceLabel).fill(SOURCE);
    await head.getByRole("button", { name: a.saveFigure }).click();
    await expect(head.getByText(new RegExp(SOURCE)).filter({ visible: true }).first()).toBeVisible();
    await expect(head.getByText(a.noProposal)).toHaveCount(0);
    await examine(head, "leadership-unit");
  });

  await test.step("who may advise does, with grounds", async () => {
    const office = await seat(stage.hr);
    await office.goto(path);
    await office.getByText(a.advise, { exact: true }).click();
    await office.getByRole("radio", { name: new RegExp(`^${achievements.good}`) }).check();
    await office.getByLabel(a.adviseGrounds).fill(ADVISED);
    await office.getByRole("button", { name: a.adviseSend }).click();
    await expect(office.locator("blockquote").filter({ hasText: ADVISED }).first()).toBeVisible();
  });

  await test.step("the level above decides; the printed decision says so", async () => {
    const above = await seat(stage.appraiser);
    await above.goto("/leadership");
    await examine(above, "leadership");
    await above.goto(path);
    await expect(above.getByText(ADVISED)).toBeVisible();
    await above.getByText(leadership.set, { exact: true }).click();
    await above.getByRole("radio", { name: new RegExp(`^${achievements.exceptional}`) }).check();
    await above.getByLabel(leadership.grounds).fill(GROUNDS);
    await above.getByRole("button", { name: leadership.save, exact: true }).click();
    await expect(above.getByText(GROUNDS).filter({ visible: true }).first()).toBeVisible();
    await above.goto(`/leadership/units/${stage.units[0]}/print?period=${stage.periodId}`);
    await expect(above.getByText(GROUNDS)).toBeVisible();
    await examine(above, "leadership-print");
    await above.goto(`/evaluations/${stage.headEvaluationId}/score`);
    await expect(above.getByText(/mengikuti capaian Seksi Rawat Jalan/).first()).toBeVisible();
    await expect(
      above.getByRole("group", { name: m.evaluations.scoring.resultLegend, exact: true }),
    ).toHaveCount(0);
  });
  for (const action of ["achievement-sheet.record", "achievement-sheet.recommend", "unit-achievement.set"])
    expect(await auditsOf(stage, action), action).toBe(1);
});
