import { monitorEventLoopDelay } from "node:perf_hooks";
import { enterImport } from "@/lib/features/exchange/imports/enter-import";
import { matchColumns } from "@/lib/features/exchange/imports/match-columns";
import { runImport } from "@/lib/features/exchange/imports/run-import";
import { undoImport } from "@/lib/features/exchange/imports/undo-import";
import { uploadFile } from "@/lib/features/exchange/imports/upload-file";
import { stageFile } from "@/lib/features/exchange/parts/stage-file";
import { listImports } from "@/lib/features/exchange/queries/import-views";
import { returnedFile } from "@/lib/features/exchange/queries/returned-file";
import type { Placed } from "@/lib/features/exchange/rules/import-problems";
import { problems } from "@/lib/messages/id/exchange/import-problems";
import { disconnect } from "@/lib/platform/db";
import { digestOfAgency } from "@/tests/support/imports/agency";
import { makePeopleWorkbook } from "@/tests/support/imports/people-workbook";
import { makeAgency } from "./import/agency";
import { readByLibreOffice } from "./import/libre-office";
import { readRun, Violations } from "./violations";

// A real-shaped workbook from upload to undo: dry run, entering with progress, the returned file in LibreOffice, the mended file, and the
// state before the import again. Faulty rows: three in a hundred, of every kind.

const MB = 1_048_576;
const { size, seed } = readRun(10_000);
const violations = new Violations();
const faulty = Math.max(Math.round(size * 0.03), 27);
const agency = await makeAgency(Math.max(Math.round(size / 40), 4));
const { owner, agencyId } = agency;
const heads = agency.places.filter((place) => place.class === "Administrator");
const others = agency.places.filter((place) => place.class !== "Administrator");
const otherPlace = (index: number) => others[(index + Number(seed)) % others.length] ?? others[0];
const every = Math.floor(size / faulty);
/** Heads name nobody; nobody names a head whose own row is spoiled, which would be a second fault. */
function superiorOf(index: number): number | null {
  if (index < heads.length) return null;
  const head = Math.floor(((index + Number(seed)) % others.length) / 2);
  return head % every === every - 1 ? null : head;
}
const book = makePeopleWorkbook(
  size,
  faulty,
  (index) => heads[index] ?? otherPlace(index) ?? { unit: "9", title: "", class: "" },
  superiorOf,
);
console.log(
  `${size} people, ${book.faults.length} faulty rows of ${new Set(book.faults.map(({ code }) => code)).size} kinds, seed ${seed}`,
);

const importOf = (id: string) =>
  owner.dataImport.findUniqueOrThrow({ where: { agencyId_id: { agencyId, id } } });
