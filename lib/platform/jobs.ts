import "server-only";
import { Logger, parseCronItems, run, type Runner, type TaskList } from "graphile-worker";
import { pool, type Tx } from "./db";
import { log } from "./log";

/** One job: its name, what it does, and (optionally) when it runs by itself, in cron's five fields. */
export type Job = { name: string; work: (payload: unknown) => Promise<void>; cron?: string };

export type QueueOptions = {
  /** A job that waits under the same key is replaced by the later one. */
  key?: string;
  /** Tries altogether, the first included; the pauses between them grow from 3 seconds to 6 hours. */
  attempts?: number;
  /** Jobs of one queue run one after the other. */
  queue?: string;
};

/**
 * Puts a job on the queue in the transaction of the act itself: an act that is rolled back leaves no job, and a job never
 * runs before its act is committed. The payload stays readable in the database until the job is done: no secrets, no NIP.
 */
export async function queueJob(
  db: Pick<Tx, "$queryRaw">,
  name: string,
  payload: object,
  { key, attempts, queue }: QueueOptions = {},
): Promise<void> {
  await db.$queryRaw`
    SELECT id::text FROM graphile_worker.add_job(${name}::text, ${JSON.stringify(payload)}::json,
      queue_name => ${queue ?? null}::text, max_attempts => ${attempts ?? null}::int, job_key => ${key ?? null}::text)`;
}

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
