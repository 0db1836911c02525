import { describe, expect, it } from "vitest";
import { addPosition } from "@/lib/features/employees/chart/add-position";
import { addUnit } from "@/lib/features/employees/chart/add-unit";
import { applyChart } from "@/lib/features/employees/chart/apply-chart";
import { changePosition } from "@/lib/features/employees/chart/change-position";
import { closePosition } from "@/lib/features/employees/chart/close-position";
import { closeUnit } from "@/lib/features/employees/chart/close-unit";
import { mergeUnit } from "@/lib/features/employees/chart/merge-unit";
import { moveUnit } from "@/lib/features/employees/chart/move-unit";
import { chartAsOf, positionsAsOf } from "@/lib/features/employees/chart/queries";
import { renameUnit } from "@/lib/features/employees/chart/rename-unit";
import { undoChartChange } from "@/lib/features/employees/chart/undo-chart-change";
import { chartFaults, type Chart } from "@/lib/features/organization/rules/chart";
import { addDays } from "@/lib/features/organization/rules/dates";
import { fromDate, newId, toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { owner, useDatabase } from "../../../support/database";
import { contextOf, makeWorld, TODAY, type World } from "../../../support/world";
import { BEGIN, DAYS, DayBook } from "./day-book";

useDatabase();

/** The same numbers for the same seed (mulberry32). */
function chance(seed: number) {
  let state = seed;
  return (most: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * most);
  };
}

const SEEDS = [11, 23, 42, 77];
const STEPS = 30;

async function storedChart(world: World): Promise<Chart> {
  const where = { agencyId: world.agencyId };
  const day = (date: Date | null) => (date === null ? null : fromDate(date));
  const units = await owner.unitSpan.findMany({ where });
  const positions = await owner.positionSpan.findMany({ where });
  return {
    units: units.map((span) => ({ ...span, startsOn: fromDate(span.startsOn), endsOn: day(span.endsOn) })),
    positions: positions.map((span) => ({
      ...span,
      startsOn: fromDate(span.startsOn),
      endsOn: day(span.endsOn),
    })),
  };
}

type Act = { name: string; run: () => Promise<unknown>; model: () => void };

/** One random change: how the product does it, and what a book with a page for every day makes of it. */
async function draw(world: World, ctx: Context, book: DayBook, pick: (most: number) => number): Promise<Act> {
  const { agencyId } = world;
  const units = await owner.unit.findMany({ where: { agencyId }, orderBy: { code: "asc" } });
  const posts = await owner.position.findMany({ where: { agencyId }, orderBy: { title: "asc" } });
  const unit = units[pick(units.length)]!;
  const other = units[pick(units.length)]!;
  const post = posts[pick(posts.length)]!;
  const above = posts[pick(posts.length)]!;
  const day = addDays(TODAY, pick(DAYS - 40) - 10);
  const common = { day, reason: "uji" };
  const one = { ...common, unitId: unit.id, version: unit.version };
  const word = `u${pick(1_000_000)}`;
  const held = { ...common, positionId: post.id, version: post.version };
  const facts = {
    unitId: other.id,
    superiorPositionId: above.id,
    title: word,
    class: "pelaksana" as const,
    level: null,
    grade: 5,
    family: null,
    isUnitHead: false,
    independentHead: false,
  };
  const acts: (() => Act)[] = [
    () => {
      let id = "";
      const added = { parentId: unit.id, name: word, code: word, kind: "opd", hasOwnAgreement: false };
      return {
        name: "add unit",
        run: async () => (id = (await addUnit(ctx, { ...common, ...added })).unitId),
        model: () => book.addUnit(id, day, added),
      };
    },
    () => ({
      name: "rename unit",
      run: () => renameUnit(ctx, { ...one, name: word, code: unit.code }),
      model: () => book.changeUnit(unit.id, day, { name: word, code: unit.code }),
    }),
    () => ({
      name: "move unit",
      run: () => moveUnit(ctx, { ...one, parentId: other.id }),
      model: () => book.changeUnit(unit.id, day, { parentId: other.id }),
    }),
    () => ({
      name: "merge unit",
      run: () => mergeUnit(ctx, { ...one, intoId: other.id }),
      model: () => book.mergeUnit(unit.id, other.id, day),
    }),
    () => ({
      name: "close unit",
      run: () => closeUnit(ctx, one),
      model: () => book.closeUnit(unit.id, day),
    }),
    () => {
      let id = "";
      return {
        name: "add post",
        run: async () => (id = (await addPosition(ctx, { ...common, ...facts })).positionId),
        model: () => book.addPost(id, day, facts),
      };
    },
    () => ({
      name: "change post",
      run: () => changePosition(ctx, { ...held, ...facts }),
      model: () => book.changePost(post.id, day, facts),
    }),
    () => ({
      name: "close post",
      run: () => closePosition(ctx, held),
      model: () => book.closePost(post.id, day),
    }),
    () => ({ name: "undo", run: () => undoLast(ctx, book), model: () => book.undo() }),
  ];
  return acts[pick(acts.length)]!();
}

