import type { Page } from "@playwright/test";
import { examine } from "../support/e2e/examine";
import { expect, m, PHONE, test } from "../support/e2e/journey";
import { auditsOf, twoSections, type TwoSections } from "../support/e2e/two-sections";

const { calibration: c, distribution: d, levelsLong, ratings } = m.evaluations;
const TOO_GOOD = "Bukti waktu tunggu lengkap setiap hari, melebihi yang disepakati.";
const BECAUSE = "Saya sudah membaca catatannya. Hasil dan perilakunya memang melebihi.";
const MINUTES = "Ukuran waktu tunggu disamakan untuk dua seksi.";

/** The head of the department tries another achievement, which stores nothing, and writes why the spread stays. */
async function explainSpread(page: Page, { unitId, periodId }: TwoSections): Promise<void> {
  await page.goto(`/hr/distribution/${unitId}?period=${periodId}`);
  await expect(
    page.getByRole("heading", { name: d.whatIf.if(m.evaluations.achievements.good) }),
  ).toBeVisible();
  await expect(page.getByText("Baik 8 orang, 80 % (8 dari 10). Batas 70 %, lebih 1 orang")).toBeVisible();
  await page.getByRole("radio", { name: m.evaluations.achievements.exceptional }).check();
  await expect(
    page.getByRole("heading", { name: d.whatIf.if(m.evaluations.achievements.exceptional) }),
  ).toBeVisible();
  await page.getByRole("radio", { name: m.evaluations.achievements.good, exact: true }).check();
  await expect(page.getByText(/lebih 1 orang/)).toBeVisible();
  await examine(page, "distribution-what-if");
  await page
    .getByRole("textbox", { name: d.reason.title })
    .fill("Delapan orang bekerja setara; tidak ada yang dinaikkan.");
  await page.getByRole("button", { name: d.reason.save }).click();
  await expect(page.getByText("Delapan orang bekerja setara; tidak ada yang dinaikkan.")).toBeVisible();
}

async function openRoom(page: Page, heads: TwoSections["heads"]): Promise<string> {
  await page.getByRole("link", { name: d.whatIf.openRoom }).click();
  for (const { name } of heads)
    await expect(page.getByRole("checkbox", { name: new RegExp(name) })).toBeChecked();
  await page.getByLabel(c.open.purpose).fill("Menyamakan ukuran antarseksi");
  await examine(page, "calibration-new");
  await page.getByRole("button", { name: c.open.act }).click();
  await expect(page).toHaveURL(/\/hr\/calibration\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** Of somebody who is another's to appraise the proposer sees a post and a letter. */
async function propose(page: Page, path: string, stage: TwoSections): Promise<string> {
  await page.goto(path);
  const masked = page
    .getByRole("row")
    .filter({ hasText: stage.heads[0].name })
    .filter({ hasText: ratings.good })
    .filter({ hasNotText: ratings.very_good });
  await expect(masked).toHaveCount(4);
  for (const { person } of stage.people) expect(await page.content()).not.toContain(person.name);
  await examine(page, "calibration-room");
  await masked.first().getByRole("link").click();
  for (const legend of [c.propose.result, c.propose.behaviour])
    await page.getByRole("group", { name: legend }).getByLabel(levelsLong.above).check();
  await page.getByLabel(c.propose.reason, { exact: true }).fill(TOO_GOOD);
  await examine(page, "calibration-propose");
  await page.getByRole("button", { name: c.propose.act }).click();
  await expect(page.getByText(TOO_GOOD)).toBeVisible();
  return new URL(page.url()).pathname;
}

test("a room compares two sections, the appraiser decides, and everything is written down", async ({
  seat,
}) => {
  test.setTimeout(180_000);
  const stage = await twoSections();
  const [first, second] = stage.heads;
  const head = await seat(stage.appraiser);
  await test.step("the head of the department writes why the spread stays", () => explainSpread(head, stage));
  const path = await test.step("and opens a room for the two who appraise", () =>
    openRoom(head, stage.heads));
  await head.goto("/hr/calibration");
  await examine(head, "calibration");

  const other = await seat(second);
  const proposal = await test.step("the other leader proposes, with a reason", () =>
    propose(other, path, stage));
  await expect(other.getByRole("button", { name: c.proposal.decide.act })).toHaveCount(0);

  await test.step("the appraiser alone decides, seeing before and after", async () => {
    const rater = await seat(first, PHONE);
    await rater.goto("/team/mirror");
    await expect(rater.getByText(d.mirror.people("5"))).toBeVisible();
    await expect(rater.getByText(d.mirror.halo.value("5", "5", "100 %"))).toBeVisible();
    await examine(rater, "mirror");
    await rater.goto(proposal);
    await expect(rater.getByText(TOO_GOOD)).toBeVisible();
    await examine(rater, "calibration-proposal");
    await rater.getByLabel(c.proposal.decide.reason, { exact: true }).fill(BECAUSE);
    await rater.getByLabel(c.proposal.decide.change(ratings.very_good)).check();
    await rater.getByRole("button", { name: c.proposal.decide.act }).click();
    await expect(rater.getByText(c.changedTo(ratings.very_good)).first()).toBeVisible();
  });

  await test.step("the room closes with minutes; five acts are in the audit", async () => {
    await head.goto(path);
    await head.getByText(c.minutes.open, { exact: true }).click();
    await head.getByLabel(c.minutes.label, { exact: true }).fill(MINUTES);
    await head.getByRole("button", { name: c.minutes.act }).click();
    await expect(head.getByText(MINUTES)).toBeVisible();
    await expect(head.getByText(c.states.closed)).toBeVisible();
    for (const action of [
      "distribution.explain",
      "calibration.open",
      "calibration.propose",
      "calibration.decide",
      "calibration.close",
    ])
      expect(await auditsOf(stage, action), action).toBe(1);
  });
});
