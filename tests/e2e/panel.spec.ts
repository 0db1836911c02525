import { v7 } from "uuid";
import { AGENCY } from "../../prisma/seed/demo/agency";
import { countRows, inAgency } from "../support/e2e/database";
import { examine } from "../support/e2e/examine";
import { expect, expectNotFound, m, test } from "../support/e2e/journey";
import { demoPerson, newPerson, type Person } from "../support/e2e/people";
import type { Page } from "@playwright/test";

const w = m.evaluations.panel;

/** Somebody of another unit whom nobody of the story knows, in the evaluation team since January. */
async function newMember(unit: string): Promise<Person> {
  const person = await newPerson({ unit, title: "Analis Ahli Muda", appraiserId: null });
  await inAgency((db) =>
    db.query(
      `insert into role_grant (agency_id, id, employee_id, role, unit_id, starts_on, reason)
       values ($1, $2, $3, 'evaluation_team', null, '2026-01-02', 'Tim evaluasi kinerja')`,
      [AGENCY.id, v7(), person.id],
    ),
  );
  return person;
}

async function setUp(office: Page, subject: Person, members: Person[]): Promise<string> {
  await office.goto("/panel");
  await examine(office, "panel");
  await office.getByRole("link", { name: w.setUp }).click();
  await office.getByLabel(w.new.search, { exact: true }).fill(subject.name);
  await office.getByRole("button", { name: w.new.searchSubmit }).click();
  await office.getByRole("link", { name: subject.name, exact: true }).last().click();
  await office.getByLabel(w.new.purpose).fill("Usulan koordinator perawatan");
  await office.getByLabel(w.new.requestedBy).fill("Kepala Dinas Kesehatan");
  await office.getByLabel(w.new.meetsOn).fill("2026-11-20");
  await office.getByLabel(w.new.place).fill("Ruang rapat");
  for (const { id } of members) await office.locator(`input[name="memberIds"][value="${id}"]`).check();
  await examine(office, "panel-new");
  await office.getByRole("button", { name: w.new.send }).click();
  await expect(office).toHaveURL(/\/panel\/sessions\/[0-9a-f-]{36}$/);
  await examine(office, "panel-session-host");
  return new URL(office.url()).pathname;
}

async function write(page: Page, path: string, words: string): Promise<void> {
  await page.goto(path);
  await page.getByRole("button", { name: w.session.clear }).click();
  await expect(page.getByRole("heading", { name: w.session.notes, exact: true })).toBeVisible();
  for (const n of [1, 2, 3]) await page.getByLabel(w.session.note(n)).fill(`${words} ${n}`);
  await page.getByText(w.session.marks.outstanding, { exact: true }).first().click();
}

test("a team writes apart, reads together and advises; the person reads and answers", async ({ seat }) => {
  test.setTimeout(180_000);
  const [subject, one, two, three] = [
    await newPerson(),
    await newMember("smpn-2"),
    await newMember("dishub"),
    await newMember("bapperida"),
  ];
  const office = await seat(demoPerson("hr"));
  const path = await setUp(office, subject, [one, two, three]);
  const sessionId = path.split("/").at(-1) ?? "";
  const [first, second, third] = [await seat(one), await seat(two), await seat(three)];

  await test.step("who has a conflict is out before anything opens, and the seat stays empty", async () => {
    await third.goto(path);
    await examine(third, "panel-declare");
    await third.getByText(w.session.leave, { exact: true }).click();
    await third.getByRole("button", { name: w.session.leaveNow }).click();
    await expect(third.getByText(w.session.outDone)).toBeVisible();
    await expectNotFound(third, path);
    await office.goto(path);
    await examine(office, "panel-empty-seat");
    await office.getByRole("button", { name: w.session.closeSeat }).click();
    await expect(office.getByRole("heading", { name: w.session.emptySeat })).toHaveCount(0);
  });

  await test.step("notes stay sealed until both have sent", async () => {
    await write(first, path, "Catatan pertama");
    await examine(first, "panel-writing");
    await first.getByRole("button", { name: w.session.send }).click();
    await expect(first.getByRole("heading", { name: w.session.yourNotes })).toBeVisible();
    for (const room of ["materials", "guide"]) {
      await first.goto(`${path}/${room}`);
      await examine(first, `panel-${room}`);
    }
    await first.goto("/panel/ties");
    await examine(first, "panel-ties");
    await write(second, path, "Catatan kedua");
    expect(await second.content()).not.toContain("Catatan pertama");
    await office.goto(path);
    expect(await office.content()).not.toContain("Catatan pertama");
    await second.getByRole("button", { name: w.session.send }).click();
    await expect(second.getByText("Catatan pertama 1").filter({ visible: true }).first()).toBeVisible();
    await examine(second, "panel-open");
  });

  await test.step("the minutes are signed by both and lock", async () => {
    await second.getByRole("link", { name: w.session.toMinutes }).click();
    await second.getByLabel(w.minutes.findings).fill("Memimpin jadwal dua unit");
    await second.getByLabel(w.minutes.choices.guidance.label).check();
    await second.getByLabel(w.minutes.adviceText).fill("Pendamping tiga bulan");
    await second.getByLabel(w.minutes.reason, { exact: true }).fill("Perlu belajar melatih rekan");
    await examine(second, "panel-minutes");
    await second.getByRole("button", { name: w.minutes.submit }).click();
    await second.getByRole("button", { name: w.minutes.sign }).click();
    await expect(second.getByText(w.minutes.signedYou)).toBeVisible();
    await first.goto(`${path}/minutes`);
    await first.getByLabel(w.minutes.dissent).fill("Cukup satu bulan");
    await examine(first, "panel-signing");
    await first.getByRole("button", { name: w.minutes.sign }).click();
    await expect(first.getByText(w.minutes.minority(one.name))).toBeVisible();
    expect(await countRows("follow_up", "origin_id = $1 and employee_id = $2", [sessionId, subject.id])).toBe(
      1,
    );
  });

  await test.step("the person reads the advice and answers", async () => {
    const person = await seat(subject);
    await expectNotFound(person, path);
    await person.goto(`/panel/advice/${sessionId}`);
    await expect(person.getByText("Cukup satu bulan")).toBeVisible();
    expect(await person.content()).not.toContain("Catatan pertama");
    await examine(person, "panel-advice");
    await person.getByRole("textbox", { name: w.advice.answer }).fill("Saya bersedia");
    await person.getByRole("button", { name: w.advice.send }).click();
    await expect(person.getByText("Saya bersedia")).toBeVisible();
  });
});
