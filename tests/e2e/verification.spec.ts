import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { inAgency } from "../support/e2e/database";
import { examine } from "../support/e2e/examine";
import { expect, m, test } from "../support/e2e/journey";
import { demoPerson } from "../support/e2e/people";

const w = m.documents.verification;
const official = m.documents.official;
/** The worker looks for work every two seconds. */
const MADE_WITHIN = 60_000;

async function setPlanOf(employeeId: string): Promise<string> {
  const text =
    "select id from work_plan where employee_id = $1 and state = 'set' and amends_id is null order by year desc limit 1";
  const { rows } = await inAgency((db) => db.query<{ id: string }>(text, [employeeId]));
  return rows[0]?.id ?? "";
}

/** Opens the plan and waits until its document is there; asks for it where it was never made. */
async function openDocument(page: Page, planId: string): Promise<void> {
  await page.goto(`/work-plans/${planId}`);
  const order = page.getByRole("button", { name: official.order });
  const download = page.getByRole("link", { name: official.download });
  await expect(order.or(download).or(page.getByText(official.making))).toBeVisible();
  if (await order.isVisible()) await order.click();
  await expect(download).toBeVisible({ timeout: MADE_WITHIN });
}

async function ask(page: Page, code: string): Promise<void> {
  await page.goto("/verifikasi");
  await page.getByLabel(w.form.label).fill(code);
  await page.getByRole("button", { name: w.form.submit }).click();
}

test("the official SKP of a set plan leaves the house, and anybody can tell it from a doctored one", async ({
  seat,
  visitor,
}, info) => {
  const person = demoPerson("staff");
  const staff = await seat(person);
  const planId = await setPlanOf(person.id);

  const { file, code } = await test.step("she fetches it", async () => {
    await openDocument(staff, planId);
    await examine(staff, "plan-document");
    const box = staff.getByRole("region", { name: official.title });
    const shown = /TRK(-[0-9A-Z]{4}){3}/.exec(await box.innerText())?.[0] ?? "";
    const coming = staff.waitForEvent("download");
    await staff.getByRole("link", { name: official.download }).click();
    const path = info.outputPath("skp.pdf");
    await (await coming).saveAs(path);
    return { file: readFileSync(path), code: shown };
  });
  expect(file.subarray(0, 5).toString()).toBe("%PDF-");

  const guest = await visitor();
  await test.step("a stranger reads what stands there, and no more", async () => {
    await ask(guest, code.toLowerCase().replaceAll("-", ""));
    await expect(guest.getByRole("heading", { level: 1, name: w.headings.valid })).toBeVisible();
    await expect(guest).toHaveURL(new RegExp(`/verifikasi/${code}$`));
    await examine(guest, "verification");
    const html = await guest.content();
    for (const secret of [person.name, person.login, planId]) expect(html).not.toContain(secret);
    expect(await guest.context().cookies()).toEqual([]);
  });

  await test.step("the file is the same; with one byte changed it is another", async () => {
    const sent: string[] = [];
    guest.on("request", (request) => sent.push(request.method()));
    const choose = (buffer: Buffer) =>
      guest
        .locator("input[type=file]")
        .setInputFiles({ name: "skp.pdf", mimeType: "application/pdf", buffer });
    await choose(file);
    await expect(guest.getByText(w.file.same)).toBeVisible();
    const doctored = Buffer.from(file);
    const place = Math.floor(doctored.length / 2);
    doctored[place] = (doctored[place] ?? 0) ^ 1;
    await choose(doctored);
    await expect(guest.getByText(w.file.different)).toBeVisible();
    expect(sent.filter((method) => method !== "GET")).toEqual([]);
    await examine(guest, "verification-different");
  });

  await test.step("a code that nobody has says so, without JavaScript too", async () => {
    await ask(guest, "TRK-0000-0000-0001");
    await expect(guest.getByRole("heading", { level: 1, name: w.unknown.heading })).toBeVisible();
    await examine(guest, "verification-unknown");
    await guest.goto("/verifikasi");
    await examine(guest, "verification-form");
    const plain = await visitor({ javaScriptEnabled: false });
    await ask(plain, code);
    await expect(plain.getByRole("heading", { level: 1, name: w.headings.valid })).toBeVisible();
  });
});

test("HR asks for the documents of a unit, fetches the archive, and revokes one", async ({
  seat,
  visitor,
}) => {
  test.setTimeout(240_000);
  const office = await seat(demoPerson("hr"));
  const desk = official.desk;
  await office.goto("/hr/documents");
  await examine(office, "documents");
  const order = office.getByRole("region", { name: desk.order, exact: true });
  await order.getByLabel(desk.unit).selectOption({ label: "Puskesmas Muara" });
  await order.getByRole("button", { name: desk.submit }).click();
  const archive = office.getByRole("link", { name: desk.download });
  await expect(archive).toBeVisible({ timeout: 180_000 });
  await examine(office, "documents-batch");
  const coming = office.waitForEvent("download");
  await archive.click();
  expect((await coming).suggestedFilename()).toMatch(/\.zip$/);

  const text = `select code from issued_document where sha256 is not null and state = 'valid' and employee_id <> $1 order by ordered_at desc, id limit 1`;
  const { rows } = await inAgency((db) => db.query<{ code: string }>(text, [demoPerson("staff").id]));
  const code = rows[0]?.code ?? "";
  const words = official.register;
  await office.goto("/hr/documents");
  await office.getByLabel(words.code).fill(code);
  await office.getByRole("button", { name: words.find }).click();
  await office.getByText(words.open).click();
  await office.getByLabel(words.reason).fill("Diterbitkan dengan nama jabatan yang keliru");
  await examine(office, "documents-revoke");
  await office.getByRole("button", { name: words.submit }).click();
  await expect(office.getByText(w.chips.revoked, { exact: true })).toBeVisible();

  const guest = await visitor();
  await guest.goto(`/verifikasi/${code}`);
  await expect(guest.getByRole("heading", { level: 1, name: w.headings.revoked })).toBeVisible();
  await examine(guest, "verification-revoked");
});
