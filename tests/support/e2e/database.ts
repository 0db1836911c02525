import pg from "pg";
import { AGENCY } from "../../../prisma/seed/demo/agency";

/** The journeys' back doors: rows that a story needs before it begins, and faults that no button makes. */

export function need(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: the journeys start through npm test -- e2e`);
  return value;
}

const isLocal = (url: string) => ["127.0.0.1", "localhost", "[::1]"].includes(new URL(url).hostname);

async function withClient<T>(url: string, work: (db: pg.Client) => Promise<T>): Promise<T> {
  if (!isLocal(url)) throw new Error("the journeys refuse a database that is not local");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** One transaction of the owner in one agency, by default the demonstration's. */
export function inAgency<T>(work: (db: pg.Client) => Promise<T>, agencyId: string = AGENCY.id): Promise<T> {
  return withClient(need("TEST_E2E_DATABASE_URL"), async (db) => {
    await db.query("begin");
    await db.query("select set_config('app.agency_id', $1, true)", [agencyId]);
    const outcome = await work(db);
    await db.query("commit");
    return outcome;
  });
}

/** The superuser of the test server, on the database that the journeys use. */
export const asSuperuser = <T>(work: (db: pg.Client) => Promise<T>): Promise<T> =>
  withClient(Object.assign(new URL(need("TEST_ADMIN_URL")), { pathname: databasePath() }).toString(), work);

const databasePath = () => new URL(need("TEST_E2E_DATABASE_URL")).pathname;

/** How many rows of a table fulfil a condition in the demonstration's agency. */
export async function countRows(table: string, condition: string, values: unknown[]): Promise<number> {
  const text = `select count(*)::int as n from ${table} where agency_id = '${AGENCY.id}' and ${condition}`;
  const { rows } = await inAgency((db) => db.query<{ n: number }>(text, values));
  return rows[0]?.n ?? 0;
}

/** The database as an outage leaves it: every connection ended and none let in, until `work` is over. */
export async function withoutDatabase<T>(work: () => Promise<T>): Promise<T> {
  const name = databasePath().slice(1);
  const admin = need("TEST_ADMIN_URL");
  const allow = (yes: boolean) =>
    withClient(admin, (db) => db.query(`alter database "${name}" allow_connections ${yes}`));
  await allow(false);
  try {
    const end = "select pg_terminate_backend(pid) from pg_stat_activity where datname = $1";
    await withClient(admin, (db) => db.query(end, [name]));
    return await work();
  } finally {
    await allow(true);
  }
}
