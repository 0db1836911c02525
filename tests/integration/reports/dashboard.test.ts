import { beforeAll, describe, expect, it } from "vitest";
import { getDashboard } from "@/lib/features/reports/queries/dashboard";
import { getHome } from "@/lib/features/reports/queries/home";
import { listPeople } from "@/lib/features/reports/queries/people";
import { getTeamQueue } from "@/lib/features/reports/queries/team";
import { newId, toDate } from "@/lib/platform/clock";
import { AppError } from "@/lib/platform/errors";
import { owner, useDatabase } from "../../support/database";
import { contextOf, makePlan, makeWorld, type PersonKey, type World } from "../../support/world";

useDatabase();

let world: World;
let q3: string;

const RATINGS = ["very_good", "good", "good", "good", "needs_improvement", "poor"] as const;

/** Six more people of the clinic with a released result of the third quarter; staff's own is only noted. */
beforeAll(async () => {
  world = await makeWorld();
  q3 = world.periods[2]!;
  const { agencyId } = world;
  const signed = {
    appraiserId: world.people.superior,
    signedAt: new Date(),
    releasedAt: new Date(),
    resultRating: "meets" as const,
    behaviourRating: "meets" as const,
  };
  for (const [index, overallRating] of RATINGS.entries()) {
    const [employeeId, positionId, planId] = [newId(), newId(), newId()];
    await owner.employee.create({
      data: {
        agencyId,
        id: employeeId,
        kind: index === 0 ? "pppk" : "pns",
        name: `Pegawai ${index}`,
        plainName: `Pegawai ${index}`,
        callName: `Pegawai ${index}`,
      },
    });
    await owner.position.create({
      data: {
        agencyId,
        id: positionId,
        unitId: world.units.clinic,
        title: "Perawat",
        class: "functional",
        validFrom: toDate("2026-01-01"),
      },
    });
    await owner.assignment.create({
      data: { agencyId, employeeId, positionId, startsOn: toDate("2026-01-01") },
    });
    await owner.workPlan.create({
      data: {
        agencyId,
        id: planId,
        employeeId,
        unitId: world.units.clinic,
        positionTitle: "Perawat",
        year: 2026,
        startsOn: toDate("2026-01-01"),
        endsOn: toDate("2026-12-31"),
        state: "set",
        setAt: new Date(),
        setHash: "0",
      },
    });
    await owner.workPlanAppraiser.create({
      data: {
        agencyId,
        workPlanId: planId,
        employeeId: world.people.appraiser,
        startsOn: toDate("2026-01-01"),
      },
    });
    await owner.evaluation.create({
      data: {
        agencyId,
        workPlanId: planId,
        employeeId,
        periodId: q3,
        state: index === 5 ? "signed" : "released",
        ...signed,
        overallRating,
      },
    });
  }
  const { planId } = await makePlan(world, { state: "set" });
  await owner.evaluation.create({
    data: {
      agencyId,
      workPlanId: planId,
      employeeId: world.people.staff,
      periodId: q3,
      state: "noted",
      notedAt: new Date("2026-10-06T03:00:00Z"),
    },
  });
  await owner.employee.update({
    where: { agencyId_id: { agencyId, id: world.people.auditor } },
    data: { status: "study_leave" },
  });
});

const dashboard = async (person: PersonKey, filter = {}) =>
  getDashboard(await contextOf(world, person), { period: q3, ...filter });

