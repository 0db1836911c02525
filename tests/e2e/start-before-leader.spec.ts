import { examine } from "../support/e2e/examine";
import { expect, m, test } from "../support/e2e/journey";
import { demoPerson, newPerson } from "../support/e2e/people";
import * as plan from "../support/e2e/plan-steps";
import { planOf, RESULTS } from "../support/e2e/plans";

const LEADERS = "Pemeriksaan ibu hamil lengkap sesuai standar di seluruh wilayah";
const w = m.workPlans.links;

test("a plan that was there first is linked to the leader's, once both agree", async ({ seat }) => {
  test.setTimeout(240_000);
  const leader = await newPerson({ appraiserId: demoPerson("superior").id });
  const person = await newPerson({ appraiserId: leader.id });
  const planId = await planOf(person, "set", leader.id);
  const [staff, boss] = [await seat(person), await seat(leader)];

  await test.step("nothing is proposed while the leader has no plan", async () => {
    await staff.goto(`/work-plans/${planId}`);
    await staff.getByRole("link", { name: w.open, exact: true }).click();
    await expect(staff.getByText(w.none)).toBeVisible();
    await examine(staff, "links-none");
  });

  await test.step("the leader sends a plan", async () => {
    await plan.startPlan(boss);
    await plan.addResult(boss, plan.wayOf(boss), 1, { ...RESULTS[0], text: LEADERS, aspect: "quality" });
    await plan.goToCheck(boss);
    await plan.sendPlan(boss, demoPerson("superior").callName);
  });

  await test.step("she is told, reads why, and agrees", async () => {
    await staff.goto("/notifications");
    await expect(staff.getByText(leader.name).first()).toBeVisible();
    await staff.goto(`/work-plans/${planId}/links`);
    const offer = staff.getByRole("article", { name: RESULTS[0].text });
    await expect(offer.getByText(LEADERS)).toBeVisible();
    await expect(offer.getByText(/Keduanya memuat kata yang sama/)).toBeVisible();
    await expect(staff.getByRole("article")).toHaveCount(1);
    await examine(staff, "links-waiting");
    await offer.getByRole("button", { name: w.accept, exact: true }).click();
    await expect(offer.getByText(w.waitingFor.leader(leader.callName))).toBeVisible();
  });

  await test.step("the leader ticks what was read, and the row is linked", async () => {
    await boss.goto("/team");
    await boss.getByRole("link", { name: w.team.open, exact: true }).click();
    await expect(boss.getByText(w.otherAccepted(person.callName))).toBeVisible();
    const tick = boss.getByRole("checkbox", { name: w.team.line(person.callName, RESULTS[0].text, LEADERS) });
    await expect(tick).not.toBeChecked();
    await examine(boss, "team-links");
    await boss.getByRole("button", { name: w.team.accept, exact: true }).click();
    await expect(boss.getByText(m.workPlans.reasons["link-none-chosen"]()).first()).toBeVisible();
    await tick.check();
    await boss.getByRole("button", { name: w.team.accept, exact: true }).click();
    await expect(boss.getByText(w.team.none)).toBeVisible();
  });

  await test.step("her plan shows it, and since when", async () => {
    await staff.goto(`/work-plans/${planId}/links`);
    await expect(staff.getByText(/^Terhubung sejak/)).toBeVisible();
    await examine(staff, "links-made");
    await staff.goto(`/work-plans/${planId}`);
    await expect(staff.getByText(LEADERS).first()).toBeVisible();
  });
});
