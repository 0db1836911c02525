import { expect, it } from "vitest";
import { getMyDevelopment } from "@/lib/features/development/queries/my-development";
import { toDate } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { contextOf, makeWorld, type World } from "../../support/world";
import { makeEnrolment, makeTraining } from "./enrolments";

useDatabase();

async function certify(world: World, hours: number, day: string, attendedHours: number | null = hours) {
  const dates = { startsOn: toDate(day), endsOn: toDate(day) };
  const trainingId = await makeTraining(world, { hours, ...dates, title: `Selesai ${day}` });
  const paper = { certificateNumber: `No ${day}`, certifiedOn: toDate(day) };
  return makeEnrolment(world, trainingId, { state: "certified", attendedHours, ...paper });
}

const mine = async (world: World, year?: number) => getMyDevelopment(await contextOf(world, "staff"), year);

it("G89: a PNS with 18 certified JP in 2026 is short by 2 JP", async () => {
  const world = await makeWorld();
  await certify(world, 8, "2026-03-02");
  await certify(world, 12, "2026-05-04", 10);
  await certify(world, 40, "2025-12-30");
  const { hours, year, years, trainings } = await mine(world);
  expect({ year, years }).toEqual({ year: 2026, years: [2025] });
  expect(hours).toMatchObject({ done: 18, rule: "minimum", limit: 20, short: 2 });
  expect(trainings.map(({ title }) => title)).toEqual(["Selesai 2026-05-04", "Selesai 2026-03-02"]);
  expect(trainings[0]).toMatchObject({
    certificateNumber: "No 2026-05-04",
    attendedHours: 10,
    holder: "none",
  });
});

it("counts a certificate of January in January's year, though the training was in the old one", async () => {
  const world = await makeWorld();
  const december = { startsOn: toDate("2025-12-28"), endsOn: toDate("2025-12-30"), hours: 12 };
  const trainingId = await makeTraining(world, december);
  const paper = { certificateNumber: "1", certifiedOn: toDate("2026-01-05") };
  await makeEnrolment(world, trainingId, { state: "certified", attendedHours: 12, ...paper });
  expect((await mine(world)).hours.done).toBe(12);
  expect((await mine(world, 2025)).hours.done).toBe(0);
  expect((await mine(world, 2025)).trainings).toEqual([]);
});

it("counts only certified hours as done, and no wish as planned", async () => {
  const world = await makeWorld();
  for (const state of ["recommended", "willing", "enrolled", "attended", "declined", "cancelled"] as const)
    await makeEnrolment(world, await makeTraining(world), {
      state,
      attendedHours: state === "attended" ? 5 : null,
    });
  const { hours, trainings } = await mine(world);
  expect(hours).toMatchObject({ done: 0, planned: 13 });
  expect(trainings).toHaveLength(6);
  expect(
    trainings
      .slice(-2)
      .map(({ state }) => state)
      .sort(),
  ).toEqual(["cancelled", "declined"]);
});

it("takes the limits of the agency's rules in force", async () => {
  const world = await makeWorld();
  const settings = { trainingHours: { pns: 40, pppkCeiling: 24 } };
  await owner.agencyPolicy.updateMany({ where: { agencyId: world.agencyId }, data: { settings } });
  expect((await mine(world)).hours).toMatchObject({ limit: 40, short: 40 });
});

it("shows nobody else's trainings", async () => {
  const world = await makeWorld();
  await makeEnrolment(world, await makeTraining(world), { person: "otherStaff", state: "enrolled" });
  expect((await mine(world)).trainings).toEqual([]);
});
