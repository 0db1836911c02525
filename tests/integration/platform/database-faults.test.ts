import { beforeAll, describe, expect, it } from "vitest";
import { newId, toDate } from "@/lib/platform/clock";
import { inTenant, type Tx } from "@/lib/platform/db";
import { fromDatabase } from "@/lib/platform/errors";
import { createLog } from "@/lib/platform/log";
import { useDatabase } from "../../support/database";
import { makePlan, makeWorld, type PlanIds, type World } from "../../support/world";

useDatabase();

let world: World;
let plan: PlanIds;
beforeAll(async () => {
  world = await makeWorld();
  plan = await makePlan(world, { state: "set" });
});

const SECRET = "tulisan-pribadi";
const fault = async (work: (db: Tx) => Promise<unknown>): Promise<unknown> =>
  inTenant(world.agencyId, work).then(
    () => new Error("it was done"),
    (error: unknown) => error,
  );
const row = () => ({ where: { id: plan.results[0] ?? "" } });
const link = (changes: object) => ({
  agencyId: world.agencyId,
  id: newId(),
  employeeId: world.people.staff,
  kind: "link" as const,
  title: SECRET,
  createdAt: new Date(),
  ...changes,
});

/** What a use case could meet, and what its person is told. */
const FAULTS: [string, (db: Tx) => Promise<unknown>, string | null][] = [
  [
    "a number beyond the column",
    (db) => db.plannedResult.updateMany({ ...row(), data: { text: SECRET, version: 3e9 } }),
    "INVALID_INPUT",
  ],
  [
    "a NUL in a text",
    (db) => db.plannedResult.updateMany({ ...row(), data: { text: `${SECRET}\u0000` } }),
    "INVALID_INPUT",
  ],
  [
    "an id that is none",
    (db) => db.$queryRaw`SELECT ${SECRET} FROM employee WHERE id = ${"-".repeat(36)}::uuid`,
    "INVALID_INPUT",
  ],
  [
    "the same key again",
    (db) =>
      db.evidence.createMany({
        data: [
          link({ id: plan.planId, url: "https://x.id" }),
          link({ id: plan.planId, url: "https://x.id" }),
        ],
      }),
    "CONFLICT",
  ],
  [
    "days that are taken",
    (db) =>
      db.workPlan.create({
        data: {
          agencyId: world.agencyId,
          id: newId(),
          employeeId: world.people.staff,
          unitId: world.units.clinic,
          positionTitle: SECRET,
          year: 2026,
          startsOn: toDate("2026-12-31"),
          endsOn: toDate("2027-01-01"),
          state: "set",
          setAt: new Date(),
          setHash: "0",
        },
      }),
    "CONFLICT",
  ],
  [
    "a record that is not there",
    (db) => db.evidence.create({ data: link({ employeeId: newId(), url: "https://x.id" }) }),
    "NOT_FOUND",
  ],
  ["a fact that no code may break", (db) => db.evidence.create({ data: link({}) }), null],
  [
    "a mistake of ours",
    (db) => db.plannedResult.updateMany({ ...row(), data: { text: SECRET, nonsense: 23505 } as never }),
    null,
  ],
];

describe("a fault of the database", () => {
  it.each(FAULTS)("%s is told as what it means", async (_name, work, code) => {
    expect(fromDatabase(await fault(work))?.code ?? null).toBe(code);
  });

  it.each(FAULTS)("%s leaves no person's words in the log", async (_name, work) => {
    const lines: string[] = [];
    createLog((line) => lines.push(line), "info").error({ err: await fault(work) }, "action failed");
    expect(lines).toHaveLength(1);
    expect(lines.join()).not.toContain(SECRET);
  });

  it("that two transactions wait for each other lets one of them through", async () => {
    const [first, second] = plan.results.map(
      (id) => (db: Tx) => db.$executeRaw`UPDATE planned_result SET sort_order = 9 WHERE id = ${id}::uuid`,
    );
    const arrivals: (() => void)[] = [];
    const meet = () =>
      new Promise<void>((resolve) => {
        arrivals.push(resolve);
        if (arrivals.length === 2) arrivals.forEach((go) => go());
      });
    const both = await Promise.all(
      [
        [first, second],
        [second, first],
      ].map((order) =>
        fault(async (db) => {
          await order[0]?.(db);
          await meet();
          await order[1]?.(db);
        }),
      ),
    );
    expect(both.map((error) => fromDatabase(error)?.code ?? "done").sort()).toEqual(["CONFLICT", "done"]);
  });
});
