import { describe, expect, it } from "vitest";
import { closePeriod } from "@/lib/features/evaluations/periods/close-period";
import { extendPeriod } from "@/lib/features/evaluations/periods/extend-period";
import { followCalendar } from "@/lib/features/evaluations/periods/follow-calendar";
import { prepareYear } from "@/lib/features/evaluations/periods/prepare-year";
import { listPeriods } from "@/lib/features/evaluations/periods/queries";
import { reopenPeriod } from "@/lib/features/evaluations/periods/reopen-period";
import { getHome } from "@/lib/features/reports/queries/home";
import { getTeamQueue } from "@/lib/features/reports/queries/team";
import { newId, toDate } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { audits, refusal, refusalCode } from "../../support/quarter";
import { contextOf, makePlan, makeWorld, type PersonKey, type World } from "../../support/world";

useDatabase();

const THIRD = 2;
const FOURTH = 3;

/** The world's quarters are open; the third ended on 30 September. */
async function quarters() {
  const world = await makeWorld();
  const third = world.periods[THIRD]!;
  await owner.period.update({
    where: { agencyId_id: { agencyId: world.agencyId, id: third } },
    data: { state: "scoring" },
  });
  return { world, third, fourth: world.periods[FOURTH]! };
}
const rowOf = (world: World, id: string) =>
  owner.period.findUniqueOrThrow({ where: { agencyId_id: { agencyId: world.agencyId, id } } });
const later = (periodId: string, version = 1) => ({
  periodId,
  version,
  selfNoteDue: "2026-11-20",
  scoringDue: "2026-11-30",
  reason: "Layanan terganggu dua hari",
});

const outsiders: PersonKey[] = [
  "staff",
  "appraiser",
  "superior",
  "unitOfficer",
  "auditor",
  "leader",
  "trainingOfficer",
];

describe("preparing a year", () => {
  it("makes its periods by the rules of each day and the annual evaluation, planned, and audits it", async () => {
    const { world } = await quarters();
    const ctx = await contextOf(world, "hr");
    expect(await prepareYear(ctx, { year: 2027 })).toEqual({ year: 2027, periods: 5 });
    const rows = await owner.period.findMany({
      where: { agencyId: world.agencyId, year: 2027 },
      orderBy: [{ kind: "asc" }, { number: "asc" }],
    });
    expect(rows.map(({ kind, number, state }) => [kind, number, state])).toEqual([
      ...[1, 2, 3, 4].map((n) => ["periodic", n, "planned"]),
      ["annual", 1, "planned"],
    ]);
    expect(rows[4]).toMatchObject({ endsOn: toDate("2027-12-31"), scoringDue: toDate("2028-01-31") });
    expect(rows[0]).toMatchObject({
      startsOn: toDate("2027-01-01"),
      endsOn: toDate("2027-03-31"),
      selfNoteDue: toDate("2027-04-07"),
    });
    expect(await audits(world.agencyId, "period.prepare")).toBe(1);
    expect(await refusal(prepareYear(ctx, { year: 2027 }))).toMatchObject({
      reasons: ["evaluations.periods-exist"],
    });
  });

  it("happens once with one request key", async () => {
    const { world } = await quarters();
    const key = newId();
    await prepareYear(await contextOf(world, "hr", key), { year: 2028 });
    await prepareYear(await contextOf(world, "hr", key), { year: 2028 });
    expect(await owner.period.count({ where: { agencyId: world.agencyId, year: 2028 } })).toBe(5);
  });

  it.each(outsiders)("is not for %s", async (person) => {
    const { world } = await quarters();
    expect(["FORBIDDEN", "NOT_FOUND"]).toContain(
      await refusalCode(prepareYear(await contextOf(world, person), { year: 2027 })),
    );
    expect(await owner.period.count({ where: { agencyId: world.agencyId, year: 2027 } })).toBe(0);
  });
});

describe("moving a period's deadlines", () => {
  it("is done with a reason that everybody can read on the page, and audited", async () => {
    const { world, third } = await quarters();
    const ctx = await contextOf(world, "hr");
    await extendPeriod(ctx, later(third));
    expect(await rowOf(world, third)).toMatchObject({ scoringDue: toDate("2026-11-30"), version: 2 });
    expect(await audits(third, "period.extend")).toBe(1);
    const shown = (await listPeriods(ctx)).find(({ id }) => id === third);
    expect(shown?.extensions).toMatchObject([{ reason: "Layanan terganggu dua hari" }]);
  });

  it("goes to the first of two who saw the same version", async () => {
    const { world, third } = await quarters();
    const ctx = await contextOf(world, "hr");
    await extendPeriod(ctx, later(third));
    expect(await refusalCode(extendPeriod(ctx, { ...later(third), scoringDue: "2026-12-10" }))).toBe(
      "CONFLICT",
    );
  });

  it("refuses an earlier day, another agency and whoever is not HR, and changes nothing", async () => {
    const { world, third } = await quarters();
    const ctx = await contextOf(world, "hr");
    expect(await refusal(extendPeriod(ctx, { ...later(third), selfNoteDue: "2026-09-01" }))).toMatchObject({
      code: "RULE_VIOLATION",
      reasons: ["evaluations.due-earlier"],
    });
    const other = await makeWorld();
    expect(await refusalCode(extendPeriod(await contextOf(other, "hr"), later(third)))).toBe("NOT_FOUND");
    for (const person of outsiders)
      expect(["FORBIDDEN", "NOT_FOUND"]).toContain(
        await refusalCode(extendPeriod(await contextOf(world, person), later(third))),
      );
    expect((await rowOf(world, third)).version).toBe(1);
  });
});

