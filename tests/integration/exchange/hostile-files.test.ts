import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readInProcess, type ReadRow } from "@/lib/features/exchange/parts/reader-process";
import { hostileFiles } from "@/tests/support/imports/hostile-files";
import { makeWorkbook } from "@/tests/support/imports/make-workbook";

const MB = 1_048_576;
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "terukur-hostile-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(bytes: Buffer) {
  const path = join(folder, "file");
  writeFileSync(path, bytes);
  let rows = 0;
  let last: ReadRow | undefined;
  const end = await readInProcess(path, {
    sheet: async () => undefined,
    rows: async (batch) => {
      rows += batch.length;
      last = batch.at(-1);
    },
  });
  return { end, rows, last };
}

describe("a hostile file is refused in a process of its own, with the sentence that fits", () => {
  test.each(hostileFiles)("$kind", { timeout: 60_000 }, async ({ make, reason }) => {
    const { end } = await read(make());
    expect(end).toMatchObject({ ok: false, reason });
    expect(end.peakBytes).toBeLessThan(256 * MB);
  });
});

test(
  "control: an honest file of 60,000 rows is read whole, while this process stays light and awake",
  {
    timeout: 120_000,
  },
  async () => {
    const rows = Array.from({ length: 60_000 }, (_, i) => [
      `1985041020100120${String(i % 100).padStart(2, "0")}`,
      `Pegawai Uji ${i}, S.Kom.`,
      { serial: 31_000 + (i % 9_000) },
      i,
      `Unit ${i % 400}`,
      "Jabatan Uji Ahli Pertama",
    ]);
    const path = join(folder, "honest.xlsx");
    writeFileSync(
      path,
      makeWorkbook([{ name: "Pegawai", rows: [["NIP", "Nama", "Lahir", "No", "Unit", "Jabatan"], ...rows] }]),
    );
    global.gc?.();
    const before = process.memoryUsage().rss;
    const lag = monitorEventLoopDelay({ resolution: 5 });
    let most = before;
    let count = 0;
    lag.enable();
    const end = await readInProcess(path, {
      sheet: async () => undefined,
      rows: async (batch) => {
        count += batch.length;
        most = Math.max(most, process.memoryUsage().rss);
      },
    });
    lag.disable();
    expect(end).toMatchObject({ ok: true, format: "xlsx" });
    expect(count).toBe(60_001);
    expect(end.peakBytes).toBeLessThan(256 * MB);
    // The longest pause of two busy cores belongs to the machine; 99 of 100 are ours.
    expect(lag.percentile(99) / 1e6).toBeLessThan(50);
    expect(most - before).toBeLessThan(64 * MB);
  },
);
