import { jobs } from "@/lib/jobs";
import { disconnect } from "@/lib/platform/db";
import { startWorker } from "@/lib/platform/jobs";

const runner = await startWorker(jobs);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void runner.stop());
}
await runner.promise;
await disconnect();