describe("closing a period and opening it again", () => {
  it("asks a reason while somebody is unfinished, closes, and opens with a new last day", async () => {
    const { world, third } = await quarters();
    await makePlan(world, { state: "set" });
    const ctx = await contextOf(world, "hr");
    const form = { periodId: third, version: 1, reason: "" };
    expect(await refusal(closePeriod(ctx, form))).toMatchObject({ reasons: ["evaluations.closing-reason"] });
    await closePeriod(ctx, { ...form, reason: "Semua unit sudah melapor" });
    expect(await rowOf(world, third)).toMatchObject({ state: "closed", version: 2 });
    expect(await refusalCode(closePeriod(ctx, { ...form, reason: "lagi" }))).not.toBe("NOT_FOUND");
    await reopenPeriod(ctx, {
      periodId: third,
      version: 2,
      scoringDue: "2026-11-30",
      reason: "Satu unit tertinggal",
    });
    expect(await rowOf(world, third)).toMatchObject({
      state: "scoring",
      version: 3,
      scoringDue: toDate("2026-11-30"),
    });
    expect(await audits(third, "period.close")).toBe(1);
    expect(await audits(third, "period.reopen")).toBe(1);
  });

  it("refuses a running period, a second caller and whoever is not HR", async () => {
    const { world, third, fourth } = await quarters();
    const ctx = await contextOf(world, "hr");
    expect(await refusal(closePeriod(ctx, { periodId: fourth, version: 1, reason: "x" }))).toMatchObject({
      reasons: ["evaluations.period-runs"],
    });
    expect(await refusalCode(closePeriod(ctx, { periodId: third, version: 9, reason: "x" }))).toBe(
      "CONFLICT",
    );
    const form = { periodId: third, version: 1, scoringDue: "2026-11-30", reason: "x" };
    expect(await refusal(reopenPeriod(ctx, form))).toMatchObject({
      reasons: ["evaluations.period-not-closed"],
    });
    for (const person of outsiders) {
      const own = await contextOf(world, person);
      expect(["FORBIDDEN", "NOT_FOUND"]).toContain(
        await refusalCode(closePeriod(own, { periodId: third, version: 1, reason: "x" })),
      );
      expect(["FORBIDDEN", "NOT_FOUND"]).toContain(await refusalCode(reopenPeriod(own, form)));
    }
  });
});

describe("the calendar", () => {
  it("opens a period on its first day and lets it await scores after the last, once and audited", async () => {
    const { world, third } = await quarters();
    await owner.period.updateMany({ where: { agencyId: world.agencyId }, data: { state: "planned" } });
    const changed = await followCalendar(world.agencyId);
    // The annual evaluation that this year lacked comes with the first visit, and comes once.
    expect(changed).toBe(world.periods.length + 1);
    const annual = await owner.period.findFirstOrThrow({
      where: { agencyId: world.agencyId, kind: "annual" },
    });
    expect(annual).toMatchObject({ year: 2026, state: "open", scoringDue: toDate("2027-01-31") });
    expect((await rowOf(world, third)).state).toBe("scoring");
    expect((await rowOf(world, world.periods[FOURTH]!)).state).toBe("open");
    expect(await audits(third, "period.follow-calendar")).toBe(1);
    expect(await followCalendar(world.agencyId)).toBe(0);
  });
});

describe("a period that has ended", () => {
  it("stays on the desk of the person until the note is sent, and of the appraiser until the signature", async () => {
    const { world, third, fourth } = await quarters();
    const { planId } = await makePlan(world, { state: "set" });
    const staff = await contextOf(world, "staff");
    const appraiser = await contextOf(world, "appraiser");
    expect((await getHome(staff)).period?.number).toBe(THIRD + 1);
    const waiting = async () =>
      (await getTeamQueue(appraiser)).earlier.map(({ period, rows }) => [period.number, rows.length]);
    expect(await waiting()).toEqual([[THIRD + 1, 1]]);
    await owner.evaluation.create({
      data: {
        agencyId: world.agencyId,
        workPlanId: planId,
        employeeId: world.people.staff,
        periodId: third,
        state: "noted",
        notedAt: new Date(),
      },
    });
    expect((await getHome(staff)).period?.number).toBe(FOURTH + 1);
    expect(await waiting()).toEqual([[THIRD + 1, 1]]);
    await owner.period.update({
      where: { agencyId_id: { agencyId: world.agencyId, id: third } },
      data: { state: "closed" },
    });
    expect(await waiting()).toEqual([]);
    expect(await getTeamQueue(appraiser)).toMatchObject({
      period: { id: fourth },
      rows: [{ planId, evaluationId: null }],
    });
  });
});