describe("the agency's dashboard", () => {
  it("counts everybody once, by stage, and leaves out who is on leave", async () => {
    const all = await dashboard("hr");
    // Ten people of the world but the state official and the one on study leave, and six more.
    expect(all?.people).toBe(15);
    expect(all?.excluded).toBe(1);
    expect(Object.values(all?.stages ?? {}).reduce((a, b) => a + b)).toBe(15);
    expect(all?.stages).toMatchObject({ noted: 1, scored: 6 });
    expect(all?.rows.reduce((sum, row) => sum + row.people, 0)).toBe(15);
  });

  it("adds up: a unit's rows sum to the unit's own row one level up", async () => {
    const all = await dashboard("hr");
    const health = all?.rows.find((row) => row.unitId === world.units.health);
    const below = await dashboard("hr", { unit: world.units.health });
    expect(below?.people).toBe(health?.people);
    expect(below?.stages).toEqual(health?.stages);
  });

  it("says who is late and who holds the ball", async () => {
    const all = await dashboard("hr");
    expect(all?.late).toBeGreaterThan(0);
    expect(all?.waiting[0]).toMatchObject({ name: "dr. Ratna Dewi Anggraini", count: 2 });
  });

  it("counts released results only, against the pattern of the nearest achievement", async () => {
    await owner.unitAchievement.deleteMany({ where: { agencyId: world.agencyId } });
    await owner.unitAchievement.create({
      data: {
        agencyId: world.agencyId,
        unitId: world.units.health,
        periodId: q3,
        level: "good",
        grounds: "uji",
        setById: world.people.leader,
        setAt: new Date(),
      },
    });
    const clinic = await dashboard("hr", { unit: world.units.clinic });
    expect(clinic?.distribution).toMatchObject({
      total: 5,
      achievement: "good",
      achievementUnit: "Dinas Kesehatan",
    });
    expect(clinic?.distribution.counts.poor).toBe(0);
    expect(clinic?.distribution.findings).toEqual([]);
  });

  it("shows a group of fewer than five as its total alone to the panel that hides it", async () => {
    const pppk = await dashboard("hr", { unit: world.units.clinic, kind: "pppk" });
    expect(pppk?.distribution.total).toBeLessThan(pppk?.distribution.smallUnitBelow ?? 0);
  });

  it("keeps a unit officer within the unit", async () => {
    const own = await dashboard("unitOfficer", { unit: world.units.health });
    expect(own?.people).toBe(11);
    await expect(dashboard("unitOfficer", { unit: world.units.transport })).rejects.toSatisfy(
      (e) => e instanceof AppError && e.code === "NOT_FOUND",
    );
    const without = await dashboard("unitOfficer");
    expect(without?.people).toBe(11);
  });

  it.each<PersonKey>(["staff", "appraiser", "former", "otherAppraiser", "foreigner"])(
    "does not exist for %s",
    async (person) => {
      await expect(dashboard(person)).rejects.toSatisfy(
        (e) => e instanceof AppError && e.code === "NOT_FOUND",
      );
    },
  );
});

describe("the people behind a figure", () => {
  it("agrees with the figure, stage by stage", async () => {
    const ctx = await contextOf(world, "hr");
    const all = await getDashboard(ctx, { period: q3 });
    for (const stage of ["no_plan", "waiting", "noted", "scored", "received"] as const) {
      const list = await listPeople(ctx, { period: q3, stage }, true);
      expect(list.rows.length, stage).toBe(all?.stages[stage]);
    }
    expect((await listPeople(ctx, { period: q3, stage: "late" }, true)).rows.length).toBe(all?.late);
  });

  it("agrees with the plans counted, plan by plan", async () => {
    const ctx = await contextOf(world, "hr");
    const all = await getDashboard(ctx, { period: q3 });
    for (const plan of ["none", "draft", "set"] as const) {
      const list = await listPeople(ctx, { period: q3, plan }, true);
      expect(list.rows.length, plan).toBe(all?.rows.reduce((sum, row) => sum + row.plans[plan], 0));
    }
  });

  it("never carries a rating", async () => {
    const list = await listPeople(await contextOf(world, "hr"), { period: q3 }, true);
    expect(JSON.stringify(list)).not.toMatch(/very_good|needs_improvement|"poor"|overallRating/);
  });

  it("keeps a unit officer within the unit", async () => {
    const list = await listPeople(await contextOf(world, "unitOfficer"), { period: q3 }, true);
    expect(new Set(list.rows.map((row) => row.unitName))).toEqual(
      new Set(["Dinas Kesehatan", "Puskesmas Uji"]),
    );
  });
});

describe("the desks", () => {
  it("puts the noted evaluation on the appraiser's desk and names her on the staff member's", async () => {
    const queue = await getTeamQueue(await contextOf(world, "appraiser"));
    expect(queue.rows.map((row) => row.employeeName)).toContain("Siti Rahmawati, A.Md.Keb.");
    const home = await getHome(await contextOf(world, "staff"));
    expect(home.mine.map((task) => task.kind)).toEqual(["write-self-note"]);
    expect(home.period?.number).toBe(4);
  });

  it("shows nobody of a former appraiser's people", async () => {
    expect((await getTeamQueue(await contextOf(world, "former"))).rows).toEqual([]);
  });
});
