import { beforeAll, describe, expect, it } from "vitest";
import { readNip } from "@/lib/features/employees/rules/nip";
import { buildSnapshot } from "@/lib/features/evaluations/parts/build-snapshot";
import { loadScoring } from "@/lib/features/evaluations/parts/scoring";
import { checkScoring } from "@/lib/features/evaluations/rules/check-scoring";
import { exportText, readExport } from "@/lib/features/evaluations/rules/recompute";
import { snapshotText } from "@/lib/features/evaluations/rules/snapshot";
import { contentOf, loadPlanRecord } from "@/lib/features/work-plans/parts/plan-record";
import { planContentHash } from "@/lib/features/work-plans/rules/content-hash";
import { Prisma } from "@/lib/generated/prisma/client";
import { dayIn } from "@/lib/platform/clock";
import { inAgency } from "../../../prisma/seed/load/owner";
import { loadPopulation } from "../../../scripts/generate/load/load-population";
import type { Options } from "../../../scripts/generate/options";
import { agenciesOf, populate, sharedOf } from "../../../scripts/generate/population";
import { Tally } from "../../../scripts/generate/stream/batch";
import { TABLE_NAMES } from "../../../scripts/generate/stream/tables";
import { owner, useDatabase } from "../../support/database";

useDatabase();

const OPTIONS: Options = {
  employees: 1_000,
  agencies: 1,
  seed: "test",
  asOf: "2027-01-25",
  accounts: 0,
  isDigestOnly: false,
  isReplacing: false,
};

function tallyOf(options: Options): Tally {
  const tally = new Tally();
  const shared = sharedOf(options);
  for (const agency of agenciesOf(options))
    for (const { chunks } of populate(agency, options, shared)) chunks.forEach((chunk) => tally.take(chunk));
  return tally;
}

