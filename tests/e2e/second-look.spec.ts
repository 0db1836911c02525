import { examine } from "../support/e2e/examine";
import { expect, m, PHONE, test } from "../support/e2e/journey";
import { demoPerson } from "../support/e2e/people";

const w = m.evaluations.secondLook;

test("a sample is drawn once, and somebody of another unit looks at a proof without its person's name", async ({
  seat,
}) => {
  const office = await seat(demoPerson("hr"));
  await office.goto("/hr/second-look");
  // A second try finds what the first one drew.
  const repeat = office.getByText(w.repeat, { exact: true }).first();
  if (!(await repeat.isVisible()))
    await office.getByRole("button", { name: w.draw, exact: true }).first().click();
  await expect(repeat).toBeVisible();
  await examine(office, "second-look");

  const officer = await seat(demoPerson("unitOfficer"), PHONE);
  await officer.goto("/hr/second-look");
  await officer
    .getByRole("link", { name: /^Bukti \d+, triwulan/ })
    .first()
    .click();
  await expect(officer.getByText(w.judge.masked)).toBeVisible();
  await examine(officer, "second-look-proof");
  const already = await officer.getByRole("button", { name: w.judge.send }).count();
  if (already === 0) return;
  await officer.getByLabel(w.verdicts.does_not_support, { exact: true }).check();
  await officer.getByLabel(w.judge.note).fill("Tanggalnya di luar triwulan.");
  await officer.getByRole("button", { name: w.judge.send }).click();
  await expect(
    officer
      .getByText("Tanggalnya di luar triwulan.")
      .or(officer.getByText(w.verdicts.does_not_support))
      .first(),
  ).toBeVisible();

  const auditor = await seat(demoPerson("auditor"));
  await auditor.goto("/leadership/second-look");
  await expect(
    auditor.getByText(/mulai \d+ bukti diperiksa|bukti mendukung hasil kerjanya/).first(),
  ).toBeVisible();
  await examine(auditor, "second-look-agency");
});
