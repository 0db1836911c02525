import { AGENCY } from "../../prisma/seed/demo/agency";
import { nodeId } from "../../prisma/seed/demo/build/strategy";
import { unitId } from "../../prisma/seed/demo/people";
import { inAgency } from "../support/e2e/database";
import { examine } from "../support/e2e/examine";
import { expect, expectNotFound, m, test } from "../support/e2e/journey";
import { demoPerson } from "../support/e2e/people";

const tree = m.strategy.tree;
const planner = m.strategy.planner;
const pk = m.strategy.agreements;

test("from the vision of the city down to one person's plan, level by level", async ({ seat }) => {
  const page = await seat(demoPerson("appraiser"));
  await page.goto("/cascade");
  await expect(page.getByRole("heading", { level: 1, name: m.strategy.cascade.title })).toBeVisible();
  await examine(page, "cascade");
  for (const step of [
    /^Muara Jaya kota perdagangan/,
    /^Melanjutkan pembangunan/,
    /^Mewujudkan sumber daya manusia/,
    /^Meningkatnya mutu kesehatan/,
    /^Muara Jaya Sehat$/,
    // The planner of the other journey words it anew.
    /^Pelayanan (kesehatan )?ibu, bayi/,
    /^Meningkatnya kualitas pelayanan puskesmas$/,
  ]) {
    await page.locator(".branch-children a").filter({ hasText: step }).first().click();
    await expect(page.getByRole("heading", { level: 1, name: step })).toBeVisible();
  }
  await examine(page, "cascade-node");
  await page.getByText(tree.indicator.definition).first().click();
  await expect(page.getByText("Kohort ibu", { exact: true })).toBeVisible();
  await page.locator("main details:has(.task-list) summary").first().click();
  await page.locator("main details .task-list a").first().click();
  await expect(page).toHaveURL(/\/work-plans\/[0-9a-f-]+/);
});

test("a search names each hit with its way up, and a level is listed alone", async ({ seat }) => {
  const page = await seat(demoPerson("staff"));
  await page.goto("/cascade");
  await page.getByRole("searchbox", { name: tree.search.query }).fill("antenatal");
  await page.getByRole("button", { name: tree.search.submit, exact: true }).click();
  await expect(page.getByText(tree.search.path).first()).toContainText("Muara Jaya Sehat");
  await expect(page.locator("mark").first()).toHaveText(/antenatal/i);
  await examine(page, "cascade-search");
  await page.goto("/cascade?level=programme");
  await expect(page.getByRole("link", { name: "Muara Jaya Sehat", exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: /^Meningkatnya mutu kesehatan/ })).toHaveCount(0);
});

test("what is missing is named, for a part and for the whole tree", async ({ seat }) => {
  const page = await seat(demoPerson("hr"));
  await page.goto(`/cascade/${nodeId("K.melayani-keluhan")}`);
  await expect(page.getByText(tree.gaps.one.unmeasured(""))).toBeVisible();
  await page.goto("/cascade/gaps?kind=unmeasured");
  await expect(page.getByRole("link", { name: "Tindak lanjut keluhan warga" })).toBeVisible();
  await examine(page, "cascade-gaps");
  await page.getByRole("link", { name: new RegExp(tree.gaps.kinds.unsupported) }).click();
  await expect(page.getByRole("link", { name: /Koperasi dan UKM/ })).toBeVisible();
});