describe("the synthetic population", () => {
  const [agency] = agenciesOf(OPTIONS);
  const agencyId = agency?.id ?? "";
  const counts = tallyOf(OPTIONS);

  it("is the same to the byte for the same seed, and another for another seed or day", () => {
    const digest = counts.digest();
    expect(tallyOf(OPTIONS).digest()).toBe(digest);
    expect(tallyOf({ ...OPTIONS, seed: "other" }).digest()).not.toBe(digest);
    expect(tallyOf({ ...OPTIONS, asOf: "2027-01-26" }).digest()).not.toBe(digest);
  });

  it("needs at most thirty rows a person, for any number of people", () => {
    for (const employees of [300, 2_500]) {
      const tally = tallyOf({ ...OPTIONS, employees });
      expect(tally.rows.get("employee")).toBe(employees);
      expect(tally.total / employees).toBeLessThanOrEqual(30);
    }
  });

  describe("in the database", () => {
    beforeAll(() => loadPopulation(OPTIONS), 120_000);

    it("has every row of the stream, under constraints that are all valid", async () => {
      const stored = await inAgency(owner, agencyId, async (db) => {
        const found: [string, number][] = [];
        for (const table of TABLE_NAMES) {
          const [row] = await db.$queryRaw<{ count: number }[]>`
            SELECT count(*)::int AS count FROM ${Prisma.raw(`"${table}"`)} WHERE agency_id = ${agencyId}::uuid`;
          found.push([table, row?.count ?? -1]);
        }
        return found;
      });
      expect(stored).toEqual([...counts.rows]);
      const loose = await owner.$queryRaw<object[]>`
        SELECT conname FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND NOT convalidated
        UNION ALL SELECT tgname FROM pg_trigger WHERE tgenabled = 'D'`;
      expect(loose).toEqual([]);
    });

    it("gives nobody another's NIP, and every NIP reads as birth, appointment and sex", async () => {
      const people = await inAgency(owner, agencyId, (db) => db.employee.findMany({ where: { agencyId } }));
      const named = people.filter(({ kind }) => kind !== "state_official");
      expect(new Set(named.map(({ nip }) => nip)).size).toBe(named.length);
      const wrong = named.filter(({ nip, kind, birthDate }) => {
        const reading = readNip(nip ?? "");
        const isRight = reading.ok && reading.nip.kind === (kind === "pppk" ? "pppk" : "pns");
        return !isRight || reading.nip.birthDate !== birthDate?.toISOString().slice(0, 10);
      });
      expect(wrong).toEqual([]);
      expect(new Set(people.map(({ kind }) => kind))).toEqual(
        new Set(["pns", "cpns", "pppk", "state_official"]),
      );
    });

    it("has evaluations in all their states, and posts that people left", async () => {
      const states = await inAgency(owner, agencyId, (db) =>
        db.evaluation.groupBy({ by: ["state"], where: { agencyId }, _count: true }),
      );
      expect(states.length).toBeGreaterThanOrEqual(7);
      const closed = await inAgency(owner, agencyId, (db) =>
        db.workPlan.count({ where: { agencyId, state: "closed" } }),
      );
      expect(closed).toBeGreaterThan(20);
    });

    it("holds plans that the product reads as they were signed", { timeout: 60_000 }, async () => {
      const different = await inAgency(owner, agencyId, async (db) => {
        const plans = await db.workPlan.findMany({
          where: { agencyId, submittedHash: { not: null } },
          take: 80,
          orderBy: { id: "asc" },
        });
        const found: string[] = [];
        for (const { id, startsOn, submittedHash } of plans) {
          const plan = await loadPlanRecord(db, id, startsOn.toISOString().slice(0, 10));
          if (planContentHash(contentOf(plan)).sha256 !== submittedHash) found.push(id);
        }
        return { plans: plans.length, found };
      });
      expect(different).toEqual({ plans: 80, found: [] });
    });

    it(
      "holds signed evaluations that the product would have signed just so, and that recompute",
      { timeout: 60_000 },
      async () => {
        const zone = "Asia/Jakarta";
        const wrong = await inAgency(owner, agencyId, async (db) => {
          // Of people who kept one plan: a year of several names results that were released before it.
          const moved = await db.workPlan.groupBy({
            by: ["employeeId"],
            where: { agencyId },
            having: { employeeId: { _count: { gt: 1 } } },
          });
          const kept = { employeeId: { notIn: moved.map(({ employeeId }) => employeeId) } };
          const rows = await db.evaluationSnapshot.findMany({
            where: { agencyId, evaluation: kept },
            take: 80,
            orderBy: { id: "asc" },
          });
          const found: string[] = [];
          for (const { evaluationId, content, sha256, createdAt } of rows) {
            const loaded = await loadScoring(db, evaluationId, dayIn(zone, createdAt));
            const refused = checkScoring(loaded.scoring, loaded.context);
            const again = snapshotText(buildSnapshot(loaded, createdAt));
            const reading = readExport(exportText({ content, sha256 }));
            const agrees = reading.ok && reading.differences.length === 0;
            if (refused.length > 0 || again.content !== content || again.sha256 !== sha256 || !agrees)
              found.push(evaluationId);
          }
          return { rows: rows.length, found };
        });
        expect(wrong).toEqual({ rows: 80, found: [] });
        // The control: one changed level is found.
        const [one] = await inAgency(owner, agencyId, (db) =>
          db.evaluationSnapshot.findMany({ where: { agencyId }, take: 1 }),
        );
        const content =
          one?.content
            .replace('"overall":"good"', '"overall":"very_good"')
            .replace('"overall":"poor"', '"overall":"very_good"') ?? "";
        const changed =
          content === one?.content ? content.replace(/"overall":"\w+"/, '"overall":"good"') : content;
        const reading = readExport(exportText({ content: changed, sha256: one?.sha256 ?? "" }));
        expect(reading.ok && reading.differences.length).toBeGreaterThan(0);
      },
    );

    it("is refused a second time, and written anew only when asked", { timeout: 120_000 }, async () => {
      await expect(loadPopulation(OPTIONS)).rejects.toThrow("--replace");
      await loadPopulation({ ...OPTIONS, isReplacing: true });
      const people = await inAgency(owner, agencyId, (db) => db.employee.count({ where: { agencyId } }));
      expect(people).toBe(1_000);
      expect(await owner.login.count({ where: { agencyId } })).toBe(0);
    });
  });
});
