import { newUnit } from "../support/e2e/chart";
import { examine } from "../support/e2e/examine";
import { expect, m, test } from "../support/e2e/journey";
import { demoPerson, newPerson } from "../support/e2e/people";
import * as plan from "../support/e2e/plan-steps";
import { RESULTS } from "../support/e2e/plans";

const w = m.personnel;
const mine = m.workPlans.superiors.mine;

test("a wrong superior blocks nobody: she names another, submits the same minute, and HR confirms", async ({
  seat,
}) => {
  test.setTimeout(240_000);
  const [wrong, right, hr] = [demoPerson("superior"), demoPerson("appraiser"), demoPerson("hr")];
  const person = await newPerson({ appraiserId: wrong.id });
  const staff = await seat(person);
  const way = plan.wayOf(staff);
  const planId = await plan.startPlan(staff);
  await plan.addResult(staff, way, 1, { ...RESULTS[0], aspect: "quality" });

  await test.step("three clicks from her plan to another superior", async () => {
    await staff.getByRole("link", { name: mine.wrong }).first().click();
    await expect(staff.getByRole("heading", { level: 1, name: mine.title })).toBeVisible();
    await examine(staff, "superior");
    await staff.getByLabel(mine.search).fill(right.name.replace(/^dr\. /, "").split(" ")[0] ?? "");
    await staff.getByRole("button", { name: m.common.actions.search, exact: true }).click();
    await staff.getByRole("button", { name: mine.propose(right.name), exact: true }).click();
    await expect(staff.getByText(mine.provisional)).toBeVisible();
    await examine(staff, "superior-proposed");
  });

  await test.step("she submits to the provisional superior, who agrees", async () => {
    await staff.goto(`/work-plans/${planId}`);
    await plan.goToCheck(staff);
    await plan.sendPlan(staff, right.callName);
    const boss = await seat(right);
    await boss.goto("/team");
    const row = boss.getByRole("row").filter({ hasText: person.name });
    await row.getByRole("link", { name: m.reports.team.reviewPlan(person.callName) }).click();
    await expect(
      boss.getByRole("heading", { level: 1, name: m.workPlanReview.title(person.name) }),
    ).toBeVisible();
    await expect(boss.getByRole("button", { name: m.workPlanReview.agree })).toBeVisible();
  });

  await test.step("HR confirms, and she reads it", async () => {
    const office = await seat(hr);
    await office.goto("/hr/superior-fixes");
    await examine(office, "superior-fixes");
    // Proposals of one cause stand behind a line of their own.
    await office
      .locator("main details")
      .evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
    await office.getByRole("link", { name: person.name, exact: true }).click();
    await examine(office, "superior-fix");
    await office.getByRole("button", { name: m.workPlans.superiors.one.confirm, exact: true }).click();
    // Leaving the page at once would take the request back.
    await expect(office).toHaveURL(/\/hr\/superior-fixes$/);
    await office.goto("/hr/superior-fixes?show=decided");
    await expect(office.getByText(person.name).first()).toBeVisible();
    await examine(office, "superior-fixes-decided");
    await staff.goto("/work-plans/superior");
    await expect(staff.getByText(mine.decided.confirmed(right.name, ""))).toBeVisible();
    await expect(staff.getByText(mine.provisional)).toHaveCount(0);
    await staff.goto("/notifications");
    await examine(staff, "notifications");
  });
});

