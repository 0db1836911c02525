import { spawn, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { orderRelease } from "@/lib/features/evaluations/release/order-release";
import { newId, toDate } from "@/lib/platform/clock";
import { disconnect } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { addSignedResults, tallyReleases } from "@/tests/support/release/signed-results";
import { makeAgency } from "./import/agency";
import { readRun, Violations } from "./violations";

// HR releases a period together; the worker is killed with SIGKILL again and again in the middle and another one begins. Each result must be
// handed over exactly once: one event, one message, one audit.

/** Seconds without any progress after which a run counts as stuck: the lease of a fallen order is a quarter of it. */
const STUCK = 60;

const { size, seed } = readRun(2_000);
const violations = new Violations();
const kills = size >= 1_000 ? 4 : 2;

/** A small generator of our own (mulberry32): the same seed kills at the same counts. */
function randomOf(text: string): () => number {
  let state = Number(text) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const random = randomOf(seed);
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const agency = await makeAgency(1);
const { owner, agencyId } = agency;

async function makePeriod(): Promise<{ periodId: string; unitId: string }> {
  const [policyId, periodId] = [newId(), newId()];
  await owner.agencyPolicy.create({
    data: {
      ...{ agencyId, id: policyId, number: 1, validFrom: toDate("2026-01-01"), reason: "uji" },
      settings: { releaseMode: "together" },
    },
  });
  await owner.period.create({
    data: {
      ...{ agencyId, id: periodId, policyId, year: 2026, cadence: "quarterly", number: 3, state: "scoring" },
      ...{ startsOn: toDate("2026-07-01"), endsOn: toDate("2026-09-30") },
      ...{ selfNoteDue: toDate("2026-10-07"), scoringDue: toDate("2026-10-14") },
    },
  });
  const unit = await owner.unit.findFirstOrThrow({ where: { agencyId }, select: { id: true } });
  return { periodId, unitId: unit.id };
}

function startWorker(): { child: ChildProcess; ended: Promise<void> } {
  const entry = fileURLToPath(new URL("./release/worker.ts", import.meta.url));
  const child = spawn(process.execPath, [...process.execArgv, entry], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  return { child, ended: new Promise((resolve) => child.once("exit", () => resolve())) };
}

const orderOf = (id: string) =>
  owner.releaseOrder.findUniqueOrThrow({ where: { agencyId_id: { agencyId, id } } });

/** Waits until so many are counted, or all is done. */
async function untilCounted(orderId: string, count: number): Promise<boolean> {
  for (let [seen, since] = [-1, Date.now()]; ;) {
    const { released, state } = await orderOf(orderId);
    if (state === "done") return false;
    if (released >= count) return true;
    if (released > seen) [seen, since] = [released, Date.now()];
    if (Date.now() - since > STUCK * 1_000)
      throw new Error(`nothing has moved for ${STUCK} s at ${released}`);
    await pause(10);
  }
}

async function isRefused(periodId: string): Promise<boolean> {
  const refusal: unknown = await orderRelease(agency.actor(), { periodId, unitId: null }).catch(
    (error: unknown) => error,
  );
  return refusal instanceof AppError && refusal.reasons[0]?.reason === "evaluations.release-running";
}

const { periodId, unitId } = await makePeriod();
const appraiserId = agency.actor().actor.employeeId;
await addSignedResults(owner, { agencyId, unitId, periodId, appraiserId }, size);
const started = performance.now();
const { orderId } = await orderRelease(agency.actor(), { periodId, unitId: null });
violations.expect(await isRefused(periodId), "a second order was taken while one runs");

const marks = Array.from({ length: kills }, () => Math.floor(random() * size * 0.8)).sort((a, b) => a - b);
let killed = 0;
for (const mark of marks) {
  const { released } = await orderOf(orderId);
  const worker = startWorker();
  // At least one batch further than the last fall, then somewhere within the next batch.
  const isUnderWay = await untilCounted(orderId, Math.max(mark, released + 1));
  await pause(random() * 250);
  worker.child.kill("SIGKILL");
  await worker.ended;
  if (isUnderWay && (await orderOf(orderId)).state !== "done") killed += 1;
}
const last = startWorker();
while (await untilCounted(orderId, size + 1));
const seconds = (performance.now() - started) / 1000;
last.child.kill("SIGKILL");
await last.ended;

const order = await orderOf(orderId);
const tally = await tallyReleases(owner, agencyId);
violations.expect(order.released === size && order.skipped === 0, `${order.released} of ${size} are counted`);
for (const [what, count] of Object.entries({ ...tally, doubled: size - tally.doubled }))
  violations.expect(count === size, `${what}: ${count} of ${size}`);
violations.expect(killed > 0, "no worker was killed in the middle");
console.log(
  `${size} results, ${killed} workers killed in the middle (after ${marks.join(", ")}), seed ${seed}, ${seconds.toFixed(1)} s`,
);

// Control: a double that is planted must be noticed.
const some = await owner.evaluationEvent.findFirstOrThrow({ where: { agencyId, kind: "released" } });
await owner.evaluationEvent.create({ data: { ...some, id: newId() } });
const planted = await tallyReleases(owner, agencyId);
violations.expect(
  planted.doubled === 1 && planted.events === size + 1,
  "a planted double release went unnoticed",
);
console.log(`control: a planted double is noticed (${planted.doubled})`);
await owner.$disconnect();
await disconnect();
violations.finish();
