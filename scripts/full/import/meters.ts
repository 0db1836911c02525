import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";

const MB = 1_048_576;
const SAMPLE_EVERY = 25;
const PAGE_EVERY = 50;

/** One field of /proc/PID/status in kB; 0 for a process that is gone. */
function kilobytesOf(pid: number, field: string): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** Whether the process still works; one that has ended but was not yet collected holds no memory. */
export const isRunning = (pid: number): boolean => kilobytesOf(pid, "VmRSS") > 0;

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
}

/** A process and everything below it. A thread of the process may have started each of them. */
function treeOf(pid: number): number[] {
  try {
    const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8").split(" ").filter(Boolean).map(Number),
    );
    return [pid, ...children.flatMap(treeOf)];
  } catch {
    return [pid];
  }
}

/**
 * The most memory (MB, the kernel's own mark of resident memory) that processes of one program held, looked for below a process until
 * stopped. A process shorter than the pause between two looks is missed, and answers 0.
 */
export class MemoryMeter {
  private readonly peaks = new Map<string, number>();
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly pid: number,
    private readonly programs: readonly string[],
  ) {
    this.timer = setInterval(() => this.look(), SAMPLE_EVERY);
  }

  private look(): void {
    for (const pid of treeOf(this.pid)) {
      const command = commandOf(pid);
      const program = this.programs.find((name) => command.includes(name));
      const most = kilobytesOf(pid, "VmHWM") / 1024;
      if (program) this.peaks.set(program, Math.max(this.peaks.get(program) ?? 0, most));
    }
  }

  peakOf = (program: string): number => this.peaks.get(program) ?? 0;

  stop(): void {
    this.look();
    clearInterval(this.timer);
  }
}

/** What the meter says of a process that holds so many MB on purpose: the control of the measurement. */
export async function measurePlanted(megabytes: number): Promise<number> {
  const mark = "planted-memory";
  const script = `Buffer.alloc(${megabytes * MB}, 1); process.stdout.write("held"); setInterval(() => {}, 1000)`;
  const child = spawn(process.execPath, ["-e", script, mark], { stdio: ["ignore", "pipe", "inherit"] });
  const meter = new MemoryMeter(process.pid, [mark]);
  await once(child.stdout, "data");
  meter.stop();
  child.kill("SIGKILL");
  await once(child, "close");
  return meter.peakOf(mark);
}

const percentile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(Math.ceil(sorted.length * share), sorted.length) - 1] ?? 0;

/** Milliseconds: the event loop's delay and the time of one page after another. */
export type Liveliness = {
  lag99: number;
  lagWorst: number;
  pages: number;
  page99: number;
  pageWorst: number;
};

/** Asks for a page again and again while the work goes on in another process, and watches this process's event loop. */
export async function whileAsking(
  page: () => Promise<unknown>,
  work: () => Promise<unknown>,
): Promise<Liveliness> {
  const times: number[] = [];
  let isOver = false;
  const lag = monitorEventLoopDelay({ resolution: 5 });
  lag.enable();
  const asking = (async () => {
    while (!isOver) {
      const start = performance.now();
      await page();
      times.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, PAGE_EVERY));
    }
  })();
  try {
    await work();
  } finally {
    isOver = true;
    await asking;
    lag.disable();
  }
  times.sort((a, b) => a - b);
  return {
    lag99: lag.percentile(99) / 1e6,
    lagWorst: lag.max / 1e6,
    pages: times.length,
    page99: percentile(times, 0.99),
    pageWorst: times.at(-1) ?? 0,
  };
}

/** The same for a process that stops for so many milliseconds again and again: the control of the measurement. */
export function measureBlocked(milliseconds: number): Promise<Liveliness> {
  const block = () => {
    const until = performance.now() + milliseconds;
    while (performance.now() < until);
  };
  return whileAsking(
    async () => block(),
    () => new Promise((resolve) => setTimeout(resolve, 1_000)),
  );
}