test("HR appoints an acting head and moves a person in mid-year, and both follow what was shown", async ({
  seat,
}) => {
  test.setTimeout(240_000);
  const unit = await newUnit();
  const [person, acting] = [
    await newPerson(),
    await newPerson({ unit: "dinkes", title: "Administrator Kesehatan Ahli Muda" }),
  ];
  const office = await seat(demoPerson("hr"));

  await test.step("a Plt for the vacant leading post", async () => {
    await office.goto(`/hr/units/${unit.id}/acting`);
    await examine(office, "acting");
    await expect(office.getByText(unit.headPost).first()).toBeVisible();
    await office.getByLabel(w.searchPerson).fill(acting.name);
    await office.getByRole("button", { name: w.searchSubmit, exact: true }).click();
    await office.getByRole("link", { name: acting.name }).click();
    await office.getByLabel(w.startDay).fill("2026-11-01");
    await office.getByLabel(w.lastDay).fill("2026-12-31");
    await office.getByRole("button", { name: w.check, exact: true }).click();
    await expect(office.getByRole("heading", { name: w.will })).toBeVisible();
    await examine(office, "acting-preview");
    await office.getByRole("button", { name: w.decide.acting_plt("1 November 2026") }).click();
    await expect(office.getByText(acting.name).first()).toBeVisible();
    const head = await seat(acting);
    await expect(head.getByText(/^Anda bertindak sebagai Plt\./)).toBeVisible();
  });

  await test.step("a person moves below that post; what follows is shown before", async () => {
    await office.goto(`/hr/people/${person.id}/move`);
    await examine(office, "move");
    await office.getByLabel(w.search).fill(unit.post);
    await office.getByRole("button", { name: w.searchSubmit, exact: true }).click();
    await office.getByRole("link", { name: unit.post }).click();
    await office.getByLabel(w.startDay).fill("2026-11-16");
    await office.getByRole("button", { name: w.check, exact: true }).click();
    await expect(office.getByRole("heading", { name: w.will })).toBeVisible();
    await examine(office, "move-preview");
    await office.getByRole("button", { name: w.decide.move("16 November 2026") }).click();
    await expect(office.getByText(w.events.saved)).toBeVisible();
    await examine(office, "events");
  });

  await test.step("the moved person's superior is the acting head", async () => {
    const staff = await seat(person);
    await staff.goto("/work-plans/superior");
    await expect(staff.getByText(acting.name).first()).toBeVisible();
  });
});

test("HR brings a list of people in: faulty rows come back, good ones go in, and the whole can be undone", async ({
  seat,
}) => {
  test.setTimeout(240_000);
  const x = m.exchange;
  const unit = await newUnit();
  const office = await seat(demoPerson("hr"));
  const nip = `19930412201903200${1 + Math.floor(Math.random() * 9)}`;
  const rows = [
    "NIP;Nama Lengkap;Jenis Pegawai;Unit Kerja;Jabatan;TMT Jabatan",
    `${nip};Sekar Uji, A.Md.Keb.;PNS;${unit.name};${unit.post};01-11-2026`,
    `1,98E+17;Rusak Uji;PNS;${unit.name};${unit.post};01-11-2026`,
  ];

  await test.step("upload, match, check", async () => {
    await office.goto("/hr/imports");
    await examine(office, "imports");
    await office.getByLabel(x.upload.file, { exact: true }).setInputFiles({
      name: "pegawai.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(`\ufeff${rows.join("\r\n")}\r\n`),
    });
    await office.getByRole("button", { name: x.upload.send, exact: true }).click();
    await expect(office.getByRole("heading", { name: x.match.title })).toBeVisible({ timeout: 60_000 });
    await examine(office, "import-match");
    await office.getByRole("button", { name: x.match.send, exact: true }).click();
    await expect(office.getByRole("heading", { name: x.report.ready("1", "2") })).toBeVisible({
      timeout: 60_000,
    });
    await examine(office, "import-report");
  });

  await test.step("the returned file names the problem, the good row goes in", async () => {
    const [file] = await Promise.all([
      office.waitForEvent("download"),
      office.getByRole("link", { name: x.report.download }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.(xlsx|csv)$/);
    await office.getByRole("button", { name: x.report.enter("1") }).click();
    await expect(office.getByRole("button", { name: x.done.undo })).toBeVisible({ timeout: 60_000 });
    await examine(office, "import-done");
    await office.goto(`/hr/people?q=${nip}`);
    await expect(office.getByText("Sekar Uji").first()).toBeVisible();
  });

  await test.step("undone, nobody is left", async () => {
    await office.goto("/hr/imports");
    await office.getByRole("link", { name: "pegawai.csv" }).first().click();
    await office.getByRole("button", { name: x.done.undo }).click();
    await expect(office.getByRole("heading", { name: x.done.undoneAll })).toBeVisible({ timeout: 60_000 });
  });
});
