import pg from "pg";
import { describe, expect, it, vi } from "vitest";
import { listUnits } from "@/lib/features/employees/chart/queries";
import { getPerson, listRegister } from "@/lib/features/employees/people/queries";
import { listPositions } from "@/lib/features/employees/queries/position-list";
import { getPosition } from "@/lib/features/employees/queries/position-page";
import { getUnit } from "@/lib/features/employees/queries/unit-page";
import { newId, toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { owner, useDatabase } from "../../../support/database";
import { contextOf, makeWorld, type World } from "../../../support/world";

useDatabase();

/** SQL statements of one reading, beside the transaction with the tenant and the record of the look. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const spy = vi.spyOn(pg.Client.prototype, "query");
  try {
    await work();
    const texts = spy.mock.calls.map(([first]) =>
      typeof first === "string" ? first : String((first as { text?: string }).text),
    );
    return texts.filter((text) => !/^\s*(BEGIN|COMMIT)|INSERT INTO access_record/.test(text)).length;
  } finally {
    spy.mockRestore();
  }
}

const readings: Record<string, (ctx: Context, world: World) => Promise<unknown>> = {
  tree: (ctx, world) => listUnits(ctx, { unit: world.units.health }),
  search: (ctx) => listUnits(ctx, { q: "Seksi" }),
  unit: (ctx, world) => getUnit(ctx, world.units.health),
  posts: (ctx) => listPositions(ctx, { q: "Jabatan" }),
  post: (ctx, world) => getPosition(ctx, world.positions.staff),
  register: (ctx) => listRegister(ctx, { q: "a" }),
  person: (ctx, world) => getPerson(ctx, world.people.staff),
};

async function countAll(world: World): Promise<Record<string, number>> {
  const ctx = await contextOf(world, "hr");
  const counts: Record<string, number> = {};
  for (const [name, work] of Object.entries(readings))
    counts[name] = await statementsOf(() => work(ctx, world));
  return counts;
}

describe("ten thousand units", () => {
  it(
    "cost no page a statement more than five do, and no answer is longer than a page",
    {
      timeout: 120_000,
    },
    async () => {
      const world = await makeWorld();
      const { agencyId, units } = world;
      const few = await countAll(world);
      const parents = Array.from({ length: 100 }, () => newId());
      const row = (id: string, parentId: string, code: string) => ({
        agencyId,
        id,
        parentId,
        code,
        name: `Seksi ${code}`,
        kind: "seksi",
        validFrom: toDate("2026-01-01"),
      });
      await owner.unit.createMany({ data: parents.map((id, i) => row(id, units.health, `p${i}`)) });
      await owner.unit.createMany({
        data: Array.from({ length: 9_900 }, (_, i) => row(newId(), parents[i % 100] ?? "", `c${i}`)),
      });
      expect(await countAll(world)).toEqual(few);
      for (const [name, count] of Object.entries(few)) expect(count, name).toBeLessThanOrEqual(6);
      const ctx = await contextOf(world, "hr");
      const tree = await listUnits(ctx, { unit: units.health });
      expect(tree.rows).toHaveLength(60);
      expect(tree.next).not.toBeNull();
    },
  );
});
