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

  it("gives no figure of fewer than five people away, neither alone nor by subtraction", async () => {
    const hidden = (figures: Awaited<ReturnType<typeof dashboard>>) => {
      expect(figures?.distribution).toMatchObject({ isHidden: true, findings: [] });
      expect(Object.values(figures?.distribution.counts ?? {})).toEqual([0, 0, 0, 0, 0]);
      expect(new Set(Object.values(figures?.distribution.shares ?? {}))).toEqual(new Set([null]));
      expect(figures?.trend.map(({ good }) => good)).toEqual([null]);
    };
    // One PPPK alone; the four others of the clinic, from whom the five of all kinds would name the PPPK.
    hidden(await dashboard("hr", { unit: world.units.clinic, kind: "pppk" }));
    hidden(await dashboard("hr", { unit: world.units.clinic, kind: "pns" }));

    const rateAlso = async (unitId: string, kind: "pns" | "pppk") => {
      const { agencyId } = world;
      const [employeeId, planId] = [newId(), newId()];
      const who = { agencyId, employeeId };
      await owner.employee.create({
        data: {
          agencyId,
          id: employeeId,
          kind,
          name: "Tambahan",
          plainName: "Tambahan",
          callName: "Tambahan",
        },
      });
      await owner.workPlan.create({
        data: {
          ...who,
          id: planId,
          unitId,
          positionTitle: "Perawat",
          year: 2026,
          startsOn: toDate("2026-01-01"),
          endsOn: toDate("2026-12-31"),
          state: "set",
          setAt: new Date(),
          setHash: "0",
        },
      });
      const id = newId();
      await owner.evaluation.create({
        data: {
          ...who,
          id,
          workPlanId: planId,
          periodId: q3,
          state: "released",
          appraiserId: world.people.superior,
          signedAt: new Date(),
          releasedAt: new Date(),
          resultRating: "meets",
          behaviourRating: "meets",
          overallRating: "good",
        },
      });
      return id;
    };
    // One person of the office above the clinic: whoever subtracts the clinic from the office learns that person's result.
    const extra = [await rateAlso(world.units.health, "pns")];
    hidden(await dashboard("hr", { unit: world.units.clinic }));
    expect((await dashboard("hr", { unit: world.units.health }))?.distribution).toMatchObject({
      total: 6,
      isHidden: false,
    });
    for (let more = 0; more < 4; more += 1) extra.push(await rateAlso(world.units.health, "pns"));
    expect((await dashboard("hr", { unit: world.units.clinic }))?.distribution.isHidden).toBe(false);
    await owner.evaluation.deleteMany({ where: { id: { in: extra } } });
  });

  it("keeps to the days of the agency: five in the morning of the 6th in Jakarta is the 5th nowhere", async () => {
    await owner.evaluation.updateMany({
      where: { employeeId: world.people.staff },
      data: { notedAt: new Date("2026-10-05T22:00:00Z") },
    });
    const list = await listPeople(await contextOf(world, "hr"), { period: q3, stage: "noted" }, true);
    expect(list.rows.map(({ since }) => since)).toEqual(["2026-10-06"]);
    expect((await dashboard("hr"))?.waiting[0]?.oldest).toBe("2026-10-06");
  });

  it("asks only grants that the table of rights names: another role's unit neither opens nor closes the door", async () => {
    const { agencyId, people, units } = world;
    const grant = (role: "hr" | "case_officer", unitId: string) =>
      owner.roleGrant.create({
        data: {
          agencyId,
          employeeId: people.unitOfficer,
          role,
          unitId,
          startsOn: toDate("2026-01-01"),
          reason: "uji",
        },
      });
    await owner.roleGrant.deleteMany({ where: { agencyId, employeeId: people.unitOfficer } });
    await grant("case_officer", units.transport);
    await grant("hr", units.transport);
    await expect(dashboard("unitOfficer")).rejects.toSatisfy(
      (e) => e instanceof AppError && e.code === "NOT_FOUND",
    );
    await owner.roleGrant.create({
      data: {
        agencyId,
        employeeId: people.unitOfficer,
        role: "unit_officer",
        unitId: units.health,
        startsOn: toDate("2026-01-01"),
        reason: "uji",
      },
    });
    expect((await dashboard("unitOfficer"))?.people).toBe(11);
    await expect(dashboard("unitOfficer", { unit: units.transport })).rejects.toSatisfy(
      (e) => e instanceof AppError && e.code === "NOT_FOUND",
    );
    await owner.roleGrant.deleteMany({
      where: { agencyId, employeeId: people.unitOfficer, role: { not: "unit_officer" } },
    });
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
