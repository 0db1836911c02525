import { createHash, randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { v7 } from "uuid";
import { AGENCY } from "../../prisma/seed/demo/agency";
import { countRows, inAgency } from "../support/e2e/database";
import { examine } from "../support/e2e/examine";
import { expect, fillSignIn, m, signIn, test } from "../support/e2e/journey";
import { demoPerson, newPerson } from "../support/e2e/people";

const words = m.employees.secondFactor;
const codeWords = m.employees.code;

/** Sets the second factor up from the account page; answers the recovery codes. */
async function setUp(page: Page, hasScripts = true): Promise<string[]> {
  await page.goto("/account");
  await page.getByRole("link", { name: words.enable }).click();
  await expect(page.getByRole("heading", { level: 1, name: words.setTitle })).toBeVisible();
  await examine(page, "second-factor-begin", { hasScripts });
  await page.getByRole("button", { name: words.start }).click();
  const key = page.getByTestId("manual-key");
  await expect(page.getByRole("img", { name: words.qrLabel })).toBeVisible();
  await examine(page, "second-factor-scan", { hasScripts });
  const phone = new TOTP({ secret: Secret.fromBase32((await key.innerText()).replace(/\s/g, "")) });
  await page.getByLabel(words.codeLabel).fill(phone.generate());
  await page.getByRole("button", { name: words.submit, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: words.codesTitle })).toBeVisible();
  await examine(page, "recovery-codes", { hasScripts });
  const codes = await page.getByRole("main").getByRole("listitem").allInnerTexts();
  expect(codes).toHaveLength(10);
  await page.getByRole("button", { name: words.codesSaved }).click();
  await expect(page).toHaveURL(/\/account$/);
  return codes;
}

for (const hasScripts of [true, false])
  test(`a second factor is set up, asked for and taken off again, JavaScript ${hasScripts ? "on" : "off"}`, async ({
    seat,
    visitor,
  }) => {
    const person = await newPerson();
    const page = await seat(person, { javaScriptEnabled: hasScripts });
    const codes = await setUp(page, hasScripts);
    await page.goto("/sign-in/second-factor/codes");
    await expect(page.getByText(words.codesGone)).toBeVisible();

    const again = await visitor({ javaScriptEnabled: hasScripts });
    await again.goto("/sign-in?next=%2Faccount");
    await fillSignIn(again, person);
    await expect(again.getByRole("heading", { level: 1, name: codeWords.title })).toBeVisible();
    await examine(again, "sign-in-code", { hasScripts });
    await again.goto("/account");
    await expect(again, "half a session opens nothing").toHaveURL(/\/sign-in\?next=%2Faccount$/);
    await again.goto("/sign-in/code?next=%2Faccount");
    await again.getByLabel(codeWords.label, { exact: true }).fill("000000");
    await again.getByRole("button", { name: codeWords.submit }).click();
    const alert = again.getByRole("alert").filter({ hasText: /\S/ });
    await expect(alert).toContainText(m.employees.reasons["code-wrong"]({ n: 4 }));
    await examine(again, "sign-in-code-wrong", { hasScripts });
    await again.getByLabel(codeWords.label, { exact: true }).fill(codes[0] ?? "");
    await again.getByRole("button", { name: codeWords.submit }).click();
    await expect(again).toHaveURL(/\/account$/);

    await again.getByRole("link", { name: words.manage }).click();
    await expect(again.getByRole("heading", { level: 1, name: words.title })).toBeVisible();
    await examine(again, "second-factor-manage", { hasScripts });
    const off = again.getByRole("region", { name: words.disable });
    await off.getByLabel(m.employees.password.current, { exact: true }).fill(person.password);
    await off.getByLabel(words.codeLabel).fill(codes[1] ?? "");
    await off.getByRole("button", { name: words.disableSubmit }).click();
    await expect(again.getByText(words.disabled)).toBeVisible();
    expect(await countRows("second_factor", "employee_id = $1", [person.id])).toBe(0);
  });

test("HR takes the second factor off for somebody who lost the telephone", async ({ seat, visitor }) => {
  const person = await newPerson();
  const page = await seat(person);
  await setUp(page);

  const hr = await seat(demoPerson("hr"));
  await hr.goto(`/hr/accounts/${person.id}`);
  await hr.getByRole("main").getByRole("link", { name: words.title }).click();
  await expect(hr.getByRole("heading", { level: 1, name: words.reset.title(person.name) })).toBeVisible();
  await examine(hr, "second-factor-reset");
  await hr.getByLabel(words.reset.reason).fill("HP hilang, datang sendiri dengan kartu pegawai");
  await hr.getByRole("button", { name: words.reset.submit }).click();
  await expect(hr.getByText(words.reset.done)).toBeVisible();

  await page.reload();
  await expect(page, "her devices are signed out").toHaveURL(/\/sign-in/);
  await signIn(await visitor(), person);
});

test("a link from the mailbox sets a new password, once", async ({ visitor }) => {
  const person = await newPerson();
  const token = Buffer.concat([Buffer.from(AGENCY.id.replaceAll("-", ""), "hex"), randomBytes(32)]).toString(
    "base64url",
  );
  await inAgency((db) =>
    db.query(
      `insert into password_link (agency_id, id, employee_id, token_hash, expires_at)
       values ($1, $2, $3, $4, now() + interval '1 hour')`,
      [AGENCY.id, v7(), person.id, createHash("sha256").update(token).digest("hex")],
    ),
  );
  const page = await visitor({ javaScriptEnabled: false });
  const link = m.employees.passwordLink;
  const { next, repeat } = m.employees.password;
  await page.goto(`/sign-in/new-password/${token}`);
  await expect(page.getByRole("heading", { level: 1, name: link.title })).toBeVisible();
  await examine(page, "new-password", { hasScripts: false });
  const password = "kapal-lentera-senja";
  await page.getByLabel(next, { exact: true }).fill(password);
  await page.getByLabel(repeat, { exact: true }).fill(password);
  await page.getByRole("button", { name: link.submit }).click();
  await expect(page.getByText(link.done)).toBeVisible();
  await signIn(page, { ...person, password });

  const late = await visitor();
  await late.goto(`/sign-in/new-password/${token}`);
  await expect(late.getByRole("heading", { level: 1, name: link.endedTitle })).toBeVisible();
  await examine(late, "new-password-ended");
  await late.getByRole("link", { name: link.again }).click();
  await expect(late.getByRole("heading", { level: 1, name: m.employees.forgot.title })).toBeVisible();
  await examine(late, "forgot");
});
