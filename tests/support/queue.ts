import { Logger, runOnce } from "graphile-worker";
import { pool } from "@/lib/platform/db";
import type { Job } from "@/lib/platform/jobs";
import { owner } from "./database";

export type WaitingJob = { task: string; attempts: number; lastError: string | null; payload: unknown };

const silent = new Logger(() => () => undefined);

/**
 * Works off what is due now, as the worker does, with the application's own role; waits until what failed is written down, which
 * the queue does by itself after its last job.
 */
export async function workOff(jobs: readonly Job[]): Promise<void> {
  await runOnce({
    pgPool: pool(),
    logger: silent,
    taskList: Object.fromEntries(jobs.map((job) => [job.name, job.work])),
    noHandleSignals: true,
  });
  const locked = () => owner.$queryRaw<unknown[]>`
    SELECT id FROM graphile_worker._private_jobs WHERE locked_at IS NOT NULL LIMIT 1`;
  for (let i = 0; i < 100 && (await locked()).length > 0; i += 1)
    await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Jobs that are not done, in the order in which they came. */
export const waitingJobs = (): Promise<WaitingJob[]> => owner.$queryRaw<WaitingJob[]>`
  SELECT t.identifier AS task, j.attempts::int AS attempts, j.last_error AS "lastError", j.payload
  FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id ORDER BY j.id`;

/** Makes every job that waits for another try due now. */
export const makeDue = (): Promise<number> =>
  owner.$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now() WHERE locked_at IS NULL`;
