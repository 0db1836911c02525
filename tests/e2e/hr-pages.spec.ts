import type { Page } from "@playwright/test";
import { examine } from "../support/e2e/examine";
import { expect, fillSignIn, firstAddress, test } from "../support/e2e/journey";
import { demoPerson } from "../support/e2e/people";

/** Opens a page by its address and looks at it; the words of its heading are the page's own affair. */
async function look(page: Page, path: string, name: string): Promise<void> {
  const answer = await page.goto(path);
  expect(answer?.status(), path).toBe(200);
  await examine(page, name);
}

const ID = "[0-9a-f-]{36}";

test("HR finds people, units and posts in order, on every page of theirs", async ({ seat }) => {
  test.setTimeout(240_000);
  const office = await seat(demoPerson("hr"));
  await look(office, "/hr/units", "units");
  await look(office, "/hr/units?q=puskesmas", "units-found");
  const unit = await firstAddress(office, new RegExp(`^/hr/units/${ID}`));
  await look(office, unit, "unit");
  await look(office, `${unit.split("?")[0]}/change?act=rename`, "unit-rename");
  await look(office, "/hr/positions", "positions");
  await look(office, await firstAddress(office, new RegExp(`^/hr/positions/${ID}`)), "position");
  await look(office, `${new URL(office.url()).pathname}/change`, "position-change");
  await look(office, `/hr/positions/new?unit=${/[0-9a-f-]{36}/.exec(unit)?.[0] ?? ""}`, "position-new");
  await look(office, "/hr/people", "register");
  await look(office, `/hr/people/${demoPerson("staff").id}`, "person");
  await look(office, `/hr/people/${demoPerson("staff").id}/correct`, "person-correct");
  await look(office, `/hr/people/${demoPerson("staff").id}/events`, "person-events");
  await look(office, `/hr/people/${demoPerson("staff").id}/events/retirement`, "person-retirement");
  await look(office, "/hr/people/new", "person-new");
});

test("HR finds periods, rules, rights and accounts in order, on every page of theirs", async ({ seat }) => {
  test.setTimeout(240_000);
  const office = await seat(demoPerson("hr"));
  await look(office, "/hr/periods", "periods");
  await look(office, "/hr/policies", "policies");
  const policy = await firstAddress(office, /^\/hr\/policies\/[a-z-]+$/);
  const version = await firstAddress(office, new RegExp(`^/hr/policies/versions/${ID}`));
  await look(office, policy, "policy");
  await look(office, version, "policy-version");
  await look(office, "/hr/policies/calendar", "calendar");
  await look(office, "/help/rules", "rules-in-force");
  await look(office, "/hr/grants", "grants");
  await look(office, await firstAddress(office, new RegExp(`^/hr/grants/${ID}`)), "grant");
  await look(office, "/hr/grants/new", "grant-new");
  await look(office, "/hr/grants/review", "access-review");
  await look(office, "/hr/accounts", "accounts");
  await look(office, `/hr/accounts/${demoPerson("staff").id}`, "account-of-a-person");
  await look(office, "/hr/accounts/new", "accounts-new");
  await look(office, "/hr/accounts/batches", "account-batches");
  await look(office, "/hr/templates", "templates");
  await look(office, "/hr/templates/new", "template-new");
  await look(office, "/hr/distribution", "distribution");
  await look(office, "/hr/follow-ups", "follow-ups");
  await look(office, "/notifications", "notifications");
});

test("a list is taken along as a file, with its filter in the head", async ({ seat }) => {
  const office = await seat(demoPerson("hr"));
  await office.goto("/hr/people?kind=pppk");
  const [file] = await Promise.all([
    office.waitForEvent("download"),
    office.getByRole("link", { name: /Excel/ }).first().click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
  const staff = await seat(demoPerson("staff"));
  const answer = await staff.request.get("/exports/register?format=csv");
  expect(answer.status()).toBe(404);
});

test("the administrator of the installation sees agencies, and no person's page", async ({ visitor }) => {
  const page = await visitor();
  await page.goto("/sign-in");
  await fillSignIn(page, demoPerson("systemAdministrator"));
  await expect(page).toHaveURL(/\/system$/);
  await examine(page, "system");
  await look(page, await firstAddress(page, new RegExp(`^/system/${ID}`)), "system-agency");
  await look(page, "/system/new", "system-new");
  for (const path of ["/hr", "/hr/people", "/team", "/work-plans"]) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/(sign-in|system)/);
  }
});
