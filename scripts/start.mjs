// npm start: the built application, one process. The worker is a process of its own: npm run worker.
import {
  assertPortIsFree,
  isBuilt,
  startServer,
  stayUntilOneEnds,
  wantedPort,
} from "./serving/application.mjs";
import { failure, step } from "./parts/processes.mjs";
import { productionEnvironment } from "./serving/production.mjs";

export default async function startApplication() {
  if (!isBuilt()) throw failure("There is no build yet: npm run build");
  const port = wantedPort();
  await assertPortIsFree(port);
  const server = await startServer({ port, env: await productionEnvironment() });
  step(`serving on ${server.url}`);
  await stayUntilOneEnds({ "web server": server });
}
