import type { Page } from "@playwright/test";
import { BEHAVIOURS } from "@/lib/features/work-plans/rules/behaviours";
import { examine } from "../support/e2e/examine";
import { expect, m, test } from "../support/e2e/journey";
import { demoPerson, newPerson, type Person } from "../support/e2e/people";
import { evaluationOf, planOf, RESULTS } from "../support/e2e/plans";
import { PHOTO } from "../support/e2e/quarter";
import { scoreByKeyboard, scoreBySteps } from "../support/e2e/scoring";

const t = m.evaluations.objections;
const GROUNDS = "Empat kelas itu kelas baru semuanya, bukan lanjutan triwulan lalu.";
const EXPLAINED = "Saya menilai dari rekap kecamatan. Daftar hadir ini belum saya lihat waktu itu.";
const DECIDED = "Daftar hadir menunjukkan peserta yang berbeda.";
const SETTLED = "Kedua pihak sudah didengar dan buktinya diperiksa.";

type Seats = { staff: Page; boss: Page; head: Page; person: Person; evaluationId: string };

/** A result that its person has received: scored, signed and marked, by the screens. */
async function receivedResult(seat: (person: Person) => Promise<Page>): Promise<Seats> {
  const [appraiser, superior] = [demoPerson("appraiser"), demoPerson("superior")];
  const person = await newPerson();
  const planId = await planOf(person, "set");
  const evaluationId = await evaluationOf(person, planId, "noted");
  const [staff, boss, head] = [await seat(person), await seat(appraiser), await seat(superior)];
  await boss.goto(`/evaluations/${evaluationId}/score`);
  const isDesk = (boss.viewportSize()?.width ?? 0) >= 900;
  await (isDesk ? scoreByKeyboard(boss, person.callName) : scoreBySteps(boss, person.callName));
  await boss.getByRole("button", { name: m.evaluations.scoring.sign.button, exact: true }).click();
  await expect(boss).toHaveURL(/\/evaluations\/[0-9a-f-]+(\/score)?$/);
  await staff.goto(`/evaluations/${evaluationId}`);
  await staff.getByRole("button", { name: m.evaluations.result.acknowledge, exact: true }).click();
  await expect(staff.getByText(/Anda menandai sudah diterima/)).toBeVisible();
  return { staff, boss, head, person, evaluationId };
}

/** Five clicks: the door, the part, the words, the file, sending. */
async function fileObjection({ staff, evaluationId }: Seats, part: string): Promise<string> {
  await staff.goto(`/evaluations/${evaluationId}`);
  await staff.getByRole("link", { name: t.door.open, exact: true }).click();
  await expect(staff.getByRole("heading", { level: 1, name: t.filing.title })).toBeVisible();
  await examine(staff, "objection-new");
  const row = staff.getByRole("checkbox", { name: new RegExp(`^${part}`) });
  await row.check();
  await staff.getByLabel(t.filing.why).locator("visible=true").fill(GROUNDS);
  await staff.getByLabel(t.filing.file, { exact: true }).setInputFiles(PHOTO);
  await staff.getByLabel(t.filing.fileTitle).fill("Daftar hadir");
  await staff.getByRole("button", { name: t.filing.send, exact: true }).click();
  await expect(staff.getByRole("heading", { level: 1, name: t.page.titles.open })).toBeVisible();
  await expect(staff.getByText(GROUNDS).first()).toBeAttached();
  return new URL(staff.url()).pathname;
}

async function explain({ boss, person }: Seats, path: string): Promise<void> {
  await boss.goto("/");
  await expect(boss.getByText(t.tasks.explain(person.callName)).first()).toBeVisible();
  await boss.goto(path);
  await examine(boss, "objection-rater");
  await boss.getByLabel(t.page.text, { exact: true }).fill(EXPLAINED);
  await boss.getByRole("button", { name: t.page.send, exact: true }).click();
  await expect(boss.locator("blockquote").filter({ hasText: EXPLAINED })).toBeVisible();
}

async function decide({ head, person }: Seats, path: string, level: string): Promise<void> {
  await head.goto(path);
  await examine(head, "objection-decider");
  await head.getByRole("link", { name: t.page.decide, exact: true }).click();
  await expect(head.getByRole("heading", { level: 1, name: t.decide.title(person.name) })).toBeVisible();
  await head.getByRole("group", { name: t.decide.level }).getByText(level, { exact: true }).click();
  await expect(head).toHaveURL(/=(meets|above|below)/);
  await expect(head.getByRole("button", { name: t.decide.submit, exact: true })).toBeVisible();
  await examine(head, "objection-decide");
  await head.getByLabel(new RegExp(`${t.decide.reason}$`)).fill(DECIDED);
  await head.getByLabel(t.decide.overallReason).fill(SETTLED);
  await head.getByRole("button", { name: t.decide.submit, exact: true }).click();
  await expect(head).toHaveURL(new RegExp(`${path}$`));
}

