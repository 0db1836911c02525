// npm run demo: from a clean clone to a page that answers, with an invented agency in it.
import {
  assertPortIsFree,
  demonstrationEnvironment,
  ensureBuild,
  startServer,
  startWorker,
  stayUntilOneEnds,
  wantedPort,
} from "./serving/application.mjs";
import { seedDemoData } from "./serving/demo-data.mjs";
import { migrateDatabase } from "./database/migrations.mjs";
import { ownerDatabase } from "./database/owner-database.mjs";
import { step } from "./parts/processes.mjs";

export default async function demo() {
  const port = wantedPort();
  await assertPortIsFree(port);
  const ownerUrl = await ownerDatabase();
  step("database up");
  const appUrl = await migrateDatabase(ownerUrl);
  step("migrated");
  const env = { ...demonstrationEnvironment({ appUrl, port }), NODE_ENV: "production" };
  const logins = await seedDemoData({ ownerUrl, env });
  step("demonstration agency ready");
  await ensureBuild();
  const server = await startServer({ port, env });
  const worker = startWorker({ env });
  step("serving");
  console.log(`\n${logins}\n\nTerukur: ${env.NEXTAUTH_URL}   (Ctrl-C stops everything)\n`);
  await stayUntilOneEnds({ "web server": server, worker });
}
