import type pg from "pg";
import type { SyntheticAgency } from "../population";

type Link = { table: string; name: string; definition: string };

/** Every statement until the end of the transaction sees this agency alone. */
export async function beginInAgency(client: pg.Client, agencyId: string): Promise<void> {
  await client.query("BEGIN");
  await client.query("SELECT set_config('app.agency_id', $1, true)", [agencyId]);
}

export async function isPresent(client: pg.Client, agencyId: string): Promise<boolean> {
  const { rowCount } = await client.query("SELECT FROM agency WHERE id = $1", [agencyId]);
  return rowCount === 1;
}

/** Adds the agency; its clock stands on the population's day from now on. */
export async function addAgency(
  client: pg.Client,
  { id, name }: SyntheticAgency,
  zone: string,
  asOf: string,
): Promise<void> {
  await client.query(
    `INSERT INTO agency (id, name, time_zone, clock_offset, created_at)
     VALUES ($1, $2, $3, extract(epoch FROM ($4::date + time '09:00') AT TIME ZONE $3 - now())::int, $4::date)`,
    [id, name, zone, asOf],
  );
}

/**
 * Takes a synthetic agency away. Its rows point at each other in circles, and looking for pointers row by row takes hours in a
 * big agency: the links between tables are untied in the same transaction and tied again, which checks them all at once.
 */
export async function removeAgency(client: pg.Client, agencyId: string): Promise<void> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT c.table_name AS name FROM information_schema.columns c
     JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
     WHERE c.table_schema = 'public' AND c.column_name = 'agency_id' AND t.table_type = 'BASE TABLE' ORDER BY 1`,
  );
  const { rows: links } = await client.query<Link>(
    `SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER BY 1, 2`,
  );
  const id = (name: string) => client.escapeIdentifier(name);
  await beginInAgency(client, agencyId);
  try {
    for (const { table, name } of links)
      await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${id(name)}`);
    for (const { name } of tables) {
      await client.query(`ALTER TABLE ${id(name)} DISABLE TRIGGER USER`);
      await client.query(`DELETE FROM ${id(name)} WHERE agency_id = $1`, [agencyId]);
      await client.query(`ALTER TABLE ${id(name)} ENABLE TRIGGER USER`);
    }
    await client.query("DELETE FROM agency WHERE id = $1", [agencyId]);
    for (const { table, name, definition } of links)
      await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${id(name)} ${definition}`);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}
