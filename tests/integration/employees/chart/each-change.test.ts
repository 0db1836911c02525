import { describe, expect, it } from "vitest";
import { addPosition } from "@/lib/features/employees/chart/add-position";
import { addUnit } from "@/lib/features/employees/chart/add-unit";
import { changePosition } from "@/lib/features/employees/chart/change-position";
import { closePosition } from "@/lib/features/employees/chart/close-position";
import { closeUnit } from "@/lib/features/employees/chart/close-unit";
import { mergeUnit } from "@/lib/features/employees/chart/merge-unit";
import { moveUnit } from "@/lib/features/employees/chart/move-unit";
import { renameUnit } from "@/lib/features/employees/chart/rename-unit";
import { previewChange } from "@/lib/features/employees/queries/chart-preview";
import type { ChartChange } from "@/lib/features/organization/rules/chart-change";
import { newId, toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { owner, useDatabase } from "../../../support/database";
import { refusal, refusalCode } from "../../../support/quarter";
import { contextOf, makeWorld, TODAY, type PersonKey, type World } from "../../../support/world";

useDatabase();

const common = { day: TODAY, reason: "Perwali 12/2026" };

type Case = {
  action: string;
  /** What is sent, for the present version of what it changes. */
  input: (world: World, version: number) => Record<string, unknown>;
  run: (ctx: Context, input: never) => Promise<unknown>;
  subject: (world: World) => string | null;
  change: (world: World) => ChartChange;
  /** What is so afterwards, today. */
  after: (world: World) => Promise<unknown>;
  expected: (world: World) => unknown;
};

const unitRow = (id: string) =>
  owner.unit.findFirst({ where: { id }, select: { name: true, parentId: true, validUntil: true } });
const postRow = (id: string) =>
  owner.position.findFirst({
    where: { id },
    select: { title: true, unitId: true, superiorPositionId: true, validUntil: true },
  });
const facts = (world: World) => ({
  unitId: world.units.clinic,
  superiorPositionId: world.positions.appraiser,
  title: "Bidan Terampil",
  class: "functional" as const,
  level: "Terampil",
  grade: 6,
  family: "bidan",
  isUnitHead: false,
  independentHead: false,
});
const yesterday = toDate("2026-11-15");

const CASES: Record<string, Case> = {
  "a unit is added": {
    action: "unit.add",
    input: (world) => ({ ...common, ...added(world) }),
    run: addUnit,
    subject: () => null,
    change: (world) => ({ kind: "add_unit", day: TODAY, unitId: newId(), facts: added(world) }),
    after: (world) => owner.unit.count({ where: { agencyId: world.agencyId, name: "Poli Gigi" } }),
    expected: () => 1,
  },
  "a unit is renamed": {
    action: "unit.rename",
    input: (world, version) => ({
      ...common,
      version,
      unitId: world.units.clinic,
      name: "Puskesmas Baru",
      code: "baru",
    }),
    run: renameUnit,
    subject: (world) => world.units.clinic,
    change: (world) => ({
      kind: "rename_unit",
      day: TODAY,
      unitId: world.units.clinic,
      facts: { name: "Puskesmas Baru", code: "baru" },
    }),
    after: (world) => unitRow(world.units.clinic),
    expected: (world) => ({ name: "Puskesmas Baru", parentId: world.units.health, validUntil: null }),
  },
  "a unit is moved": {
    action: "unit.move",
    input: (world, version) => ({
      ...common,
      version,
      unitId: world.units.clinic,
      parentId: world.units.transport,
    }),
    run: moveUnit,
    subject: (world) => world.units.clinic,
    change: (world) => ({
      kind: "move_unit",
      day: TODAY,
      unitId: world.units.clinic,
      parentId: world.units.transport,
    }),
    after: (world) => unitRow(world.units.clinic),
    expected: (world) => ({ name: "Puskesmas Uji", parentId: world.units.transport, validUntil: null }),
  },
  "a unit is merged": {
    action: "unit.merge",
    input: (world, version) => ({
      ...common,
      version,
      unitId: world.units.clinic,
      intoId: world.units.transport,
    }),
    run: mergeUnit,
    subject: (world) => world.units.clinic,
    change: (world) => ({
      kind: "merge_unit",
      day: TODAY,
      unitId: world.units.clinic,
      intoId: world.units.transport,
    }),
    after: async (world) => [
      (await unitRow(world.units.clinic))?.validUntil,
      (await postRow(world.positions.staff))?.unitId,
    ],
    expected: (world) => [yesterday, world.units.transport],
  },
  "a unit is closed": {
    action: "unit.close",
    input: (world, version) => ({ ...common, version, unitId: world.units.clinic }),
    run: closeUnit,
    subject: (world) => world.units.clinic,
    change: (world) => ({ kind: "close_unit", day: TODAY, unitId: world.units.clinic }),
    after: async (world) => [
      (await unitRow(world.units.clinic))?.validUntil,
      (await postRow(world.positions.staff))?.validUntil,
    ],
    expected: () => [toDate(TODAY), toDate(TODAY)],
  },
  "a post is added": {
    action: "position.add",
    input: (world) => ({ ...common, ...facts(world) }),
    run: addPosition,
    subject: () => null,
    change: (world) => ({ kind: "add_position", day: TODAY, positionId: newId(), facts: facts(world) }),
    after: (world) => owner.position.count({ where: { agencyId: world.agencyId, title: "Bidan Terampil" } }),
    expected: () => 1,
  },
  "a post is changed": {
    action: "position.change",
    input: (world, version) => ({ ...common, ...facts(world), version, positionId: world.positions.staff }),
    run: changePosition,
    subject: (world) => world.positions.staff,
    change: (world) => ({
      kind: "change_position",
      day: TODAY,
      positionId: world.positions.staff,
      facts: facts(world),
    }),
    after: (world) => postRow(world.positions.staff),
    expected: (world) => ({
      title: "Bidan Terampil",
      unitId: world.units.clinic,
      superiorPositionId: world.positions.appraiser,
      validUntil: null,
    }),
  },
  "a post is closed": {
    action: "position.close",
    input: (world, version) => ({ ...common, version, positionId: world.positions.staff }),
    run: closePosition,
    subject: (world) => world.positions.staff,
    change: (world) => ({ kind: "close_position", day: TODAY, positionId: world.positions.staff }),
    after: async (world) => (await postRow(world.positions.staff))?.validUntil,
    expected: () => toDate(TODAY),
  },
};

const added = (world: World) => ({
  parentId: world.units.clinic,
  name: "Poli Gigi",
  code: "poli-gigi",
  kind: "poli",
  hasOwnAgreement: false,
});

/** Closing wants empty posts: everybody of the clinic left theirs on this very day. */
async function makeScene(): Promise<World> {
  const world = await makeWorld();
  const people = [world.people.staff, world.people.appraiser, world.people.former];
  await owner.assignment.updateMany({
    where: { agencyId: world.agencyId, employeeId: { in: people } },
    data: { endsOn: toDate(TODAY) },
  });
  return world;
}

async function carryOut(world: World, one: Case, person: PersonKey = "hr", version = 1, key?: string) {
  const ctx = await contextOf(world, person, key);
  return one.run(ctx, one.input(world, version) as never);
}

describe.each(Object.entries(CASES))("%s", (_name, one) => {
  it("by HR, is audited, can be undone, and did what the preview said", async () => {
    const world = await makeScene();
    const preview = await previewChange(await contextOf(world, "hr"), one.change(world));
    expect(preview.refusals).toEqual([]);
    expect(await owner.chartChange.count({ where: { agencyId: world.agencyId } })).toBe(0);
    await carryOut(world, one);
    expect(await one.after(world)).toEqual(one.expected(world));
    expect(
      await owner.auditEvent.findMany({ where: { agencyId: world.agencyId, action: one.action } }),
    ).toMatchObject([{ actorId: world.people.hr, reason: common.reason }]);
    expect(await owner.chartChange.count({ where: { agencyId: world.agencyId } })).toBe(1);
  });

  it("by nobody else", async () => {
    const world = await makeScene();
    const isKnown = one.input(world, 1).unitId !== undefined && one.subject(world) === world.units.clinic;
    const refused: Partial<Record<PersonKey, string>> = {
      staff: "NOT_FOUND",
      appraiser: "NOT_FOUND",
      otherStaff: "NOT_FOUND",
      leader: "NOT_FOUND",
      auditor: "FORBIDDEN",
      foreigner: "NOT_FOUND",
    };
    for (const [person, code] of Object.entries(refused))
      expect(await refusalCode(carryOut(world, one, person as PersonKey)), person).toBe(code);
    const officer = await refusalCode(carryOut(world, one, "unitOfficer"));
    expect(isKnown ? officer === "FORBIDDEN" : ["FORBIDDEN", "NOT_FOUND"].includes(officer)).toBe(true);
    expect(await owner.chartChange.count({ where: { agencyId: world.agencyId } })).toBe(0);
  });

  it("once with the same request key; a second caller with the old version is told", async () => {
    const world = await makeScene();
    const key = newId();
    const ctx = await contextOf(world, "hr", key);
    const input = one.input(world, 1) as never;
    expect(await one.run(ctx, input)).toEqual(await one.run(ctx, input));
    expect(await owner.chartChange.count({ where: { agencyId: world.agencyId } })).toBe(1);
    if (one.subject(world)) expect(await refusalCode(carryOut(world, one, "hr", 1))).toBe("CONFLICT");
  });

  it("not in another agency", async () => {
    const [world, other] = [await makeScene(), await makeScene()];
    const ctx = await contextOf(world, "hr");
    const code = await refusalCode(one.run(ctx, one.input(other, 1) as never));
    expect(["NOT_FOUND", "RULE_VIOLATION"]).toContain(code);
    if (one.subject(world)) expect(code).toBe("NOT_FOUND");
  });
});

describe("a change is refused", () => {
  it("where people hold posts after the last day, and says who", async () => {
    const world = await makeWorld();
    const ctx = await contextOf(world, "hr");
    const input = { ...common, version: 1, unitId: world.units.clinic };
    expect(await refusal(closeUnit(ctx, input))).toMatchObject({ code: "RULE_VIOLATION" });
    const preview = await previewChange(ctx, { kind: "close_unit", day: TODAY, unitId: world.units.clinic });
    expect(preview.refusals).toMatchObject([{ reason: "organization.unit-has-people", params: { n: 3 } }]);
    expect(preview.refusals[0]?.params?.names).toContain("Siti Rahmawati");
  });

  it("where a unit would stand below itself", async () => {
    const world = await makeWorld();
    const ctx = await contextOf(world, "hr");
    const input = { ...common, version: 1, unitId: world.units.health, parentId: world.units.clinic };
    expect(await refusalCode(moveUnit(ctx, input))).toBe("RULE_VIOLATION");
    expect((await unitRow(world.units.health))?.parentId).toBe(world.units.city);
  });
});

describe("reporting lines follow the chart", () => {
  it("from the day on which a post stands under another one", async () => {
    const world = await makeWorld();
    await changePosition(await contextOf(world, "hr"), {
      ...common,
      ...facts(world),
      day: "2026-12-01",
      version: 1,
      positionId: world.positions.staff,
      superiorPositionId: world.positions.superior,
    });
    const lines = await owner.reportingLine.findMany({
      where: { agencyId: world.agencyId, employeeId: world.people.staff },
      orderBy: { startsOn: "asc" },
      select: { superiorId: true, startsOn: true, endsOn: true },
    });
    expect(lines).toEqual([
      { superiorId: world.people.appraiser, startsOn: toDate("2026-01-01"), endsOn: toDate("2026-11-30") },
      { superiorId: world.people.superior, startsOn: toDate("2026-12-01"), endsOn: null },
    ]);
    expect((await postRow(world.positions.staff))?.superiorPositionId).not.toBe(world.positions.superior);
  });
});