test("the planner of an office words a part anew and adds one; nobody else may", async ({ seat }, info) => {
  const page = await seat(demoPerson("superior"));
  const id = nodeId("K.sehat-kia");
  const words = `Pelayanan ibu, bayi, dan balita (${info.project.name} ${info.retry})`;
  const code = `K.uji-${info.project.name}-${info.retry}`;
  await page.goto(`/cascade/${id}/edit`);
  await examine(page, "cascade-edit");
  const own = page.locator("#node");
  await own.getByLabel(planner.fields.text).fill(words);
  await own.getByLabel(planner.fields.reason).fill("Penyesuaian rumusan");
  await page.getByRole("button", { name: planner.edit.save, exact: true }).click();
  await expect(page.getByText(planner.done.changed)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: words })).toBeVisible();

  await page.goto(`/cascade/new?parent=${nodeId("P.sehat")}`);
  await examine(page, "cascade-new");
  await page.getByLabel(planner.fields.level, { exact: true }).selectOption("activity");
  await page.getByLabel(planner.fields.code, { exact: true }).fill(code);
  await page.getByLabel(planner.fields.text).fill("Imunisasi dasar lengkap");
  await page.getByRole("button", { name: planner.add.save, exact: true }).click();
  await expect(page.getByText(planner.done.added)).toBeVisible();

  await page.getByRole("link", { name: tree.links.addIndicator }).click();
  await expect(page.getByRole("heading", { level: 1, name: planner.indicator.add })).toBeVisible();
  await examine(page, "cascade-indicator");
  await page.getByLabel(planner.indicator.name).fill("Bayi dengan imunisasi dasar lengkap");
  await page.getByLabel(planner.indicator.measureUnit).fill("bayi");
  await page.getByLabel(tree.indicator.directions.higher).check();
  await page.getByLabel(tree.indicator.kinds.cumulative).check();
  await page.getByLabel(planner.indicator.target(2026)).fill("1.050");
  await page.getByLabel(planner.fields.reason).fill("Indikator baru");
  await page.getByRole("button", { name: planner.indicator.save, exact: true }).click();
  await expect(page.getByText(planner.done.indicator)).toBeVisible();
  await expect(page.getByText("1.050 bayi").first()).toBeVisible();

  const staff = await seat(demoPerson("staff"));
  await expectNotFound(staff, `/cascade/${id}/edit`);
});

test("an office amends its performance agreement, and the mayor agrees", async ({ seat }, info) => {
  const [head, mayor] = [await seat(demoPerson("superior")), await seat(demoPerson("leadership"))];
  const path = `/strategy/agreements/${unitId("dinkes")}?year=2026`;
  await head.goto("/strategy/agreements");
  await examine(head, "agreements");
  await head.goto(path);
  await examine(head, "agreement");
  await head.getByLabel(pk.reason).fill(`Perubahan anggaran (${info.project.name})`);
  await head.getByRole("button", { name: pk.amend, exact: true }).click();
  await expect(head.getByText(pk.done.drafted)).toBeVisible();
  const target = head.getByLabel(/Persentase gizi buruk/);
  await target.fill(info.project.name === "phone" ? "0,85" : "0,88");
  await head.getByRole("button", { name: pk.save, exact: true }).click();
  await expect(head.getByText(pk.done.saved)).toBeVisible();
  await examine(head, "agreement-draft");
  await head.getByText(pk.submit, { exact: true }).click();
  await head.getByRole("button", { name: pk.submitSure }).click();
  await expect(head.getByText(pk.done.submitted)).toBeVisible();

  await mayor.goto(path);
  await expect(mayor.getByText(pk.change.target).first()).toBeVisible();
  await mayor.getByText(pk.agree, { exact: true }).click();
  await mayor.getByRole("button", { name: pk.agreeSure }).click();
  await expect(mayor.getByText(pk.done.agreed)).toBeVisible();
  await examine(mayor, "agreement-agreed");
  const inForce = await inAgency(
    async (db) =>
      (
        await db.query<{ count: number }>(
          "select count(*)::int as count from performance_agreement where agency_id = $1 and unit_id = $2 and year = 2026 and state = 'agreed'",
          [AGENCY.id, unitId("dinkes")],
        )
      ).rows[0]?.count,
  );
  expect(inForce).toBe(1);
});

test("the documents behind the tree show what each changed", async ({ seat }) => {
  const page = await seat(demoPerson("auditor"));
  await page.goto("/cascade/versions");
  await examine(page, "versions");
  await page
    .getByRole("link", { name: /Perubahan RPJMD/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: planner.versions.changesFrom(1) })).toBeVisible();
  await expect(page.getByRole("rowheader", { name: /Muara Jaya Sehat/ })).toBeVisible();
  await examine(page, "version");
});

test("leaders and HR see how far signed plans carry the objectives", async ({ seat }) => {
  const w = m.reports.alignment;
  const mayor = await seat(demoPerson("leadership"));
  await mayor.goto("/leadership/alignment");
  await expect(mayor.getByRole("heading", { level: 1, name: w.titleOf(2026) })).toBeVisible();
  await examine(mayor, "alignment");
  await mayor.getByRole("link", { name: "Dinas Kesehatan", exact: true }).click();
  await expect(mayor.getByRole("rowheader", { name: /Puskesmas Muara/ })).toBeVisible();
  const hr = await seat(demoPerson("hr"));
  await hr.goto("/hr/alignment");
  await expect(hr.getByRole("heading", { level: 1, name: w.titleOf(2026) })).toBeVisible();
  await examine(hr, "alignment-hr");
  const staff = await seat(demoPerson("staff"));
  await expectNotFound(staff, "/hr/alignment");
});
