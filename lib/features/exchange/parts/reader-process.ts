import "server-only";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { StoredCell } from "../rules/stored-cell";

export type ReadRow = { sheet: number; row: number; cells: StoredCell[] };
export type ReadSheet = { number: number; name: string };

/** How reading ended. `peakBytes` is the most memory that the process held. */
export type ReadingEnd = { peakBytes: number } & (
  | { ok: true; format: "xlsx" | "csv" }
  | { ok: false; reason: string; params: Record<string, string | number> }
);

type Handlers = {
  sheet: (sheet: ReadSheet) => Promise<void>;
  /** Some hundred rows at once, in the file's order; the reader waits until they are dealt with. */
  rows: (rows: ReadRow[]) => Promise<void>;
};

type Line =
  | { sheet: number; name: string }
  | { s: number; r: number; c: StoredCell[] }
  | { ended: number; rows: number; width: number }
  | { end: true; format: "xlsx" | "csv"; peakKb: number }
  | { refused: string; params: Record<string, string | number>; peakKb: number };

const PROGRAM = join(process.cwd(), "scripts/sheets/reader-entry.mjs");
/** The script's heap; with the texts of a workbook outside it and the runtime itself the process stays below 256 MB. */
const CAPS = ["--max-old-space-size=96", "--max-semi-space-size=4"];
const BATCH = 500;
const LONGEST_READING = 180_000;

/**
 * Reads a file in a process of its own: capped in memory and time, without environment, so without any address or secret.
 * A file that makes it fall is refused, and nothing else falls with it.
 */
export async function readInProcess(path: string, on: Handlers): Promise<ReadingEnd> {
  const child = spawn(process.execPath, [...CAPS, PROGRAM, path], {
    stdio: ["ignore", "pipe", "ignore"],
    env: { NODE_ENV: "production" },
    timeout: LONGEST_READING,
    killSignal: "SIGKILL",
  });
  const closed = new Promise<void>((resolve, reject) => {
    child.once("close", () => resolve());
    child.once("error", reject);
  });
  let end: ReadingEnd | undefined;
  let waiting: ReadRow[] = [];
  const handOver = async () => {
    const rows = waiting;
    waiting = [];
    if (rows.length > 0) await on.rows(rows);
  };
  try {
    for await (const text of createInterface({ input: child.stdout, crlfDelay: Infinity })) {
      const line = JSON.parse(text) as Line;
      if ("c" in line) {
        waiting.push({ sheet: line.s, row: line.r, cells: line.c });
        if (waiting.length >= BATCH) await handOver();
      } else if ("name" in line) {
        await handOver();
        await on.sheet({ number: line.sheet, name: line.name });
      } else if ("refused" in line) {
        end = { ok: false, reason: line.refused, params: line.params, peakBytes: line.peakKb * 1024 };
      } else if ("end" in line) {
        end = { ok: true, format: line.format, peakBytes: line.peakKb * 1024 };
      }
    }
    await handOver();
  } finally {
    child.kill("SIGKILL");
    await closed;
  }
  // Out of memory or out of time: the process left no last word.
  return end ?? { ok: false, reason: "file-too-heavy", params: {}, peakBytes: 0 };
}
