import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import canonicalize from "canonicalize";
import pg from "pg";
import { Prisma, PrismaClient } from "@/lib/generated/prisma/client";
import { dayIn, newId } from "./clock";
import type { Context } from "./context";
import { env } from "./env";
import { conflict } from "./errors";
import { log } from "./log";

export type Tx = Prisma.TransactionClient;

/** One unit of work: the tenant's transaction, its time and the agency's day. */
export type Unit = { db: Tx; now: Date; today: string };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

// Next evaluates this module once for pages and once for route handlers, and again at every change in development: the
// pool and the tenant that its connections look for must be the same in all of them.
const shared = globalThis as {
  terukurDatabase?: ReturnType<typeof connect>;
  terukurTenant?: AsyncLocalStorage<string>;
};
const tenant = (shared.terukurTenant ??= new AsyncLocalStorage<string>());

/**
 * A connection whose BEGIN carries the tenant: half the cost of a statement of its own.
 * Outside a tenant the setting stays empty, so that row-level security makes every query fail.
 */
class TenantClient extends pg.Client {
  override query(...args: unknown[]): never {
    const [first] = args;
    const agencyId = tenant.getStore();
    const isBegin =
      first === "BEGIN" ||
      (typeof first === "object" && first !== null && "text" in first && first.text === "BEGIN");
    if (isBegin && agencyId) {
      const text = `BEGIN; SELECT set_config('app.agency_id', '${agencyId}', true)`;
      args[0] = typeof first === "string" ? text : { ...(first as object), text };
    }
    // pg.Client.query has a dozen overloads that no override can restate; the arguments are passed on untouched.
    return super.query(...(args as [never])) as never;
  }
}

function connect() {
  const pool = new pg.Pool({
    connectionString: env().APP_DATABASE_URL,
    max: env().DATABASE_POOL,
    Client: TenantClient as unknown as typeof pg.Client,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
  });
  // An idle connection that the server ends (restart, failover) is replaced at the next use; unheard it would end the process.
  pool.on("error", (error) => log.warn({ err: error.message }, "an idle database connection ended"));
  // A connection in use: its query fails with the error, but the event too needs a listener.
  pool.on("connect", (client) => client.on("error", () => undefined));
  // Minimal: the other formats print lines of our source.
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool), errorFormat: "minimal" }) };
}

const database = () => (shared.terukurDatabase ??= connect());

/** Closes the pool: for scripts and tests. */
export async function disconnect(): Promise<void> {
  await shared.terukurDatabase?.prisma.$disconnect();
  await shared.terukurDatabase?.pool.end();
  shared.terukurDatabase = undefined;
}

const LIMITS = { maxWait: 8_000, timeout: 20_000 };

/**
 * The only door to tenant tables: one transaction in which row-level security sees `agencyId`. `timeout` in milliseconds: how long the
 * transaction may last, where a page's twenty seconds are too short.
 */
export async function inTenant<T>(
  agencyId: string,
  work: (db: Tx) => Promise<T>,
  timeout = LIMITS.timeout,
): Promise<T> {
  if (!UUID.test(agencyId)) throw new TypeError("agencyId must be a UUID");
  try {
    return await tenant.run(agencyId, () => database().prisma.$transaction(work, { ...LIMITS, timeout }));
  } catch (error) {
    throw withoutValues(error);
  }
}

/**
 * Prisma's message for a mistake of ours prints all that was to be written, people's words and the hash of a password included.
 * What is wrong stands in its last line; the rest must reach no log.
 */
function withoutValues(error: unknown): unknown {
  if (!(error instanceof Prisma.PrismaClientValidationError)) return error;
  const short = new Error(error.message.trimEnd().split("\n").at(-1));
  short.name = error.name;
  const calls = error.stack?.split("\n").filter((line) => /^ {4}at /.test(line)) ?? [];
  short.stack = [`${short.name}: ${short.message}`, ...calls].join("\n");
  return short;
}

/** Global tables only (login, agency, rate_limit, reference_strategy, public_code, system_account). */
export const globalDb = (): PrismaClient => database().prisma;
export const pool = (): pg.Pool => database().pool;

/** Reads for a screen, in the actor's tenant. */
export const read = <T>(ctx: Context, work: (db: Tx) => Promise<T>): Promise<T> =>
  inTenant(ctx.actor.agencyId, work);

/** The one clock: the transaction's time plus the agency's offset (0 except in demonstration and tests). */
export async function clockOf(db: Tx, agencyId: string): Promise<{ now: Date; today: string }> {
  const rows = await db.$queryRaw<{ now: Date; zone: string }[]>`
    SELECT now() + make_interval(secs => clock_offset) AS now, time_zone AS zone FROM agency WHERE id = ${agencyId}::uuid`;
  const row = rows[0];
  if (!row) throw new Error("the agency does not exist");
  return { now: row.now, today: dayIn(row.zone, row.now) };
}

/** Whose request it is: a signed-in person's, or an administrator's who works on one agency. */
export type Requester = {
  actor: Pick<Context["actor"], "agencyId" | "employeeId">;
  requestKey?: string;
};

/**
 * Runs one use case: one transaction, the tenant's wall, the clock, and the request key.
 * The same key with the same input returns the first outcome; with another input it is refused.
 * @throws AppError CONFLICT `input.request-key-reused`
 */
export async function transact<I, O>(
  ctx: Requester,
  action: string,
  input: I,
  work: (unit: Unit) => Promise<O>,
): Promise<O> {
  return inTenant(ctx.actor.agencyId, async (db) => {
    const clock = await clockOf(db, ctx.actor.agencyId);
    if (!ctx.requestKey) return work({ db, ...clock });
    const { agencyId, employeeId } = ctx.actor;
    const bodyHash = createHash("sha256")
      .update(canonicalize(withoutFiles(input)) ?? "")
      .digest("hex");
    const key = ctx.requestKey;
    // Blocks while another transaction holds the same key, then sees its outcome.
    const claimed = await db.$executeRaw`
      INSERT INTO request_key (agency_id, id, actor_id, action, key, body_hash, outcome)
      VALUES (${agencyId}::uuid, ${newId()}::uuid, ${employeeId}::uuid, ${action}, ${key}::uuid, ${bodyHash}, 'null'::jsonb)
      ON CONFLICT (agency_id, actor_id, action, key) DO NOTHING`;
    const where = { agencyId_actorId_action_key: { agencyId, actorId: employeeId, action, key } };
    if (claimed === 0) {
      const earlier = await db.requestKey.findUniqueOrThrow({ where });
      if (earlier.bodyHash !== bodyHash) throw conflict("input.request-key-reused");
      return earlier.outcome as O;
    }
    const outcome = await work({ db, ...clock });
    await db.requestKey.update({ where, data: { outcome: (outcome ?? null) as Prisma.InputJsonValue } });
    return outcome;
  });
}

/** Files and instants take part in the body's hash by what identifies them. */
function withoutFiles(value: unknown): unknown {
  if (value instanceof File) return { file: value.name, size: value.size };
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return createHash("sha256").update(value).digest("hex");
  if (Array.isArray(value)) return value.map(withoutFiles);
  if (value && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, withoutFiles(v)]));
  return value;
}
