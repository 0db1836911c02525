import { readDashboard } from "../support/e2e/dashboard";
import { countRows } from "../support/e2e/database";
import { examine } from "../support/e2e/examine";
import { expect, m, test } from "../support/e2e/journey";
import { demoPerson, newPerson } from "../support/e2e/people";
import * as plan from "../support/e2e/plan-steps";
import { RESULTS } from "../support/e2e/plans";
import * as quarter from "../support/e2e/quarter";
import { COMMENT, REASON, scoreByKeyboard, scoreBySteps } from "../support/e2e/scoring";
import { openTraining, readWaiting } from "../support/e2e/trainings";

const NOTE = "Sebutkan bulan tutupnya, supaya jelas laporan mana yang dihitung.";
const EXPECTATION = "Menanyakan kabar ibu sebelum memeriksa.";
const MENDED = "Kohort ibu lengkap dan mutakhir setiap bulan sampai Desember";
const WISH = "Kohort Agustus dan Oktober terlambat dua hari; pencatatan digital membantu.";
const PROOF = "Daftar hadir kelas ibu hamil";

test("a plan is written, agreed, carried out, scored, explained and seen", async ({ seat }, info) => {
  test.setTimeout(300_000);
  const [appraiser, hr] = [demoPerson("appraiser"), demoPerson("hr")];
  const person = await newPerson();
  const [staff, boss, office] = [await seat(person), await seat(appraiser), await seat(hr)];
  const way = plan.wayOf(staff);
  const t = m.reports.team;
  const rowOf = (name: string) => boss.getByRole("row").filter({ hasText: name });

  const before = await readDashboard(office);

  await test.step("she writes and submits a plan", async () => {
    await expect(staff.getByText(m.reports.home.startPlan(2026))).toBeVisible();
    await examine(staff, "home-new");
    await plan.startPlan(staff);
    await plan.addResult(staff, way, 1, { ...RESULTS[0], aspect: "quality", linked: true });
    await examine(staff, "editor");
    await plan.addResult(staff, way, 2, { ...RESULTS[1], aspect: "quantity" });
    for (const part of ["behaviours", "attachments"]) {
      const editor = staff.url().replace(/#.*/, "");
      await staff.goto(`${editor}/${part}`);
      await examine(staff, part);
      await staff.goto(editor);
    }
    await plan.goToCheck(staff);
    await examine(staff, "check");
    expect(await plan.sendPlan(staff, appraiser.callName)).toMatch(/^SKP-2026-/);
    await examine(staff, "receipt");
  });

  await test.step("her supervisor returns a row", async () => {
    await boss.goto("/team");
    await examine(boss, "queue");
    await rowOf(person.name)
      .getByRole("link", { name: t.reviewPlan(person.callName) })
      .click();
    await expect(
      boss.getByRole("heading", { level: 1, name: m.workPlanReview.title(person.name) }),
    ).toBeVisible();
    await examine(boss, "review");
    await boss.getByLabel(m.workPlanReview.note(2)).fill(NOTE);
    const expectation = boss.getByLabel(m.workPlanReview.expectation("Berorientasi Pelayanan"));
    if (!(await expectation.isVisible())) await boss.getByText(m.workPlanReview.behaviours).click();
    await expectation.fill(EXPECTATION);
    await boss.getByRole("button", { name: m.workPlanReview.doReturn }).click();
    await expect(boss).toHaveURL(/\/team$/);
  });

  await test.step("she mends it and sends it again", async () => {
    await staff.goto("/");
    await examine(staff, "home-returned");
    await staff.getByRole("link", { name: m.common.actions.open, exact: true }).first().click();
    await expect(staff.getByText(NOTE).first()).toBeVisible();
    await examine(staff, "editor-returned");
    await plan.openResult(staff, way, 2);
    const mended = { ...RESULTS[1], text: MENDED, aspect: "quantity" as const };
    await (way === "sheet" ? plan.writeInSheet(staff, 2, mended) : plan.writeOnPage(staff, mended));
    await plan.goToCheck(staff);
    await expect(staff.getByText(EXPECTATION)).toBeVisible();
    await plan.sendPlan(staff, appraiser.callName);
  });

  await test.step("her supervisor agrees", async () => {
    await boss.goto("/team");
    await rowOf(person.name)
      .getByRole("link", { name: t.reviewPlan(person.callName) })
      .click();
    await expect(boss.getByRole("heading", { name: MENDED })).toBeVisible();
    await boss.getByRole("button", { name: m.workPlanReview.agree }).click();
    await expect(boss).toHaveURL(/\/team$/);
    await staff.goto("/work-plans");
    await expect(staff.getByText(m.workPlans.list.states.set).first()).toBeVisible();
    await examine(staff, "plans");
    await staff
      .getByRole("link", { name: /Bidan Terampil/ })
      .first()
      .click();
    await expect(
      staff.getByRole("heading", { level: 1, name: m.workPlans.reading.mine(2026) }),
    ).toBeVisible();
    await examine(staff, "plan-agreed");
  });

  const results = [RESULTS[0].text, MENDED] as const;
  await test.step("she records what was reached, with evidence, and sends her note", async () => {
    await staff.goto("/evaluations/start");
    await examine(staff, "self-note-start");
    await quarter.openSelfNote(staff);
    await quarter.writeResult(
      staff,
      results[0],
      "96,5",
      "Hampir semua ibu diperiksa enam kali. Dua ibu pindah alamat.",
    );
    await quarter.writeResult(staff, results[1], "2", "Laporan Desember belum jatuh tempo.");
    await quarter.addProof(staff, results[0], { title: PROOF, file: quarter.PHOTO });
    await quarter.useProof(staff, results[1], PROOF);
    await quarter.addProof(staff, results[1], {
      title: "Kohort di berkas bersama",
      link: "https://berkas.muarajaya.go.id/kohort",
    });
    await examine(staff, "self-note");
    await quarter.sendSelfNote(staff, appraiser.callName, "Perlu satu alat Doppler lagi.");
    await examine(staff, "self-note-sent");
    expect(await countRows("evidence", "employee_id = $1", [person.id])).toBe(2);
    expect(
      await countRows(
        "evidence_link l",
        "exists (select from evidence e where e.id = l.evidence_id and e.employee_id = $1)",
        [person.id],
      ),
    ).toBe(3);
  });

  await test.step("her proofs stand together, each with what it serves", async () => {
    await staff.goto("/evidence");
    await examine(staff, "evidence");
    await staff.getByRole("link", { name: new RegExp(PROOF) }).click();
    await expect(staff.getByRole("heading", { level: 1, name: PROOF })).toBeVisible();
    for (const result of results) await expect(staff.getByText(result).first()).toBeVisible();
    await examine(staff, "evidence-photo");
  });

  await test.step("her supervisor scores and signs", async () => {
    await boss.goto("/team");
    await rowOf(person.name)
      .getByRole("link", { name: t.score(person.callName) })
      .click();
    await examine(boss, "scoring");
    const scoring = boss.url();
    await boss
      .getByRole("link", { name: new RegExp(PROOF) })
      .first()
      .click();
    await expect(boss.getByRole("heading", { level: 1, name: PROOF })).toBeVisible();
    await boss.goto(scoring);
    await (way === "sheet" ? scoreByKeyboard(boss, person.callName) : scoreBySteps(boss, person.callName));
    await expect(
      boss.getByRole("heading", { level: 1, name: m.evaluations.scoring.sign.title(person.name) }),
    ).toBeVisible();
    await expect(boss.getByText(REASON)).toBeVisible();
    await examine(boss, "sign");
    await boss.getByRole("button", { name: m.evaluations.scoring.sign.button, exact: true }).click();
    await expect(boss).toHaveURL(/\/evaluations\/[0-9a-f-]+(\/score)?$/);
  });

  await test.step("she sees why, asks, and marks it as received", async () => {
    const r = m.evaluations.result;
    await staff.goto("/");
    await examine(staff, "home-result");
    await staff.getByRole("link", { name: m.reports.home.why(m.evaluations.ratings.good) }).click();
    await expect(
      staff.getByRole("heading", { level: 1, name: r.title(m.evaluations.ratings.good) }),
    ).toBeVisible();
    await expect(staff.getByText(COMMENT).first()).toBeVisible();
    await expect(staff.getByText(REASON).first()).toBeVisible();
    await examine(staff, "result");
    await staff
      .getByLabel(r.askLabel(appraiser.callName))
      .fill("Apakah laporan yang terlambat satu hari ikut dihitung?");
    await staff.getByRole("button", { name: r.ask(appraiser.callName), exact: true }).click();
    await expect(staff.getByText(r.asked)).toBeVisible();
    await staff.getByRole("button", { name: r.acknowledge, exact: true }).click();
    await expect(staff.getByText(/Anda menandai sudah diterima/)).toBeVisible();
    await staff.goto("/evaluations");
    await examine(staff, "evaluations");
  });

  const training = await openTraining();
  const waiting = await readWaiting(office);
  const d = m.development;

  await test.step("her supervisor recommends a training", async () => {
    await boss.goto("/team");
    await rowOf(person.name)
      .getByRole("link", { name: t.openResult(person.callName) })
      .click();
    await examine(boss, "result-of-appraiser");
    await boss.getByRole("link", { name: d.recommend.add, exact: true }).click();
    await boss.getByLabel(d.catalogue.q).fill(training.title);
    await boss.getByRole("button", { name: m.common.actions.search, exact: true }).click();
    await examine(boss, "recommend");
    await boss.getByRole("link", { name: d.recommend.pickOf(training.title), exact: true }).click();
    await boss.getByLabel(d.recommend.reason).fill(WISH);
    await examine(boss, "recommend-chosen");
    await boss.getByRole("button", { name: d.recommend.send(person.callName), exact: true }).click();
    await expect(boss.getByText(d.recommend.done)).toBeVisible();
  });

  await test.step("she enrols", async () => {
    await staff.goto("/");
    await expect(staff.getByText(m.reports.home.answerTraining(training.title))).toBeVisible();
    await staff.goto(`/trainings/${training.id}`);
    await expect(staff.getByText(WISH)).toBeVisible();
    await examine(staff, "training");
    await staff.getByRole("button", { name: d.page.accept, exact: true }).click();
    await expect(staff.getByText(d.page.done.enrol)).toBeVisible();
    expect(await readWaiting(office)).toBe(waiting + 1);
    await examine(office, "hr-trainings");
  });

  await test.step("HR confirms her seat", async () => {
    await office.goto(`/hr/trainings/${training.id}`);
    await examine(office, "hr-training");
    const participant = office.getByRole("listitem").filter({ hasText: person.name });
    await participant.getByRole("button", { name: d.officer.confirm }).click();
    await expect(office.getByText(d.officer.done.confirm)).toBeVisible();
    await staff.goto("/development");
    await expect(staff.getByText(d.states.enrolled).first()).toBeVisible();
    await examine(staff, "development");
    expect(await readWaiting(office)).toBe(waiting);
  });

  await test.step("HR sees the figures change", async () => {
    const after = await readDashboard(office);
    await examine(office, "dashboard");
    await office.getByRole("link", { name: new RegExp(m.reports.dashboard.noPlan) }).click();
    await expect(office.getByRole("heading", { level: 1, name: m.reports.people.title })).toBeVisible();
    await examine(office, "people");
    console.log(
      `${info.project.name}: dashboard before ${JSON.stringify(before)}, after ${JSON.stringify(after)}`,
    );
    expect(after).toEqual({
      people: before.people,
      noPlan: before.noPlan - 1,
      noted: before.noted + 1,
      scored: before.scored + 1,
    });
  });

  await test.step("she sees who looked at her record", async () => {
    await staff.goto("/account/access-log");
    await expect(staff.getByText(appraiser.name).first()).toBeVisible();
    await examine(staff, "access-log");
  });
});
