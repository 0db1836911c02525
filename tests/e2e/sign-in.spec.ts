import { countRows } from "../support/e2e/database";
import { examine } from "../support/e2e/examine";
import { expect, fillSignIn, m, signIn, test } from "../support/e2e/journey";
import { newPerson } from "../support/e2e/people";

const words = m.employees;
const grouped = (nip: string) =>
  `${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14, 15)} ${nip.slice(15)}`;

test("a person signs in with a NIP as it is printed, and comes to the page she asked for", async ({
  visitor,
}) => {
  const person = await newPerson();
  const page = await visitor();
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Faccount$/);
  await expect(page.getByText(words.signIn.continueTo)).toBeVisible();
  await examine(page, "sign-in");
  await fillSignIn(page, { ...person, login: grouped(person.login) });
  await expect(page).toHaveURL(/\/account$/);
  await expect(page.getByRole("heading", { level: 1, name: words.account.title })).toBeVisible();
  await examine(page, "account");
});

test("a wrong password keeps the NIP and gives the same answer as an unknown NIP", async ({ visitor }) => {
  const person = await newPerson();
  const page = await visitor();
  await page.goto("/sign-in");
  await fillSignIn(page, { login: person.login, password: "bukan-kata-sandinya" });
  const alert = page.getByRole("alert").filter({ hasText: /\S/ });
  const answer = words.reasons["sign-in-failed"]({ n: 4 });
  await expect(alert).toHaveText(answer);
  await expect(page.getByLabel(words.signIn.name)).toHaveValue(person.login);
  await expect(page.getByLabel(words.signIn.password, { exact: true })).toHaveValue("bukan-kata-sandinya");
  await examine(page, "sign-in-refused");

  const name = page.getByLabel(words.signIn.name);
  const send = page.getByRole("button", { name: words.signIn.submit, exact: true });
  await name.fill("1990");
  await send.click();
  await expect(alert).toContainText(words.reasons["nip-length"]({ n: 4 }));

  const unknown = `${person.login.slice(0, 15)}999`;
  await name.fill(unknown);
  await send.click();
  await expect(alert).toHaveText(answer);
  await expect(name).toHaveValue(unknown);
  await fillSignIn(page, person);
  await expect(page.getByRole("heading", { level: 1, name: person.callName })).toBeVisible();
});

test("signing out everywhere ends the other device at once", async ({ seat, visitor }) => {
  const person = await newPerson();
  const office = await seat(person);
  const phone = await visitor();
  await signIn(phone, person);
  await phone.goto("/account");

  await office.goto("/account");
  await expect(office.getByRole("button", { name: words.account.revoke })).toHaveCount(1);
  await office.getByRole("button", { name: words.account.signOutEverywhere }).click();
  await expect(office.getByText(words.signIn.signedOutEverywhere)).toBeVisible();

  await phone.reload();
  await expect(phone).toHaveURL(/\/sign-in/);
  await office.goto("/account");
  await expect(office).toHaveURL(/\/sign-in\?next=%2Faccount$/);
  expect(await countRows("user_session", "employee_id = $1 and revoked_at is null", [person.id])).toBe(0);
});

test("signing out ends this device and no other", async ({ seat, visitor }) => {
  const person = await newPerson();
  const [office, phone] = [await seat(person), await visitor()];
  await signIn(phone, person);
  await office.goto("/account");
  await office.getByRole("main").getByRole("button", { name: m.common.shell.signOut, exact: true }).click();
  await expect(office.getByText(words.signIn.signedOut)).toBeVisible();
  await phone.goto("/account");
  await expect(phone.getByRole("heading", { level: 1, name: words.account.title })).toBeVisible();
});

test("a first password must be replaced before any other page opens", async ({ visitor }) => {
  const person = await newPerson({ mustChangePassword: true });
  const page = await visitor();
  await page.goto("/sign-in");
  await fillSignIn(page, person);
  await expect(page.getByRole("heading", { level: 1, name: words.firstTime.setTitle })).toBeVisible();
  await examine(page, "first-password");
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in\/first-time/);

  const [next, repeat] = [
    page.getByLabel(words.password.next, { exact: true }),
    page.getByLabel(words.password.repeat, { exact: true }),
  ];
  const save = page.getByRole("button", { name: words.firstTime.submit });
  await next.fill(person.login);
  await repeat.fill(person.login);
  await save.click();
  await expect(page.getByRole("alert").getByText(words.reasons["password-nip"]())).toBeVisible();

  await next.fill("kapal-karam-kemarin");
  await repeat.fill("kapal-karam-besok");
  await save.click();
  await expect(page.getByRole("alert").getByText(words.reasons["password-repeat-differs"]())).toBeVisible();

  await repeat.fill("kapal-karam-kemarin");
  await save.click();
  // On to the page that was asked for before.
  await expect(page.getByRole("heading", { level: 1, name: words.account.title })).toBeVisible();
  const again = await visitor();
  await signIn(again, { ...person, password: "kapal-karam-kemarin" });
});
