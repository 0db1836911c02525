// npm run db:migrate
import { migrateDatabase } from "./database/migrations.mjs";
import { ownerDatabase } from "./database/owner-database.mjs";
import { step } from "./parts/processes.mjs";

export default async function migrate() {
  const ownerUrl = await ownerDatabase();
  const appUrl = await migrateDatabase(ownerUrl, { quiet: false });
  const shown = new URL(appUrl);
  shown.password = shown.password ? "…" : "";
  step(`migrated; the application signs in as ${shown}`);
  if (!process.env.APP_DATABASE_URL)
    console.log("Its password is kept in the data folder (TERUKUR_DATA_DIR).");
}
