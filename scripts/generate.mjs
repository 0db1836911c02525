// npm run generate -- --employees N [--agencies A] [--seed S] [--as-of DATE] [--accounts K] [--digest-only] [--replace]:
// a synthetic population of invented people with a year of plans, progress and evaluations.
import { migrateDatabase } from "./database/migrations.mjs";
import { ownerDatabase } from "./database/owner-database.mjs";
import { failure, run } from "./parts/processes.mjs";

export default async function generate(args) {
  // Before anything is migrated or started; the entry refuses as well.
  if (process.env.NODE_ENV === "production" && process.env.TERUKUR_DEMO !== "1")
    throw failure("The synthetic population is refused: NODE_ENV is production and TERUKUR_DEMO is not 1.");
  const env = {};
  if (!args.includes("--digest-only")) {
    env.DATABASE_URL = await ownerDatabase();
    await migrateDatabase(env.DATABASE_URL);
  }
  const entry = ["--conditions=react-server", "scripts/generate/entry.ts", ...args];
  const { code } = await run("tsx", entry, { env, allowFailure: true });
  return code;
}
