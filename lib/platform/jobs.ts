import "server-only";
import { Logger, parseCronItems, run, type Runner, type TaskList } from "graphile-worker";
import { pool } from "./db";
import { log } from "./log";

/** One job: its name, what it does, and (optionally) when it runs by itself, in cron's five fields. */
export type Job = { name: string; work: (payload: unknown) => Promise<void>; cron?: string };

/** The queue's own messages in the log's form; each finished job is worth a line only when one looks for it. */
const queueLogger = new Logger(() => (level, message) => {
  if (level === "error") log.error(message);
  else if (level === "warning") log.warn(message);
  else log.debug(message);
});

/** Works off the queue in PostgreSQL until stopped. Several processes may run at once. */
export async function startWorker(jobs: readonly Job[]): Promise<Runner> {
  const taskList: TaskList = Object.fromEntries(jobs.map((job) => [job.name, job.work]));
  const cron = jobs.flatMap((job) =>
    job.cron ? [{ task: job.name, match: job.cron, identifier: job.name }] : [],
  );
  const runner = await run({
    pgPool: pool(),
    logger: queueLogger,
    taskList,
    parsedCronItems: parseCronItems(cron),
    concurrency: 2,
    pollInterval: 2_000,
    noHandleSignals: true,
  });
  log.info({ jobs: jobs.map((job) => job.name) }, "worker started");
  return runner;
}
