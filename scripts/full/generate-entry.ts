import pg from "pg";
import { readNip } from "@/lib/features/employees/rules/nip";
import { buildSnapshot } from "@/lib/features/evaluations/parts/build-snapshot";
import { loadScoring } from "@/lib/features/evaluations/parts/scoring";
import { recompute } from "@/lib/features/evaluations/rules/recompute";
import { readSnapshot, snapshotText, verifyText } from "@/lib/features/evaluations/rules/snapshot";
import { contentOf, loadPlanRecord } from "@/lib/features/work-plans/parts/plan-record";
import { planContentHash } from "@/lib/features/work-plans/rules/content-hash";
import { dayIn } from "@/lib/platform/clock";
import { disconnect, inTenant } from "@/lib/platform/db";
import { loadPopulation } from "../generate/load/load-population";
import type { Options } from "../generate/options";
import { agenciesOf, populate, sharedOf } from "../generate/population";
import { Tally } from "../generate/stream/batch";
import { readRun, Violations } from "./violations";

// The population at size: the same bytes twice, and everything in the database as the product itself would have left it.

const { size, seed } = readRun(10_000);
const options: Options = {
  employees: size,
  agencies: 1,
  seed,
  asOf: "2027-01-25",
  accounts: 0,
  isDigestOnly: false,
  isReplacing: false,
};
const violations = new Violations();
const [agency] = agenciesOf(options);
if (!agency) throw new Error("no agency");
const AT_ONCE = 500;
const ZONE = "Asia/Jakarta";

function digestOf(own: Options): string {
  const tally = new Tally();
  const shared = sharedOf(own);
  for (const one of agenciesOf(own))
    for (const { chunks } of populate(one, own, shared)) chunks.forEach((chunk) => tally.take(chunk));
  return tally.digest();
}

/** Every person's number, once each. */
async function checkPeople(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ nip: string; kind: string; birth: string }>(
    "SELECT nip, kind, birth_date::text AS birth FROM employee WHERE nip IS NOT NULL",
  );
  violations.expect(new Set(rows.map(({ nip }) => nip)).size === rows.length, "two people share a NIP");
  const wrong = rows.filter(({ nip, kind, birth }) => {
    const reading = readNip(nip);
    return (
      !reading.ok || reading.nip.birthDate !== birth || (reading.nip.kind === "pppk") !== (kind === "pppk")
    );
  });
  violations.expect(wrong.length === 0, `${wrong.length} NIPs do not say what their people are`);
}

/** Every signed evaluation, from its text alone. */
async function checkSnapshots(client: pg.Client): Promise<void> {
  let after = "00000000-0000-0000-0000-000000000000";
  let [read, wrong] = [0, 0];
  for (;;) {
    const { rows } = await client.query<{ id: string; content: string; sha256: string }>(
      "SELECT id, content, sha256 FROM evaluation_snapshot WHERE id > $1 ORDER BY id LIMIT $2",
      [after, AT_ONCE],
    );
    for (const { content, sha256 } of rows) {
      const reading = readSnapshot(content);
      const agrees = reading.ok && recompute(reading.snapshot).length === 0 && verifyText(content, sha256);
      if (!agrees) wrong += 1;
    }
    read += rows.length;
    after = rows.at(-1)?.id ?? after;
    if (rows.length < AT_ONCE) break;
  }
  console.log(`${read} signed evaluations recomputed`);
  violations.expect(read > 0 && wrong === 0, `${wrong} of ${read} signed evaluations do not recompute`);
}

/** A sample, read from the database by the product's own code. */
async function checkSample(client: pg.Client, agencyId: string): Promise<void> {
  const plans = await client.query<{ id: string; day: string; hash: string }>(
    "SELECT id, starts_on::text AS day, submitted_hash AS hash FROM work_plan WHERE submitted_hash IS NOT NULL ORDER BY md5(id::text) LIMIT 200",
  );
  const signed = await client.query<{ id: string; content: string; at: Date }>(
    // Of people who kept one plan: a year of several names results that were released before it.
    `SELECT s.evaluation_id AS id, s.content, s.created_at AS at FROM evaluation_snapshot s JOIN evaluation e ON e.agency_id = s.agency_id AND e.id = s.evaluation_id
     WHERE (SELECT count(*) FROM work_plan w WHERE w.agency_id = e.agency_id AND w.employee_id = e.employee_id) = 1 ORDER BY md5(s.id::text) LIMIT 200`,
  );
  await inTenant(
    agencyId,
    async (db) => {
      for (const { id, day, hash } of plans.rows) {
        const content = contentOf(await loadPlanRecord(db, id, day));
        violations.expect(
          planContentHash(content).sha256 === hash,
          `plan ${id} reads otherwise than it was signed`,
        );
      }
      for (const { id, content, at } of signed.rows) {
        const again = snapshotText(buildSnapshot(await loadScoring(db, id, dayIn(ZONE, at)), at));
        violations.expect(again.content === content, `evaluation ${id} would be signed otherwise`);
      }
    },
    120_000,
  );
}

const { digest, rows } = await loadPopulation(options);
violations.expect(digestOf(options) === digest, "the same seed gave another digest");
violations.expect(
  digestOf({ ...options, seed: `${seed}/other` }) !== digest,
  "another seed gave the same digest",
);
violations.expect(rows / size <= 30, `${(rows / size).toFixed(2)} rows a person`);
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
try {
  await client.query("SELECT set_config('app.agency_id', $1, false)", [agency.id]);
  await checkPeople(client);
  await checkSnapshots(client);
  await checkSample(client, agency.id);
} finally {
  await client.end();
  await disconnect();
}
violations.finish();
