// The application's database role: it signs in, reads and writes rows, owns nothing, and cannot go round
// row-level security. Migrations create it without a login; this file gives it one.
import pg from "pg";
import { failure } from "../parts/processes.mjs";
import { keptSecret } from "../parts/settings.mjs";

export const APP_ROLE = "terukur_app";

/** Opens a connection for one piece of work. */
export async function withClient(connectionString, work) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The same database, signed in as somebody else; `database` changes it too. */
export function addressFor(url, { user, password, database }) {
  const address = new URL(url);
  address.username = user;
  address.password = encodeURIComponent(password);
  if (database) address.pathname = `/${database}`;
  return address.toString();
}

async function canSignIn(url) {
  try {
    await withClient(url, (client) => client.query("select 1"));
    return true;
  } catch (error) {
    if (["28P01", "28000", "42501"].includes(error.code)) return false;
    throw error;
  }
}

/**
 * Makes sure that the application can sign in and answers its address. APP_DATABASE_URL is taken as it is; else
 * the role gets a random password that stays in the data folder.
 */
export async function ensureAppLogin(ownerUrl, password = keptSecret("app-role-password")) {
  if (process.env.APP_DATABASE_URL) return process.env.APP_DATABASE_URL;
  const url = addressFor(ownerUrl, { user: APP_ROLE, password });
  await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query("select current_database() as name");
    await client.query(`grant connect on database ${client.escapeIdentifier(rows[0].name)} to ${APP_ROLE}`);
    if (await canSignIn(url)) return;
    await client.query(`alter role ${APP_ROLE} login password ${client.escapeLiteral(password)}`);
  });
  return url;
}

/** The reasons why this role must not run the application; empty for a good one. */
export function objectionsTo(role) {
  return [
    role.is_superuser && "it is a superuser",
    role.bypasses && "it has BYPASSRLS",
    role.creates_roles && "it may create roles",
    role.owned > 0 && `it owns, or may act as the owner of, ${role.owned} tables`,
  ].filter(Boolean);
}

/** Refuses an application role that could go round row-level security. */
export async function assertAppRole(url) {
  const [role] = await withClient(url, async (client) => {
    const { rows } = await client.query(`
      select r.rolname as name, r.rolsuper as is_superuser, r.rolbypassrls as bypasses,
        r.rolcreaterole as creates_roles,
        (select count(*)::int from pg_class c
          where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
            and pg_has_role(session_user, c.relowner, 'MEMBER')) as owned
      from pg_roles r where r.rolname = session_user`);
    return rows;
  });
  const objections = objectionsTo(role);
  if (objections.length === 0) return;
  throw failure(
    `APP_DATABASE_URL signs in as "${role.name}", and ${objections.join("; ")}. The start is refused, because ` +
      `row-level security would not hold for it. Use the role ${APP_ROLE}, or leave the variable out.`,
  );
}