let peak = 0;
const sampling = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50);

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const outcome = await work();
  console.log(`${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return outcome;
}

async function upload(bytes: Buffer): Promise<string> {
  const file = new File([new Uint8Array(bytes)], "pegawai-uji.xlsx");
  const { importId } = await uploadFile(agency.actor(), { kind: "people", file });
  const end = await stageFile(agencyId, importId);
  const reader = (end?.peakBytes ?? 0) / MB;
  console.log(`reader process: peak ${reader.toFixed(0)} MB`);
  violations.expect(reader > 0 && reader <= 256, `the reader needed ${reader.toFixed(0)} MB`);
  return importId;
}

async function check(importId: string): Promise<void> {
  const sheets = await owner.importSheet.findMany({ where: { importId }, orderBy: { number: "asc" } });
  const { version } = await importOf(importId);
  await matchColumns(agency.actor(), {
    importId,
    version,
    sheets: sheets.map(({ number, isTaken, fields }) => ({
      number,
      isTaken,
      fields: (fields as (string | null)[]).map((field) => (field ?? "") as never),
    })),
  });
  await runImport(agencyId, importId);
}

/** Enters while somebody else keeps asking for a page. Answers the slowest of those pages in milliseconds. */
async function enter(importId: string): Promise<number> {
  const { version } = await importOf(importId);
  await enterImport(agency.actor(), { importId, version });
  const reader = agency.actor();
  let slowest = 0;
  let isOver = false;
  const asking = (async () => {
    while (!isOver) {
      const start = performance.now();
      await listImports(reader);
      slowest = Math.max(slowest, performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  await runImport(agencyId, importId);
  isOver = true;
  await asking;
  return slowest;
}

const counts = async (importId: string) => {
  const {
    createdRows: created,
    changedRows: changed,
    sameRows: same,
    faultyRows: bad,
  } = await importOf(importId);
  return { created, changed, same, bad };
};
const isEqual = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

const before = await digestOfAgency(owner, agencyId);
const lag = monitorEventLoopDelay({ resolution: 5 });
lag.enable();
const first = await timed("upload and read", () => upload(book.spoiled));
lag.disable();
console.log(
  `event loop while reading: 99 of 100 below ${(lag.percentile(99) / 1e6).toFixed(0)} ms, worst ${(lag.max / 1e6).toFixed(0)} ms`,
);

await timed("dry run", () => check(first));
const good = size - book.faults.length;
violations.expect(
  isEqual(await counts(first), { created: good, changed: 0, same: 0, bad: book.faults.length }),
  `dry run counts ${JSON.stringify(await counts(first))}`,
);
violations.expect((await digestOfAgency(owner, agencyId)) === before, "the dry run stored something");

const found = await owner.importRow.findMany({
  where: { importId: first, action: "faulty" },
  orderBy: { rowNumber: "asc" },
});
const codes = found.map(
  (row) => `${row.rowNumber} ${(row.problems as Placed[]).map(({ code }) => code).join()}`,
);
const expected = book.faults.map(({ row, code }) => `${row} ${code}`);
violations.expect(isEqual(codes, expected), "the problems are not those of the faulty rows");

const returned = await timed("returned file", async () => {
  const file = await returnedFile(agency.actor(), first, {
    problem: "Masalah",
    suggestion: "Saran",
    of: ({ code, params, value }) => ({
      problem: problems[code].problem({ x: value, ...params }),
      suggestion: problems[code].suggestion(params ?? {}),
    }),
  });
  const chunks: Buffer[] = [];
  for await (const chunk of file.bytes) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
});
const sheets = await timed("LibreOffice", async () => readByLibreOffice(returned));
violations.expect(sheets !== null, "LibreOffice is not installed: the returned file was not opened");
if (sheets) {
  violations.expect(
    isEqual([...sheets.keys()].sort(), ["Catatan", "Pegawai 2026"]),
    `sheets ${[...sheets.keys()].join()}`,
  );
  const rows = sheets.get("Pegawai 2026") ?? [];
  const width = rows[3]?.indexOf("Masalah") ?? -1;
  const told = rows.flatMap((row, index) => (width > 0 && row[width] && index > 3 ? [index + 1] : []));
  violations.expect(
    isEqual(
      told,
      book.faults.map(({ row }) => row),
    ),
    `LibreOffice shows ${told.length} problems`,
  );
  console.log(`LibreOffice shows ${told.length} problems at their rows`);
}

const slowest = await timed("entering", () => enter(first));
console.log(`slowest page meanwhile: ${slowest.toFixed(0)} ms`);
const people = () => owner.employee.count({ where: { agencyId, nip: { in: book.nips } } });
violations.expect((await people()) === good, `${await people()} people of ${good}`);
const lines = await owner.reportingLine.count({ where: { agencyId } });
violations.expect(lines >= good, `${lines} lines of reporting for ${good} people`);

const second = await timed("mended file read", () => upload(book.mended));
await timed("mended file checked", () => check(second));
const mended = await counts(second);
violations.expect(
  mended.created === book.faults.length && mended.bad === 0 && mended.changed === 0,
  `mended file: ${JSON.stringify(mended)}`,
);
await timed("mended rows entered", () => enter(second));
violations.expect(
  (await people()) === size,
  `${await people()} people of ${size}: somebody is missing or there twice`,
);

for (const importId of [second, first]) {
  const { version } = await importOf(importId);
  await undoImport(agency.actor(), { importId, version });
  await timed("undoing", () => runImport(agencyId, importId));
  const { state, leftRows } = await importOf(importId);
  violations.expect(state === "undone" && leftRows === 0, `undo ended ${state} with ${leftRows} rows left`);
}
violations.expect(
  (await digestOfAgency(owner, agencyId)) === before,
  "undoing did not bring the earlier state back",
);
clearInterval(sampling);
console.log(`this process, which does the job and makes the files: peak ${(peak / MB).toFixed(0)} MB`);
await owner.$disconnect();
await disconnect();
violations.finish();
