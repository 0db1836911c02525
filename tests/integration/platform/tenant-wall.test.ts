import { describe, expect, it } from "vitest";
import { Prisma } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/platform/clock";
import { globalDb, inTenant, transact } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { owner, useDatabase } from "../../support/database";
import { contextOf, makePlan, makeWorld } from "../../support/world";

useDatabase();

describe("the tenant's wall", () => {
  it("hides every plan of another agency", async () => {
    const world = await makeWorld();
    await makePlan(world);
    expect(await inTenant(world.agencyId, (db) => db.workPlan.count())).toBe(1);
    expect(await inTenant(world.otherAgencyId, (db) => db.workPlan.count())).toBe(0);
  });

  it("control: with row-level security switched off the other agency's plan appears", async () => {
    const world = await makeWorld();
    const { planId } = await makePlan(world);
    const seen = () => inTenant(world.otherAgencyId, (db) => db.workPlan.count({ where: { id: planId } }));
    expect(await seen()).toBe(0);
    await owner.$executeRaw`ALTER TABLE work_plan NO FORCE ROW LEVEL SECURITY`;
    await owner.$executeRaw`ALTER TABLE work_plan DISABLE ROW LEVEL SECURITY`;
    try {
      expect(await seen()).toBe(1);
    } finally {
      await owner.$executeRaw`ALTER TABLE work_plan ENABLE ROW LEVEL SECURITY`;
      await owner.$executeRaw`ALTER TABLE work_plan FORCE ROW LEVEL SECURITY`;
    }
  });

  it("makes a query without a tenant fail instead of finding rows", async () => {
    await expect(globalDb().workPlan.count()).rejects.toThrow();
  });

  it("refuses to write into another agency", async () => {
    const world = await makeWorld();
    const write = inTenant(world.otherAgencyId, (db) =>
      db.unit.create({
        data: { agencyId: world.agencyId, code: "x1", name: "X", kind: "opd", validFrom: new Date() },
      }),
    );
    await expect(write).rejects.toThrow(/row-level security/);
  });

  it("keeps tenants apart when their transactions run at the same time", async () => {
    const [one, two] = [await makeWorld(), await makeWorld()];
    await makePlan(one);
    const counts = await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        inTenant(i % 2 ? one.agencyId : two.agencyId, (db) => db.workPlan.count()),
      ),
    );
    expect(counts).toEqual(Array.from({ length: 40 }, (_, i) => (i % 2 ? 1 : 0)));
  });

  it.each([
    "audit_event",
    "evaluation_snapshot",
    "plan_snapshot",
    "work_plan_event",
    "feedback",
    "access_record",
  ])("keeps %s append-only, for the owner too", async (table) => {
    await expect(owner.$executeRaw`TRUNCATE ${Prisma.raw(table)} CASCADE`).rejects.toThrow(/append-only/);
  });
});

describe("one request key", () => {
  it("happens once, also when both requests arrive together", async () => {
    const world = await makeWorld();
    const ctx = await contextOf(world, "staff", newId());
    let runs = 0;
    const act = () => transact(ctx, "test.act", { a: 1 }, async () => ({ run: ++runs }));
    const outcomes = await Promise.all([act(), act(), act()]);
    expect(runs).toBe(1);
    expect(outcomes).toEqual([{ run: 1 }, { run: 1 }, { run: 1 }]);
  });

  it("is refused with another body", async () => {
    const world = await makeWorld();
    const ctx = await contextOf(world, "staff", newId());
    await transact(ctx, "test.act", { a: 1 }, async () => null);
    const again = transact(ctx, "test.act", { a: 2 }, async () => null);
    await expect(again).rejects.toSatisfy((e) => e instanceof AppError && e.code === "CONFLICT");
  });

  it("is free again when the first attempt failed", async () => {
    const world = await makeWorld();
    const ctx = await contextOf(world, "staff", newId());
    await expect(
      transact(ctx, "test.act", { a: 1 }, async () => Promise.reject(new Error("no"))),
    ).rejects.toThrow("no");
    expect(await transact(ctx, "test.act", { a: 2 }, async () => "done")).toBe("done");
  });
});

describe("the clock", () => {
  it("is the transaction's time plus the agency's offset", async () => {
    const world = await makeWorld();
    const ctx = await contextOf(world, "staff");
    expect(ctx.today).toBe("2026-11-16");
    expect(await transact(ctx, "test.act", {}, async ({ today }) => today)).toBe("2026-11-16");
  });
});
