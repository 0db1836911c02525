// npm run administrator -- NAME "DISPLAY NAME": makes a system administrator, or gives one a new first password, and prints it once;
// an earlier second factor goes with it.
// npm run administrator -- NAME --disable: closes the account at once. Only the database's owner can do either.
import { migrateDatabase } from "./database/migrations.mjs";
import { ownerDatabase } from "./database/owner-database.mjs";
import { run } from "./parts/processes.mjs";

export default async function administrator(args) {
  const env = { DATABASE_URL: await ownerDatabase() };
  await migrateDatabase(env.DATABASE_URL);
  const entry = ["--conditions=react-server", "scripts/administrator/entry.ts", ...args];
  const { code } = await run("tsx", entry, { env, allowFailure: true });
  return code;
}
