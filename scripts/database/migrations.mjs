// Brings a database to the newest version: tables, job queue, the application's login.
import { Logger, runMigrations } from "graphile-worker";
import { APP_ROLE, assertAppRole, ensureAppLogin, withClient } from "./app-role.mjs";
import { run } from "../parts/processes.mjs";

const JOB_SCHEMA = "graphile_worker";

// The queue's tables have row-level security switched on without a policy: only their owner sees jobs. The worker
// runs as the application's role, so that no job can do more than a page; a policy lets that role use the queue.
const JOB_GRANTS = `
  grant usage on schema ${JOB_SCHEMA} to ${APP_ROLE};
  grant select, insert, update, delete on all tables in schema ${JOB_SCHEMA} to ${APP_ROLE};
  grant usage on all sequences in schema ${JOB_SCHEMA} to ${APP_ROLE};
  grant execute on all functions in schema ${JOB_SCHEMA} to ${APP_ROLE};
  do $$
  declare name text;
  begin
    for name in
      select c.relname from pg_class c
      where c.relnamespace = '${JOB_SCHEMA}'::regnamespace and c.relkind = 'r' and c.relrowsecurity
        and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'app')
    loop
      execute format('create policy app on ${JOB_SCHEMA}.%I to ${APP_ROLE} using (true) with check (true)', name);
    end loop;
  end $$;`;

// Readiness (/readyz) compares what is applied with what the build brought along. Prisma makes this table itself, so no
// migration can grant it.
const HISTORY_GRANT = `grant select on _prisma_migrations to ${APP_ROLE}`;

async function installJobQueue(ownerUrl) {
  await runMigrations({
    connectionString: ownerUrl,
    logger: new Logger(() => (level, message) => {
      if (level === "error" || level === "warning") console.error(message);
    }),
  });
  await withClient(ownerUrl, (client) => client.query(`${JOB_GRANTS} ${HISTORY_GRANT}`));
}

/** A migration that waits for a lock makes everybody behind it wait too: it gives up early and can be run again. */
function withLockTimeout(url) {
  if (new URL(url).searchParams.has("options")) return url;
  return `${url}${url.includes("?") ? "&" : "?"}options=-c%20lock_timeout%3D10s`;
}

/** Migrates as the owner and answers the application's own address, checked. */
export async function migrateDatabase(ownerUrl, { quiet = true, appPassword } = {}) {
  await run("prisma", ["migrate", "deploy"], { env: { DATABASE_URL: withLockTimeout(ownerUrl) }, quiet });
  await installJobQueue(ownerUrl);
  const appUrl = await ensureAppLogin(ownerUrl, appPassword);
  await assertAppRole(appUrl);
  return appUrl;
}