/** The letter is made by the worker; it comes as a PDF and its code is known to the public page. */
async function readLetter(staff: Page, path: string): Promise<void> {
  const link = staff.getByRole("link", { name: t.page.letter, exact: true });
  await expect(async () => {
    await staff.goto(path);
    await expect(link).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
  const code = /TRK-[0-9A-Z-]+/.exec(await staff.getByText(/TRK-[0-9A-Z-]+/).innerText())?.[0] ?? "";
  const letter = await staff.request.get(`${path}/letter`);
  expect(letter.headers()["content-type"]).toBe("application/pdf");
  expect((await letter.body()).subarray(0, 5).toString()).toBe("%PDF-");
  await staff.goto(`/verifikasi/${code}`);
  await expect(staff.getByText(code).first()).toBeVisible();
}

const last = BEHAVIOURS.at(-1)?.label ?? "";

test("an objection is filed, explained and granted: a new version, and the letter", async ({ seat }) => {
  test.setTimeout(300_000);
  const seats = await receivedResult(seat);
  const { staff, head, person, evaluationId } = seats;
  const path = await test.step("she files in five clicks", () =>
    fileObjection(seats, t.parts.behaviour_rating));
  await examine(staff, "objection-filed");
  await test.step("her appraiser explains", () => explain(seats, path));
  await test.step("the head of the office raises the part, seeing what follows", async () => {
    await head.goto("/");
    await expect(head.getByText(/KB-2026-\d{4}/).first()).toBeVisible();
    await decide(seats, path, m.evaluations.levelsLong.above);
    await expect(head.getByRole("heading", { level: 1, name: t.page.titleOf(person.name) })).toBeVisible();
  });
  await test.step("she reads the result's new version, its reasons and the letter", async () => {
    await staff.goto(path);
    await expect(staff.getByRole("heading", { level: 1, name: t.page.titles.granted })).toBeVisible();
    await expect(staff.getByText(SETTLED)).toBeVisible();
    await examine(staff, "objection-granted");
    await staff.goto(`/evaluations/${evaluationId}`);
    await expect(staff.getByRole("link", { name: t.door.see, exact: true })).toBeVisible();
    await expect(staff.getByRole("link", { name: t.door.open, exact: true })).toHaveCount(0);
    await readLetter(staff, path);
  });
});

test("an objection is refused: the result stays, with its reasons and the letter; HR sees days alone", async ({
  seat,
}) => {
  test.setTimeout(300_000);
  const seats = await receivedResult(seat);
  const { staff, person } = seats;
  const path = await fileObjection(seats, t.parts.value(last));
  await explain(seats, path);
  await decide(seats, path, t.decide.keep(m.evaluations.levelsLong.meets));
  await staff.goto(path);
  await expect(staff.getByRole("heading", { level: 1, name: t.page.titles.denied })).toBeVisible();
  await expect(staff.getByText(DECIDED).first()).toBeVisible();
  await examine(staff, "objection-denied");
  await readLetter(staff, path);
  const office = await seat(demoPerson("hr"));
  await office.goto("/hr/objections");
  await expect(office.getByRole("heading", { level: 1, name: t.monitor.title })).toBeVisible();
  await expect(office.getByText(/KB-2026-\d{4}/).first()).toBeVisible();
  await expect(office.getByText(person.name)).toHaveCount(0);
  await examine(office, "hr-objections");
});

test("a second objection is not possible, and the page leads to the one there is", async ({ seat }) => {
  test.setTimeout(300_000);
  const seats = await receivedResult(seat);
  const { staff, evaluationId } = seats;
  const path = await fileObjection(seats, t.parts.result(1));
  expect(RESULTS.length).toBeGreaterThan(0);
  await staff.getByText(t.page.pull, { exact: true }).click();
  await staff.getByRole("button", { name: t.page.pullDo, exact: true }).click();
  await expect(staff.getByRole("heading", { level: 1, name: t.page.titles.withdrawn })).toBeVisible();
  await examine(staff, "objection-withdrawn");
  await staff.goto(`/objections/new?evaluation=${evaluationId}`);
  await expect(staff).toHaveURL(new RegExp(`${path}$`));
});
