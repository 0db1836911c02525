import { countRows, withoutDatabase } from "../support/e2e/database";
import { examine } from "../support/e2e/examine";
import { expect, fillSignIn, m, test } from "../support/e2e/journey";
import { endSessions, newPerson } from "../support/e2e/people";
import { evaluationOf, planOf, RESULTS } from "../support/e2e/plans";
import { partOf } from "../support/e2e/quarter";

const words = m.progress;
const result = RESULTS[0].text;
const NOTE = "Semua ibu diperiksa enam kali. Dua ibu pindah alamat pada bulan November.";

test("a session that ends in mid-form keeps what was typed, and the same form goes through after signing in again", async ({
  seat,
}) => {
  const boss = await newPerson({ title: "Kepala Seksi", appraiserId: null });
  const person = await newPerson({ appraiserId: boss.id });
  const plan = await planOf(person, "submitted", boss.id);
  const page = await seat(boss);
  await page.goto(`/work-plans/${plan}/review`);
  const note = page.getByLabel(m.workPlanReview.general);
  await note.fill(NOTE);
  await endSessions(boss);
  const send = page.getByRole("button", { name: m.workPlanReview.doReturn });
  await send.click();
  await expect(
    page.getByRole("alert").filter({ hasText: m.common.errors.UNAUTHENTICATED("") }),
  ).toBeVisible();
  await expect(note).toHaveValue(NOTE);
  expect(await countRows("work_plan", "id = $1 and state = 'submitted'", [plan])).toBe(1);
  await examine(page, "session-ended");

  const other = await page.context().newPage();
  await other.goto("/sign-in");
  await fillSignIn(other, boss);
  await expect(other.getByRole("heading", { level: 1, name: boss.callName })).toBeVisible();
  await send.click();
  await expect(page).toHaveURL(/\/team$/);
  expect(await countRows("review_note", "work_plan_id = $1 and text = $2", [plan, NOTE])).toBe(1);
});

test("a database that stops while a form is sent is told plainly; nothing is half-written and nothing typed is lost", async ({
  seat,
}) => {
  const person = await newPerson();
  const plan = await planOf(person, "set");
  const evaluation = await evaluationOf(person, plan, "open");
  const page = await seat(person);
  await page.goto(`/evaluations/${evaluation}/self-note`);
  const part = partOf(page, result);
  const [actual, note] = [part.getByLabel(words.note.actual), part.getByLabel(words.note.noteLabel)];
  const save = part.getByRole("button", { name: words.note.saveResult(1), exact: true });

  await withoutDatabase(async () => {
    await actual.fill("96,5");
    await note.fill(NOTE);
    await save.click();
    await expect(
      part
        .getByRole("alert")
        .filter({ hasText: /^Layanan sedang tersendat\. Tulisan Anda masih di halaman ini/ }),
    ).toBeVisible();
    await expect(note).toHaveValue(NOTE);
    const other = await page.context().newPage();
    await other.goto("/");
    await expect(other.getByRole("heading", { level: 1 })).toBeVisible();
    await examine(other, "service-down");
    await other.close();
  });
  expect(await countRows("indicator_progress", "work_plan_id = $1", [plan])).toBe(0);
  expect(await countRows("result_note", "work_plan_id = $1", [plan])).toBe(0);

  await expect(async () => {
    await save.click();
    await expect(part.getByText(words.note.saved, { exact: true })).toBeVisible({ timeout: 2000 });
  }).toPass();
  await page.reload();
  await expect(note).toHaveValue(NOTE);
  await expect(actual).toHaveValue("96,5");
});

test("a killed tab without signal gives its text back, and sends it by itself", async ({ seat }) => {
  const person = await newPerson();
  const plan = await planOf(person, "set");
  const evaluation = await evaluationOf(person, plan, "open");
  const page = await seat(person);
  await page.goto(`/evaluations/${evaluation}/self-note`);
  await page.context().setOffline(true);
  await partOf(page, result).getByLabel(words.note.noteLabel).fill(NOTE);
  await expect(partOf(page, result).getByText(m.common.autosave.offline)).toBeVisible();
  await page.close({ runBeforeUnload: false });
  await page.context().setOffline(false);
  expect(await countRows("result_note", "work_plan_id = $1", [plan])).toBe(0);

  const again = await page.context().newPage();
  await again.goto(`/evaluations/${evaluation}/self-note`);
  await expect(partOf(again, result).getByLabel(words.note.noteLabel)).toHaveValue(NOTE);
  await expect.poll(() => countRows("result_note", "work_plan_id = $1 and text = $2", [plan, NOTE])).toBe(1);
});

test("of two people who decide at once, the second sees the conflict and keeps the words", async ({
  seat,
}) => {
  const boss = await newPerson({ title: "Kepala Seksi", appraiserId: null });
  const person = await newPerson({ appraiserId: boss.id });
  const plan = await planOf(person, "submitted", boss.id);
  const [office, phone] = [await seat(boss), await seat(boss)];
  for (const page of [office, phone]) await page.goto(`/work-plans/${plan}/review`);
  await office.getByRole("button", { name: m.workPlanReview.agree }).click();
  await expect(office).toHaveURL(/\/team$/);

  const note = phone.getByLabel(m.workPlanReview.general);
  await note.fill(NOTE);
  await phone.getByRole("button", { name: m.workPlanReview.doReturn }).click();
  await expect(phone.getByRole("alert").filter({ hasText: /\S/ })).toBeVisible();
  await expect(note).toHaveValue(NOTE);
  await examine(phone, "conflict");
  expect(await countRows("work_plan", "id = $1 and state = 'set'", [plan])).toBe(1);
  expect(await countRows("review_note", "work_plan_id = $1", [plan])).toBe(0);
});
