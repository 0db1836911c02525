import { AGENCY } from "../../prisma/seed/demo/agency";
import { inAgency } from "../support/e2e/database";
import { examine } from "../support/e2e/examine";
import { expect, m, test } from "../support/e2e/journey";
import { demoPerson, newPerson } from "../support/e2e/people";
import { evaluationOf, planOf, RESULTS, succeedAppraiser } from "../support/e2e/plans";

const { lenses: w, handover: h } = m.evaluations;

test("HR asks a question of its own, and an appraiser reads the rows through it without a new score", async ({
  seat,
}) => {
  const [appraiser, person] = [await newPerson({ title: "Dokter Ahli Muda" }), await newPerson()];
  const evaluation = await evaluationOf(person, await planOf(person, "set", appraiser.id), "noted");
  const mark = evaluation.slice(-6);
  const [name, question] = [`Lensa jemput bola ${mark}`, `Siapa yang didatangi lebih dulu (${mark})?`];
  const office = await seat(demoPerson("hr"));

  await test.step("HR writes it, and everybody reads it among the rules", async () => {
    await office.goto("/hr/lenses");
    await examine(office, "lenses");
    await office.getByRole("link", { name: w.add }).click();
    await examine(office, "lens-new");
    await office.getByLabel(w.form.name, { exact: true }).fill(name);
    const first = office.getByRole("group", { name: w.form.question("1"), exact: true });
    await first.getByLabel(w.form.label).fill("Jemput bola");
    await first.getByLabel(w.form.text, { exact: true }).fill(question);
    await first.getByLabel(w.form.results).selectOption({ label: w.results.main });
    await first.getByLabel("Berorientasi Pelayanan").check();
    await office.getByRole("button", { name: w.form.save, exact: true }).click();
    await expect(office.getByRole("heading", { level: 1, name })).toBeVisible();
    await examine(office, "lens");
    const reader = await seat(person);
    await reader.goto("/help/rules");
    await expect(reader.getByText(question)).toBeVisible();
  });

  await test.step("beside the scoring it gathers what it touches", async () => {
    const page = await seat(appraiser);
    await page.goto(`/evaluations/${evaluation}/score`);
    await page.getByRole("link", { name, exact: true }).click();
    await expect(page.getByText(w.noScore)).toBeVisible();
    await page.getByText(question).click();
    await expect(page.getByText(w.scoring.notPicked).first()).toBeVisible();
    await expect(page.getByRole("link", { name: w.scoring.toRow(2) })).toBeVisible();
    await examine(page, "score-through-a-lens");
    await page.getByRole("link", { name: w.scoring.toValues }).click();
    await expect(page).toHaveURL(/lens=.*#values$/);
  });

  await test.step("HR ends it", async () => {
    await office.locator("summary").filter({ hasText: w.end.title }).click();
    await office.getByRole("button", { name: w.end.act, exact: true }).click();
    await expect(office.getByText(w.end.done)).toBeVisible();
  });
});

test("who appraised until yesterday leaves a note, and whoever appraises now reads it before the first level", async ({
  seat,
}) => {
  const [former, successor] = [
    await newPerson({ title: "Dokter Ahli Madya" }),
    await newPerson({ title: "Dokter Ahli Muda" }),
  ];
  const person = await newPerson({ appraiserId: successor.id });
  const plan = await planOf(person, "set", former.id);
  const evaluation = await evaluationOf(person, plan, "noted");
  await succeedAppraiser(plan, successor.id, "2026-11-15");

  await test.step("her home leads her to it", async () => {
    const page = await seat(former);
    await page.getByRole("link", { name: h.task(person.callName) }).click();
    await expect(page.getByRole("heading", { level: 1, name: h.page.title(person.name) })).toBeVisible();
    await page
      .getByLabel(h.page.text)
      .fill("Disepakati kunjungan rumah setiap Selasa; sampai 14 November tujuh kali.");
    await page.getByText(h.page.results, { exact: true }).click();
    await page.getByLabel(`2. ${RESULTS[1].text}`).fill("Buku kohort Oktober sudah saya lihat, lengkap.");
    await examine(page, "handover-note");
    await page.getByRole("button", { name: h.page.save, exact: true }).click();
    await expect(page.getByText(h.page.saved)).toBeVisible();
    await page.getByRole("link", { name: h.title, exact: true }).first().click();
    await expect(
      page.getByRole("row").filter({ hasText: person.name }).getByText(h.written, { exact: true }),
    ).toBeVisible();
    await examine(page, "handovers");
  });

  await test.step("the successor reads it beside the scoring", async () => {
    const page = await seat(successor);
    await page.goto(`/evaluations/${evaluation}/score`);
    await expect(page.getByText(/kunjungan rumah setiap Selasa/).first()).toBeVisible();
    await expect(page.getByText("Buku kohort Oktober sudah saya lihat, lengkap.").first()).toBeVisible();
    await examine(page, "score-with-a-handover-note");
  });

  const { rows } = await inAgency((db) =>
    db.query("select 1 from handover_note where agency_id = $1 and work_plan_id = $2", [AGENCY.id, plan]),
  );
  expect(rows).toHaveLength(1);
});