async function undoLast(ctx: Context, book: DayBook) {
  const last = await owner.chartChange.findFirst({
    where: { agencyId: ctx.actor.agencyId, undoneAt: null },
    orderBy: { id: "desc" },
  });
  if (!last || book.pages === 0) throw new AppError("RULE_VIOLATION");
  return undoChartChange(ctx, { changeId: last.id, version: last.version });
}

async function walk(seed: number) {
  const world = await makeWorld();
  const ctx = await contextOf(world, "hr");
  const pick = chance(seed);
  // Empty posts can be closed: half of the people leave theirs before the days of the test.
  await owner.assignment.updateMany({
    where: { agencyId: world.agencyId, employeeId: { in: [world.people.otherStaff, world.people.staff] } },
    data: { endsOn: toDate("2026-06-30") },
  });
  const book = new DayBook();
  for (const one of await chartAsOf(ctx, BEGIN)) book.addUnit(one.unitId, BEGIN, one);
  for (const one of await positionsAsOf(ctx, BEGIN)) book.addPost(one.positionId, BEGIN, one);
  book.forgetHistory();
  const done: Record<string, number> = {};
  for (let step = 0; step < STEPS; step += 1) {
    const act = await draw(world, ctx, book, pick);
    try {
      await act.run();
    } catch (error) {
      if (error instanceof AppError) continue;
      throw error;
    }
    act.model();
    done[act.name] = (done[act.name] ?? 0) + 1;
  }
  return { world, ctx, book, done };
}

describe("the chart over time", () => {
  const happened = new Map<string, number>();

  it.each(SEEDS)(
    "is on every day what a book with a page for each day says (seed %i)",
    { timeout: 120_000 },
    async (seed) => {
      const { world, ctx, book, done } = await walk(seed);
      for (const [name, count] of Object.entries(done)) happened.set(name, (happened.get(name) ?? 0) + count);
      expect(chartFaults(await storedChart(world))).toEqual([]);
      for (let step = 0; step < DAYS; step += 3) {
        const day = addDays(BEGIN, step);
        expect(await chartAsOf(ctx, day), day).toEqual(book.unitsOn(day));
        expect(await positionsAsOf(ctx, day), day).toEqual(book.postsOn(day));
      }
      const rows = await owner.unit.findMany({
        where: { agencyId: world.agencyId, validFrom: { lte: toDate(TODAY) } },
        orderBy: { id: "asc" },
      });
      const now = book.unitsOn(TODAY);
      const open = rows.filter((row) => row.validUntil === null || fromDate(row.validUntil) >= TODAY);
      expect(open.map(({ id, parentId, name }) => ({ id, parentId, name }))).toEqual(
        now.map(({ unitId, parentId, name }) => ({ id: unitId, parentId, name })),
      );
      expect(await applyChart(world.agencyId)).toBe(0);
    },
  );

  it("was walked through every kind of change", () => {
    expect([...happened.keys()].sort()).toEqual(
      [
        ...["add post", "add unit", "change post", "close post", "close unit", "merge unit", "move unit"],
        ...["rename unit", "undo"],
      ].sort(),
    );
  });

  it("control: a planted overlap is refused by the database, a planted hole and a wrong page are noticed", async () => {
    const { world, ctx, book } = await walk(5);
    const { agencyId } = world;
    const span = await owner.unitSpan.findFirstOrThrow({ where: { agencyId, unitId: world.units.clinic } });
    await expect(
      owner.unitSpan.create({ data: { ...span, id: newId(), startsOn: toDate("2026-11-01") } }),
    ).rejects.toThrow(/unit_span_no_overlap/);
    const chart = await storedChart(world);
    const [first] = chart.units;
    const twice = { ...chart, units: [...chart.units, { ...first!, startsOn: addDays(first!.startsOn, 1) }] };
    expect(chartFaults(twice)).not.toEqual([]);
    await owner.unitSpan.deleteMany({ where: { agencyId, unitId: world.units.hrOffice } });
    const facts = {
      agencyId,
      unitId: world.units.hrOffice,
      parentId: world.units.city,
      code: "x",
      name: "x",
      kind: "opd",
    };
    await owner.unitSpan.createMany({
      data: [
        { ...facts, startsOn: toDate("2026-01-01"), endsOn: toDate("2026-11-10") },
        { ...facts, startsOn: toDate("2026-11-20") },
      ],
    });
    expect(chartFaults(await storedChart(world))).toEqual([
      `unit ${world.units.hrOffice} has a hole after 2026-11-10`,
    ]);
    expect(await chartAsOf(ctx, "2026-11-15")).not.toEqual(book.unitsOn("2026-11-15"));
  });
});
