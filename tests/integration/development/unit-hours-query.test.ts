import { beforeAll, describe, expect, it } from "vitest";
import { getUnitHours } from "@/lib/features/development/queries/unit-hours";
import { getDashboard } from "@/lib/features/reports/queries/dashboard";
import { toDate } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { refusalCode } from "../../support/quarter";
import { contextOf, makeWorld, type PersonKey, type World } from "../../support/world";
import { makeEnrolment, makeTraining } from "./enrolments";

useDatabase();

let world: World;
let period: { id: string; year: number };

async function certify(person: PersonKey, hours: number, day = "2026-05-04") {
  const trainingId = await makeTraining(world, { hours });
  await makeEnrolment(world, trainingId, {
    person,
    state: "certified",
    attendedHours: hours,
    certificateNumber: "1",
    certifiedOn: toDate(day),
  });
}

/** Clinic: appraiser 20, former 19, staff (PPPK) 10 and 16 to come. Transport: 24 of the year before. */
beforeAll(async () => {
  world = await makeWorld();
  period = { id: world.periods[2]!, year: 2026 };
  await owner.employee.updateMany({ where: { id: world.people.staff }, data: { kind: "pppk" } });
  await certify("appraiser", 20);
  await certify("former", 19);
  await certify("staff", 10);
  await makeEnrolment(world, await makeTraining(world, { hours: 16 }), { state: "enrolled" });
  await certify("otherStaff", 24, "2025-05-04");
});

const hoursFor = async (
  person: PersonKey,
  units: { unitId: string; isOwn: boolean }[],
  kind?: "pns" | "pppk",
) => getUnitHours(await contextOf(world, person), { period, units, kind });

describe("lesson hours per unit", () => {
  it("counts a unit with everything below it, in the year of the certificate", async () => {
    const { health, transport } = world.units;
    const { rows, ...limits } = await hoursFor("hr", [
      { unitId: transport, isOwn: false },
      { unitId: health, isOwn: false },
    ]);
    expect(limits).toEqual({ year: 2026, minimum: 20, ceiling: 24 });
    expect(rows).toEqual([
      {
        unitId: transport,
        name: "Dinas Perhubungan",
        isOwn: false,
        people: 2,
        pns: 2,
        reached: 0,
        hours: 0,
        pppk: 0,
        above: 0,
      },
      {
        unitId: health,
        name: "Dinas Kesehatan",
        isOwn: false,
        people: 5,
        pns: 4,
        reached: 1,
        hours: 49,
        pppk: 1,
        above: 1,
      },
    ]);
  });

  it("counts a unit's own people apart, and one kind alone", async () => {
    const { health, clinic } = world.units;
    expect((await hoursFor("hr", [{ unitId: health, isOwn: true }])).rows).toMatchObject([
      { people: 2, hours: 0, isOwn: true },
    ]);
    expect((await hoursFor("hr", [{ unitId: clinic, isOwn: false }], "pppk")).rows).toMatchObject([
      { people: 1, pns: 0, pppk: 1, above: 1 },
    ]);
    expect((await hoursFor("hr", [{ unitId: clinic, isOwn: false }], "pns")).rows).toMatchObject([
      { people: 2, reached: 1, hours: 39, pppk: 0 },
    ]);
  });

  it("counts the same people as the dashboard, row by row", async () => {
    const ctx = await contextOf(world, "hr");
    for (const unit of [undefined, world.units.health]) {
      const dashboard = await getDashboard(ctx, { period: period.id, unit });
      const { rows } = await getUnitHours(ctx, { period, units: dashboard?.rows ?? [] });
      expect(rows.map(({ unitId, people, isOwn }) => ({ unitId, people, isOwn }))).toEqual(
        dashboard?.rows.map(({ unitId, people, isOwn }) => ({ unitId, people, isOwn })),
      );
    }
  });

  it("follows the agency's rules", async () => {
    const settings = { trainingHours: { pns: 19, pppkCeiling: 30 } };
    await owner.agencyPolicy.updateMany({ where: { id: world.policyId }, data: { settings } });
    const { rows, ...limits } = await hoursFor("hr", [{ unitId: world.units.clinic, isOwn: false }]);
    expect(limits).toMatchObject({ minimum: 19, ceiling: 30 });
    expect(rows).toMatchObject([{ reached: 2, above: 0 }]);
    await owner.agencyPolicy.updateMany({ where: { id: world.policyId }, data: { settings: {} } });
  });
});

describe("who sees them", () => {
  it("keeps a unit officer within the unit", async () => {
    const { clinic, transport } = world.units;
    expect((await hoursFor("unitOfficer", [{ unitId: clinic, isOwn: false }])).rows).toHaveLength(1);
    expect(await refusalCode(hoursFor("unitOfficer", [{ unitId: transport, isOwn: false }]))).toBe(
      "NOT_FOUND",
    );
  });

  it.each<PersonKey>(["staff", "appraiser", "trainingOfficer"])("are not for %s", async (person) => {
    expect(await refusalCode(hoursFor(person, [{ unitId: world.units.clinic, isOwn: false }]))).toBe(
      "NOT_FOUND",
    );
  });
});
