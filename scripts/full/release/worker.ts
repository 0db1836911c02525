import { resumeReleases } from "@/lib/features/evaluations/release/run-release";
import { jobs } from "@/lib/jobs";
import { startWorker } from "@/lib/platform/jobs";

// The worker as in use, until it is killed. The clock that takes fallen orders up again ticks every second here instead of every minute.

await startWorker(jobs);
setInterval(() => void resumeReleases(), 1_000);
