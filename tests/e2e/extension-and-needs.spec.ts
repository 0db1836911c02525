import { v7 } from "uuid";
import { AGENCY } from "../../prisma/seed/demo/agency";
import { newUnit } from "../support/e2e/chart";
import { inAgency } from "../support/e2e/database";
import { examine } from "../support/e2e/examine";
import { expect, firstAddress, m, test } from "../support/e2e/journey";
import { demoPerson, newPerson, type Person } from "../support/e2e/people";
import { intoUnit, planOf } from "../support/e2e/plans";

const p = m.evaluations.periods;
const { needs: n } = m.development;
const f = m.evaluations.followUp;

test("a flooded unit gets more days than the others, and its people read them", async ({ seat }) => {
  const [unit, person, other] = [await newUnit(), await newPerson(), await newPerson()];
  await intoUnit(await planOf(person, "set"), unit.id);
  await planOf(other, "set");
  const office = await seat(demoPerson("hr"));

  await test.step("HR looks at whom it concerns, then gives the days", async () => {
    await office.goto("/hr/periods");
    const card = office
      .getByRole("listitem")
      .filter({ hasText: /Triwulan III/ })
      .first();
    await card.getByRole("link", { name: p.forUnit.open }).click();
    await examine(office, "period-units");
    await office.getByLabel(p.forUnit.unit, { exact: true }).selectOption({ label: unit.name });
    await office.getByLabel(p.selfNoteDue).fill("2026-11-25");
    await office.getByLabel(p.scoringDue).fill("2026-11-30");
    await office.getByRole("button", { name: p.forUnit.preview }).click();
    await expect(office.getByText(p.forUnit.effect(unit.name))).toBeVisible();
    await examine(office, "period-units-preview");
    await office.getByLabel(p.forUnit.reason).fill("Puskesmas kebanjiran 6 sampai 9 Oktober.");
    await office.getByRole("button", { name: p.forUnit.act }).click();
    await expect(office.getByText("Puskesmas kebanjiran 6 sampai 9 Oktober.").first()).toBeVisible();
    await examine(office, "period-units-holding");
  });

  await test.step("she has until the new day; her colleague of another unit has not", async () => {
    const [hers, his] = [await seat(person), await seat(other)];
    await expect(hers.getByText(/25 November/).first()).toBeVisible();
    await expect(his.getByText(/25 November/)).toHaveCount(0);
    await examine(hers, "home-with-an-extension");
  });
});

/** A training that her appraiser proposed out of a result, waiting for HR's decision. */
async function proposedTraining(person: Person): Promise<string> {
  const id = v7();
  await inAgency((db) =>
    db.query(
      `insert into follow_up (agency_id, id, kind, employee_id, origin_type, origin_id, grounds, state, proposed_by_name, proposed_at)
       values ($1, $2, 'training_need', $3, 'panel', $4, 'Belum pernah ikut pelatihan pencatatan kohort', 'proposed', 'Tim evaluasi', '2026-11-12T03:00:00Z')`,
      [AGENCY.id, id, person.id, v7()],
    ),
  );
  return id;
}

test("what somebody is to learn is accepted, planned and met, and she reads each step", async ({ seat }) => {
  const person = await newPerson();
  const proposal = await proposedTraining(person);
  const [office, hers] = [await seat(demoPerson("hr")), await seat(person)];

  await test.step("HR accepts the proposal", async () => {
    await office.goto("/hr/follow-ups");
    await office.getByRole("row").filter({ hasText: person.name }).getByRole("link").click();
    await expect(office).toHaveURL(new RegExp(proposal));
    await office.getByLabel(f.decide.accept, { exact: true }).check();
    await office.getByLabel(f.decide.reason).fill("Sesuai rencana pengembangan tahun ini.");
    await office.getByLabel(f.decide.plan, { exact: true }).fill("Ikut pelatihan pencatatan kohort.");
    await office.getByRole("button", { name: f.decide.act }).click();
    await expect(office.getByText(f.states.accepted)).toBeVisible();
    await hers.goto("/trainings");
    await expect(hers.getByText(n.states.open).first()).toBeVisible();
    await examine(hers, "trainings-with-a-need");
  });

  await test.step("it is planned, and then noted as met", async () => {
    await office.goto("/hr/trainings");
    await office.goto(await firstAddress(office, /^\/hr\/trainings\/needs/));
    const card = office.getByRole("article").filter({ hasText: person.name });
    await card.locator("summary").filter({ hasText: n.desk.plan }).click();
    await card.getByLabel(n.desk.until).fill("2026-12-11");
    await examine(office, "needs");
    await card.getByRole("button", { name: n.desk.savePlan }).click();
    await expect(card.getByText(n.plannedOtherwise("11 Desember 2026"))).toBeVisible();
    await hers.reload();
    await expect(hers.getByText(n.plannedOtherwise("11 Desember 2026"))).toBeVisible();
    await card.locator("summary").filter({ hasText: n.desk.meet }).click();
    await card.getByLabel(n.desk.evidence).fill("Sertifikat nomor 12/2026");
    await card.getByRole("button", { name: n.desk.saveMet }).click();
    await expect(office.getByRole("article").filter({ hasText: person.name })).toHaveCount(0);
    await office.goto("/hr/trainings/needs?show=over");
    await expect(office.getByRole("article").filter({ hasText: person.name })).toContainText(
      "Sertifikat nomor 12/2026",
    );
    await hers.reload();
    await expect(hers.getByText(/Sertifikat nomor 12\/2026/)).toBeVisible();
  });
});
