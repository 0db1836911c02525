import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Prisma } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/platform/clock";
import { AppError, type ErrorCode } from "@/lib/platform/errors";
import pg from "pg";
import { owner } from "./database";
import { makePlan, makeWorld, type PlanIds, type World } from "./world";

/** An agreed plan of the staff member in the open fourth quarter of a new world. */
export type Quarter = PlanIds & { world: World; periodId: string };

export async function makeQuarter(plan: Parameters<typeof makePlan>[1] = {}): Promise<Quarter> {
  const world = await makeWorld();
  const ids = await makePlan(world, { state: "set", ...plan });
  return { ...ids, world, periodId: world.periods[3] ?? "" };
}

type EvaluationColumns = Partial<Prisma.EvaluationUncheckedCreateInput>;

/** The evaluation of a quarter in a named state, with the moments that the state needs. */
export async function makeEvaluation(quarter: Quarter, columns: EvaluationColumns = {}): Promise<string> {
  const { world, planId, periodId } = quarter;
  const id = newId();
  await owner.evaluation.create({
    data: {
      agencyId: world.agencyId,
      id,
      workPlanId: planId,
      employeeId: world.people.staff,
      periodId,
      ...columns,
    },
  });
  return id;
}

/** What a use case answered instead of doing it: its code and its reasons. */
export async function refusal(
  work: Promise<unknown>,
): Promise<{ code: ErrorCode; reasons: string[]; fields: (string | undefined)[] }> {
  const error: unknown = await work.then(
    () => new Error("it was done"),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw error;
  return {
    code: error.code,
    reasons: error.reasons.map((one) => one.reason),
    fields: error.reasons.map((one) => one.field),
  };
}

export const refusalCode = async (work: Promise<unknown>): Promise<ErrorCode> => (await refusal(work)).code;

/** How often an act stands in the audit of a subject. */
export const audits = (subjectId: string, action: string): Promise<number> =>
  owner.auditEvent.count({ where: { subjectId, action } });

/** The private files of an agency that are on disk now. */
export function storedFiles(agencyId: string): string[] {
  const folder = join(process.env.TERUKUR_DATA_DIR ?? "", "files", agencyId);
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** What a signed evaluation must carry. */
export const signedBy = (world: World): EvaluationColumns => ({
  state: "signed",
  resultRating: "meets",
  behaviourRating: "meets",
  overallRating: "good",
  appraiserId: world.people.appraiser,
  appraiserCapacity: "definitive",
  signedAt: new Date("2026-11-16T04:00:00.000Z"),
});

/**
 * Stops the application's database connections while `work` is in the middle of its transaction: a row that the work refers to
 * is held, so that the work waits there with everything before it written but not committed.
 */
export async function stopDatabaseDuring(
  held: { table: "planned_result" | "planned_indicator"; id: string },
  work: () => Promise<unknown>,
): Promise<unknown> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await client.query("begin");
    await client.query(`select 1 from ${held.table} where id = $1 for update`, [held.id]);
    const running = work().then(
      () => new Error("it was done"),
      (thrown: unknown) => thrown,
    );
    const waiting =
      "select pid from pg_stat_activity where usename = 'terukur_app' and datname = current_database() and wait_event_type = 'Lock'";
    for (let turn = 0; turn < 100 && (await client.query(waiting)).rowCount === 0; turn += 1)
      await new Promise((done) => setTimeout(done, 50));
    const stopped = await client.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'terukur_app' and datname = current_database()",
    );
    if (stopped.rowCount === 0) throw new Error("nothing was waiting");
    return await running;
  } finally {
    await client.end();
  }
}
