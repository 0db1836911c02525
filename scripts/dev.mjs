// npm run dev: the demonstration's database with Next's development server and the worker.
import {
  assertPortIsFree,
  demonstrationEnvironment,
  startServer,
  startWorker,
  stayUntilOneEnds,
  wantedPort,
} from "./serving/application.mjs";
import { seedDemoData } from "./serving/demo-data.mjs";
import { migrateDatabase } from "./database/migrations.mjs";
import { ownerDatabase } from "./database/owner-database.mjs";
import { step } from "./parts/processes.mjs";

export default async function dev() {
  const port = wantedPort();
  await assertPortIsFree(port);
  const ownerUrl = await ownerDatabase();
  const appUrl = await migrateDatabase(ownerUrl);
  step("migrated");
  const env = { ...demonstrationEnvironment({ appUrl, port }), NODE_ENV: "development" };
  const logins = await seedDemoData({ ownerUrl, env });
  step("demonstration agency ready");
  const server = await startServer({ mode: "dev", port, env });
  const worker = startWorker({ env });
  console.log(`\n${logins}\n\nTerukur: ${env.NEXTAUTH_URL}\nDATABASE_URL=${ownerUrl}\n`);
  await stayUntilOneEnds({ "development server": server, worker });
}
