import type { Page } from "@playwright/test";
import { examine } from "../support/e2e/examine";
import { expect, expectNotFound, m, PHONE, test } from "../support/e2e/journey";
import { twoSections, type TwoSections } from "../support/e2e/two-sections";

const { release: r, followUp: f, result, scoring } = m.evaluations;
const papers = m.documents.papers;
const MISTYPED = "Satu nilai salah pilih, diperbaiki lalu ditandatangani lagi.";
const CORRECTED = "Kalimatnya memuat nama orang lain.";
const SENTENCE = "Waktu tunggu pasien tercatat setiap hari. Berikutnya, tempelkan di loket.";
const GROUNDS = "Catatan waktu tunggu baru dimulai; pendampingan membuatnya menetap.";

async function sign(page: Page, evaluationId: string): Promise<void> {
  await page.goto(`/evaluations/${evaluationId}/sign`);
  await page.getByRole("button", { name: scoring.sign.buttonKeep, exact: true }).click();
  await expect(page).not.toHaveURL(/\/sign$/);
}

/** The appraiser signs two, takes one signature back and signs anew; nobody has read anything yet. */
async function signTwo(boss: Page, { people }: TwoSections): Promise<void> {
  const [one, two] = people.map(({ evaluationId }) => evaluationId);
  await sign(boss, one ?? "");
  await sign(boss, two ?? "");
  await boss.goto(`/evaluations/${one}`);
  await boss.getByText(r.undo.title, { exact: true }).click();
  await boss.getByLabel(r.undo.reason, { exact: true }).fill(MISTYPED);
  await examine(boss, "signed-not-released");
  await boss.getByRole("button", { name: r.undo.act }).click();
  await expect(boss).toHaveURL(/\/score$/);
  await sign(boss, one ?? "");
}

async function handOver(office: Page, { periodId }: TwoSections): Promise<void> {
  await office.goto(`/hr/release?period=${periodId}`);
  await expect(office.getByRole("heading", { name: r.ready("2") })).toBeVisible();
  await office.getByText(r.desks("9"), { exact: true }).click();
  await examine(office, "release");
  await office.getByRole("button", { name: r.order("2") }).click();
  await expect(office).toHaveURL(/\/hr\/release\/[0-9a-f-]{36}$/);
  await expect(async () => {
    await office.reload();
    await expect(office.getByRole("status").getByText(r.states.done)).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await expect(office.getByText(r.reached("2", "2"))).toBeVisible();
  await examine(office, "release-order");
}

/** The worker makes the papers; they come as PDF. */
async function fetchPapers(staff: Page, evaluationId: string): Promise<void> {
  await staff.goto(`/evaluations/${evaluationId}/document`);
  await staff.getByRole("button", { name: papers.order }).click();
  const download = staff.getByRole("link", { name: papers.download(papers.kinds.evaluation_document) });
  await expect(download).toBeVisible({ timeout: 60_000 });
  await examine(staff, "evaluation-papers");
  const file = await staff.request.get((await download.getAttribute("href")) ?? "/");
  expect((await file.body()).subarray(0, 5).toString()).toBe("%PDF-");
}

async function correct(boss: Page, evaluationId: string): Promise<void> {
  await boss.goto(`/evaluations/${evaluationId}`);
  await boss.getByRole("link", { name: r.correct.act }).click();
  await boss.getByLabel(r.correct.comment).fill(SENTENCE);
  await boss.getByLabel(r.correct.reason, { exact: true }).fill(CORRECTED);
  await examine(boss, "correction");
  await boss.getByRole("button", { name: r.correct.submit }).click();
  await expect(boss).toHaveURL(new RegExp(`/evaluations/${evaluationId}$`));
  await expect(boss.getByText(CORRECTED).first()).toBeVisible();
}

/** What follows a result is proposed by the appraiser, answered by the person and decided by HR. */
async function followThrough(boss: Page, staff: Page, office: Page, evaluationId: string): Promise<void> {
  await boss.goto(`/development/follow-ups/new?evaluation=${evaluationId}`);
  await boss.getByLabel(f.propose.kind).selectOption({ label: f.kinds.guidance });
  await boss.getByLabel(f.propose.grounds, { exact: true }).fill(GROUNDS);
  await examine(boss, "follow-up-new");
  await boss.getByRole("button", { name: f.propose.act }).click();
  await expect(boss).toHaveURL(/\/development\/follow-ups\/[0-9a-f-]{36}$/);
  const path = new URL(boss.url()).pathname;
  await staff.goto("/development/follow-ups");
  await expect(staff.getByText(f.kinds.guidance).first()).toBeVisible();
  await examine(staff, "follow-ups");
  await staff.goto(path);
  await staff.getByLabel(f.respond.label, { exact: true }).fill("Saya senang didampingi.");
  await examine(staff, "follow-up");
  await staff.getByRole("button", { name: f.respond.act }).click();
  await expect(staff.getByText("Saya senang didampingi.").first()).toBeVisible();
  await office.goto(path);
  await office.getByLabel(f.decide.accept).check();
  await office.getByLabel(f.decide.reason).fill("Dasarnya jelas.");
  await office.getByRole("button", { name: f.decide.act }).click();
  await expect(office.getByText(f.states.accepted)).toBeVisible();
}

test("results are handed over together, corrected as a new version, and followed up", async ({ seat }) => {
  test.setTimeout(240_000);
  const stage = await twoSections();
  const [one] = stage.people;
  if (!one) throw new Error("nobody was scored");
  const boss = await seat(stage.heads[0]);
  await test.step("a signature is taken back before release", () => signTwo(boss, stage));
  const staff = await seat(one.person, PHONE);
  await staff.goto(`/evaluations/${one.evaluationId}`);
  expect(await staff.content()).not.toContain(m.evaluations.ratings.very_good);
  const office = await seat(stage.hr);
  await test.step("two of eleven are handed over at once", () => handOver(office, stage));
  await expectNotFound(office, `/evaluations/${one.evaluationId}`);

  await staff.goto(`/evaluations/${one.evaluationId}`);
  await expect(staff.getByText(m.evaluations.ratings.very_good).first()).toBeVisible();
  await staff.getByRole("button", { name: result.acknowledge, exact: true }).click();
  await expect(staff.getByText(/Anda menandai sudah diterima/)).toBeVisible();
  await test.step("she fetches her papers", () => fetchPapers(staff, one.evaluationId));
  await test.step("a wrong sentence becomes version 2", () => correct(boss, one.evaluationId));
  await test.step("her papers say that they were replaced, and version 1 stays readable", async () => {
    await staff.goto(`/evaluations/${one.evaluationId}/document`);
    await expect(staff.getByText(papers.replaced).first()).toBeVisible();
    await staff.goto(`/evaluations/${one.evaluationId}`);
    await expect(staff.getByText(SENTENCE).first()).toBeVisible();
    await examine(staff, "result-corrected");
    await staff.goto(`/evaluations/${one.evaluationId}/versions/1`);
    await expect(staff.getByText(SENTENCE)).toHaveCount(0);
    await examine(staff, "result-version");
  });
  await test.step("and something follows", () => followThrough(boss, staff, office, one.evaluationId));
});
