// npm run worker: runs the jobs of the queue. Several may run at once.
import { startWorker, stayUntilOneEnds } from "./serving/application.mjs";
import { productionEnvironment } from "./serving/production.mjs";

export default async function runWorker() {
  const worker = startWorker({ env: await productionEnvironment() });
  await stayUntilOneEnds({ worker });
}
