import { describe, expect, it } from "vitest";
import { addUnit } from "@/lib/features/employees/chart/add-unit";
import { mergeUnit } from "@/lib/features/employees/chart/merge-unit";
import { moveUnit } from "@/lib/features/employees/chart/move-unit";
import { chartAsOf, listUnits, positionsAsOf } from "@/lib/features/employees/chart/queries";
import { undoChartChange } from "@/lib/features/employees/chart/undo-chart-change";
import { newId, toDate } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../../support/database";
import { refusalCode } from "../../../support/quarter";
import { contextOf, makePlan, makeWorld, TODAY, type World } from "../../../support/world";

useDatabase();

const common = { day: TODAY, reason: "uji", version: 1 };

async function merged() {
  const world = await makeWorld();
  const ctx = await contextOf(world, "hr");
  const before = [await chartAsOf(ctx, "2026-12-31"), await positionsAsOf(ctx, "2026-12-31")];
  await mergeUnit(ctx, { ...common, unitId: world.units.clinic, intoId: world.units.transport });
  return { world, ctx, before, change: await lastChange(world) };
}

const lastChange = (world: World) =>
  owner.chartChange.findFirstOrThrow({ where: { agencyId: world.agencyId }, orderBy: { id: "desc" } });

describe("a change of the chart is taken back", () => {
  it("and the chart is as it was, on every day; audited", async () => {
    const { world, ctx, before, change } = await merged();
    await undoChartChange(ctx, { changeId: change.id, version: 1 });
    expect([await chartAsOf(ctx, "2026-12-31"), await positionsAsOf(ctx, "2026-12-31")]).toEqual(before);
    const row = await owner.unit.findFirstOrThrow({ where: { id: world.units.clinic } });
    expect(row).toMatchObject({ parentId: world.units.health, validUntil: null });
    expect(await owner.auditEvent.count({ where: { action: "chart.undo", subjectId: change.id } })).toBe(1);
    expect(await refusalCode(undoChartChange(ctx, { changeId: change.id, version: 2 }))).toBe(
      "RULE_VIOLATION",
    );
  });

  it("by HR alone, once, and with the version that was shown", async () => {
    const { world, change } = await merged();
    const input = { changeId: change.id, version: 1 };
    for (const person of ["staff", "superior", "foreigner"] as const)
      expect(await refusalCode(undoChartChange(await contextOf(world, person), input)), person).toBe(
        "NOT_FOUND",
      );
    const stale = await contextOf(world, "hr");
    expect(await refusalCode(undoChartChange(stale, { ...input, version: 7 }))).toBe("CONFLICT");
    const keyed = await contextOf(world, "hr", newId());
    expect(await undoChartChange(keyed, input)).toEqual(await undoChartChange(keyed, input));
  });

  it("not after a later change of the same unit", async () => {
    const world = await makeWorld();
    const ctx = await contextOf(world, "hr");
    await moveUnit(ctx, { ...common, unitId: world.units.clinic, parentId: world.units.transport });
    const first = await lastChange(world);
    const { version } = await owner.unit.findFirstOrThrow({ where: { id: world.units.clinic } });
    await moveUnit(ctx, { ...common, version, unitId: world.units.clinic, parentId: world.units.hrOffice });
    expect(await refusalCode(undoChartChange(ctx, { changeId: first.id, version: 1 }))).toBe(
      "RULE_VIOLATION",
    );
  });

  it("not once a plan was sent in it, nor once something hangs on a new unit", async () => {
    const { world, ctx, change } = await merged();
    await makePlan(world, { state: "submitted" });
    await owner.workPlan.updateMany({
      where: { agencyId: world.agencyId },
      data: { submittedAt: new Date(change.at.getTime() + 60_000), submittedHash: "0".repeat(64) },
    });
    expect(await refusalCode(undoChartChange(ctx, { changeId: change.id, version: 1 }))).toBe(
      "RULE_VIOLATION",
    );
    const unit = { parentId: world.units.health, name: "Poli", code: "poli", kind: "poli" };
    const { unitId } = await addUnit(ctx, { day: TODAY, reason: "uji", ...unit, hasOwnAgreement: false });
    const added = await lastChange(world);
    await owner.roleGrant.create({
      data: {
        agencyId: world.agencyId,
        employeeId: world.people.staff,
        role: "unit_officer",
        unitId,
        startsOn: toDate(TODAY),
        reason: "uji",
      },
    });
    expect(await refusalCode(undoChartChange(ctx, { changeId: added.id, version: 1 }))).toBe(
      "RULE_VIOLATION",
    );
    await owner.roleGrant.deleteMany({ where: { unitId } });
    await undoChartChange(ctx, { changeId: added.id, version: 1 });
    expect(await owner.unit.count({ where: { id: unitId } })).toBe(0);
  });
});

describe("the tree", () => {
  it("shows one level of at most sixty, whole to HR, a unit officer's own part to the officer, nothing to others", async () => {
    const world = await makeWorld();
    const { agencyId, units } = world;
    await owner.unit.createMany({
      data: Array.from({ length: 75 }, (_, index) => ({
        agencyId,
        id: newId(),
        parentId: units.transport,
        code: `t${String(index).padStart(3, "0")}`,
        name: `Seksi ${index}`,
        kind: "seksi",
        validFrom: toDate("2026-01-01"),
      })),
    });
    const hr = await contextOf(world, "hr");
    const first = await listUnits(hr, { unit: units.transport });
    expect(first.rows).toHaveLength(60);
    const rest = await listUnits(hr, { unit: units.transport, after: first.next ?? "" });
    expect(rest.rows).toHaveLength(15);
    expect(rest.next).toBeNull();
    expect(new Set([...first.rows, ...rest.rows].map(({ id }) => id)).size).toBe(75);
    expect((await listUnits(hr, { q: "Puskesmas" })).rows.map(({ id }) => id)).toEqual([units.clinic]);
    expect((await listUnits(hr, { unit: units.transport, day: "2025-06-01" })).rows).toEqual([]);
    const officer = await contextOf(world, "unitOfficer");
    expect((await listUnits(officer, {})).rows.map(({ id }) => id)).toEqual([units.health]);
    expect(await refusalCode(listUnits(officer, { unit: units.transport }))).toBe("NOT_FOUND");
    expect((await listUnits(officer, { q: "Seksi" })).rows).toEqual([]);
    for (const person of ["staff", "leader", "trainingOfficer"] as const)
      expect(await refusalCode(listUnits(await contextOf(world, person), {})), person).toBe("NOT_FOUND");
  });
});
