import { v7 } from "uuid";
import { AGENCY } from "../../prisma/seed/demo/agency";
import { unitId } from "../../prisma/seed/demo/people";
import { countRows, inAgency } from "../support/e2e/database";
import { examine } from "../support/e2e/examine";
import { expect, m, test } from "../support/e2e/journey";
import { demoPerson, newPerson, type Person } from "../support/e2e/people";
import { startPlan, wayOf } from "../support/e2e/plan-steps";
import type { Page } from "@playwright/test";

const words = m.workPlans.matrix;
const ROLE = "Ibu hamil di tiga kelurahan terlayani";
const TARGET = "Ibu hamil terlayani antenatal sesuai standar";
const REFERRALS = "Rujukan risiko tinggi tepat waktu";

/** A leader of a team of one, whose plan of two results was sent: 640 mothers to be shared out, and a percentage. */
async function newTeam(): Promise<{ leader: Person; member: Person; planId: string }> {
  const leader = await newPerson({
    title: "Kepala Puskesmas Pembantu",
    appraiserId: demoPerson("superior").id,
  });
  const member = await newPerson({ appraiserId: leader.id });
  const [planId, mothers, referrals] = [v7(), v7(), v7()];
  await inAgency(async (db) => {
    await db.query(
      `insert into work_plan (agency_id, id, employee_id, unit_id, position_title, year, starts_on, ends_on, state, submitted_at, submitted_hash)
       values ($1, $2, $3, $4, 'Kepala Puskesmas Pembantu', 2026, '2026-01-01', '2026-12-31', 'submitted', now(), repeat('0', 64))`,
      [AGENCY.id, planId, leader.id, unitId("pkm-muara")],
    );
    for (const [place, [id, text]] of [[mothers, TARGET] as const, [referrals, REFERRALS] as const].entries())
      await db.query(
        "insert into planned_result (agency_id, id, work_plan_id, sort_order, text) values ($1, $2, $3, $4, $5)",
        [AGENCY.id, id, planId, place, text],
      );
    for (const [result, kind, target, unit] of [
      [mothers, "cumulative", 640, "ibu"],
      [referrals, "ratio", 95, "%"],
    ] as const)
      await db.query(
        `insert into planned_indicator (agency_id, id, work_plan_id, result_id, sort_order, text, measure_kind, comparator, target_input, target, measure_unit)
         values ($1, $2, $3, $4, 0, 'Jumlah yang terlayani', $5::measure_kind, 'gte', $6::text, $6::numeric, $7)`,
        [AGENCY.id, v7(), planId, result, kind, target, unit],
      );
  });
  return { leader, member, planId };
}

