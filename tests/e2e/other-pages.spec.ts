import { examine } from "../support/e2e/examine";
import { expect, firstAddress, m, test } from "../support/e2e/journey";
import { demoPerson } from "../support/e2e/people";

/** Pages that no story needs, but that everybody finds in the navigation. */
test("the doors before the sign-in are told plainly", async ({ visitor }) => {
  const page = await visitor();
  await page.goto("/sign-in/forgot");
  await examine(page, "forgot");
  await page.goto("/sign-in/first-time");
  await examine(page, "first-time");
});

test("the cascade and the reference library open down to their leaves", async ({ seat }) => {
  const page = await seat(demoPerson("superior"));
  await page.goto("/cascade");
  await examine(page, "cascade");
  await page.goto(await firstAddress(page, /^\/cascade\/[0-9a-f-]{36}$/));
  await examine(page, "cascade-branch");
  await page.goto("/strategy/reference");
  await examine(page, "reference");
  await page.goto(await firstAddress(page, /^\/strategy\/reference\/[a-z-]+$/));
  await examine(page, "reference-place");
  await page.goto("/leadership");
  await examine(page, "leadership");
  await page.goto("/team/contributions");
  await examine(page, "contributions");
});

test("the catalogue, a new proof and an offer of HR have their pages", async ({ seat }) => {
  const staff = await seat(demoPerson("staff"));
  for (const [path, name] of [
    ["/trainings", "catalogue"],
    ["/evidence/new", "new-evidence"],
    ["/evaluations", "evaluations-of-the-year"],
    ["/", "home-of-staff"],
  ] as const) {
    await staff.goto(path);
    await examine(staff, name);
  }
  const office = await seat(demoPerson("hr"));
  await office.goto("/hr/trainings/new");
  await expect(
    office.getByRole("heading", { level: 1, name: m.development.officer.offerTitle }),
  ).toBeVisible();
  await examine(office, "offer");
});

test("every role finds its home in order, in both languages", async ({ seat }) => {
  for (const key of [
    "appraiser",
    "superior",
    "unitOfficer",
    "acting",
    "leadership",
    "auditor",
    "systemAdministrator",
  ] as const) {
    const page = await seat(demoPerson(key));
    await examine(page, `home-${key}`);
  }
  const page = await seat(demoPerson("newcomer"));
  await page.goto("/account");
  await page.getByRole("main").getByRole("button", { name: m.common.shell.languageNames.en }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.goto("/");
  await examine(page, "home-in-english");
});