/** On a desk the cell is written in the sheet, by keyboard alone; on a phone it has a page of its own. */
async function giveRole(page: Page, member: Person, share: string): Promise<void> {
  if (wayOf(page) === "pages") {
    await page.getByText(words.give, { exact: true }).click();
    await page.getByRole("link", { name: member.name }).click();
    await examine(page, "matrix-new-cell");
    await page.getByLabel(words.edit.text).fill(ROLE);
    await page.getByLabel(words.edit.shareOf("ibu")).fill(share);
    await page.getByRole("button", { name: words.edit.save }).click();
    return;
  }
  await page.getByRole("link", { name: words.add(member.callName, 1) }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type(ROLE);
  await page.keyboard.press("Tab");
  await page.keyboard.type(share);
  await page.keyboard.press("Enter");
}

const shown = (page: Page, text: string) =>
  page.getByText(text, { exact: true }).filter({ visible: true }).first();

test("a leader shares a target out, and the member finds the role in the own plan", async ({ seat }) => {
  test.setTimeout(120_000);
  const { leader, member } = await newTeam();
  const [boss, staff] = [await seat(leader), await seat(member)];

  await test.step("the leader writes a role; the sum says what is missing", async () => {
    await boss.goto("/cascade/matrix");
    await expect(shown(boss, words.sums.open("640", " ibu"))).toBeVisible();
    await examine(boss, "matrix");
    await giveRole(boss, member, "310");
    await expect(shown(boss, words.sums.short("310", "640", " ibu", "330"))).toBeVisible();
    await expect(boss.getByText(words.unsupported(1)).filter({ visible: true })).toBeVisible();
    await boss.getByRole("button", { name: words.share(1) }).click();
    await expect(boss.getByRole("button", { name: words.share(1) })).toHaveCount(0);
  });

  await test.step("the member talks about it and takes it into the plan", async () => {
    await staff.goto("/notifications");
    await staff.getByText(/membagikan 1 peran/).click();
    await expect(staff.getByRole("heading", { level: 1, name: words.mine.title })).toBeVisible();
    await examine(staff, "matrix-mine");
    await staff.getByRole("link", { name: new RegExp(words.mine.openRole) }).click();
    await examine(staff, "matrix-cell");
    await staff.getByLabel(words.cell.comment, { exact: true }).fill("Termasuk Kampung Tanjung?");
    await staff.getByRole("button", { name: words.cell.send }).click();
    await expect(staff.getByText("Termasuk Kampung Tanjung?")).toBeVisible();
    const planId = await startPlan(staff);
    await expect(staff.getByRole("heading", { name: words.offer.title(1) })).toBeVisible();
    await examine(staff, "editor-with-offer");
    await staff.getByRole("button", { name: words.offer.all(1) }).click();
    await expect(staff.getByRole("heading", { name: words.offer.title(1) })).toHaveCount(0);
    const taken =
      "work_plan_id = $1 and text = $2 and support_kind = 'leader_result' and role_cell_id is not null";
    expect(await countRows("planned_result", taken, [planId, ROLE])).toBe(1);
    expect(
      await countRows("planned_indicator", "work_plan_id = $1 and target = 310 and measure_unit = 'ibu'", [
        planId,
      ]),
    ).toBe(1);
  });
});

test("a member applies for a role and the leader declines with a reason", async ({ seat }) => {
  test.setTimeout(90_000);
  const { leader, member } = await newTeam();
  const [boss, staff] = [await seat(leader), await seat(member)];
  await staff.goto("/cascade/matrix");
  await expect(staff).toHaveURL(/\/cascade\/matrix\/mine$/);
  await staff.getByText(`${words.mine.applyTo(2)}: ${REFERRALS}`).click();
  await staff
    .getByLabel(words.mine.applyText)
    .filter({ visible: true })
    .fill("Rujukan malam tercatat lengkap");
  await staff.getByRole("button", { name: words.mine.applySend }).filter({ visible: true }).click();
  await expect(staff.getByText(words.cell.states.applied)).toBeVisible();
  await boss.goto("/notifications");
  await boss.getByText(/mengajukan peran untuk hasil Anda/).click();
  await expect(boss.getByRole("heading", { name: words.cell.decide })).toBeVisible();
  await examine(boss, "matrix-application");
  await boss.getByRole("button", { name: words.cell.no.decide, exact: true }).click();
  await expect(boss.getByText(m.workPlans.reasons["role-reason-missing"]({})).first()).toBeVisible();
  await boss.getByLabel(words.cell.why).fill("Sudah dipegang bidan jaga.");
  await boss.getByRole("button", { name: words.cell.no.decide, exact: true }).click();
  await expect(boss.getByText(words.cell.states.declined).first()).toBeVisible();
  await staff.goto("/notifications");
  await expect(staff.getByText(/Sudah dipegang bidan jaga/)).toBeVisible();
});

test("somebody of another unit is invited: the superior allows, the person accepts, the result is in the plan", async ({
  seat,
}) => {
  test.setTimeout(150_000);
  const { leader, planId } = await newTeam();
  const superior = await newPerson({ unit: "dishub", title: "Kepala Seksi Angkutan", appraiserId: null });
  const invited = await newPerson({ unit: "dishub", title: "Pengemudi Ambulans", appraiserId: superior.id });
  const [boss, above, person] = [await seat(leader), await seat(superior), await seat(invited)];
  const wish = "Ambulans siap untuk rujukan malam";

  await test.step("the leader invites", async () => {
    await boss.goto(`/cascade/matrix/invite?plan=${planId}`);
    await boss.getByLabel(words.inviteSearch).fill(invited.name);
    await boss.getByRole("button", { name: m.common.actions.search }).click();
    await boss.getByRole("radio", { name: new RegExp(invited.name) }).check();
    await examine(boss, "matrix-invite");
    await boss.getByLabel(words.inviteFor, { exact: true }).selectOption({ label: `2. ${REFERRALS}` });
    await boss.getByLabel(words.edit.text).fill(wish);
    await boss.getByRole("button", { name: words.inviteSend, exact: true }).click();
    await expect(boss.getByRole("heading", { level: 1, name: words.title(2026) })).toBeVisible();
    await boss.goto(`/cascade/matrix?plan=${planId}&result=2`);
    await expect(boss.getByText(new RegExp(wish)).filter({ visible: true }).first()).toBeVisible();
    await examine(boss, "matrix-invited");
  });

  await test.step("the direct superior allows it", async () => {
    await above.goto("/cascade/matrix/mine");
    await expect(above.getByRole("heading", { name: words.mine.toAllow })).toBeVisible();
    await above.getByRole("link", { name: new RegExp(wish) }).click();
    await above.getByRole("button", { name: words.cell.yes.allow, exact: true }).click();
    await expect(above.getByText(words.cell.states.allowed)).toBeVisible();
  });

  await test.step("the person accepts, and the plan takes it over", async () => {
    await person.goto("/notifications");
    await person.getByText(/Atasan Anda sudah mengizinkan/).click();
    await examine(person, "matrix-invitation");
    await person.getByRole("button", { name: words.cell.yes.answer, exact: true }).click();
    await expect(person.getByText(words.cell.states.accepted)).toBeVisible();
    const own = await startPlan(person);
    await person.getByRole("button", { name: words.offer.all(1) }).click();
    await expect(person.getByRole("heading", { name: words.offer.title(1) })).toHaveCount(0);
    expect(
      await countRows("planned_result", "work_plan_id = $1 and text = $2 and role_cell_id is not null", [
        own,
        wish,
      ]),
    ).toBe(1);
  });
});
