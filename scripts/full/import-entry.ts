import { listRegister } from "@/lib/features/employees/people/queries";
import { enterImport } from "@/lib/features/exchange/imports/enter-import";
import { matchColumns } from "@/lib/features/exchange/imports/match-columns";
import { undoImport } from "@/lib/features/exchange/imports/undo-import";
import { uploadFile } from "@/lib/features/exchange/imports/upload-file";
import { returnedFile } from "@/lib/features/exchange/queries/returned-file";
import type { Placed } from "@/lib/features/exchange/rules/import-problems";
import { problems } from "@/lib/messages/id/exchange/import-problems";
import { disconnect } from "@/lib/platform/db";
import { digestOfAgency } from "@/tests/support/imports/agency";
import { makePeopleWorkbook } from "@/tests/support/imports/people-workbook";
import { makeAgency } from "./import/agency";
import { readByLibreOffice } from "./import/libre-office";
import {
  isRunning,
  measureBlocked,
  measurePlanted,
  MemoryMeter,
  whileAsking,
  type Liveliness,
} from "./import/meters";
import { readRun, Violations } from "./violations";

// A real-shaped workbook from upload to undo: dry run, entering with progress, the returned file in LibreOffice, the mended file, and the
// state before the import again. Faulty rows: three in a hundred, of every kind. The jobs are the worker's; this process is who asks.

/** MB that the worker, and the process in which it has a file read, may hold at most. */
const MEMORY = 256;
/** Milliseconds that the event loop may be late in 99 of 100 looks while the worker reads. */
const LAG = 50;
/** Milliseconds within which 99 of 100 pages answer while the worker works. */
const PAGE = 1_000;
const WORKER = "worker-entry.ts";
const READER = "reader-entry.mjs";

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
const worker = Number(process.env.WORKER_PID);
if (!worker) throw new Error("WORKER_PID is missing: npm run test:full -- import starts the worker");
const meter = new MemoryMeter(worker, [WORKER, READER]);
const ENDS = ["refused", "matching", "checked", "entered", "undone"];

/** Waits until the worker has done what the import's state asks for. */
async function untilDone(importId: string): Promise<void> {
  while (!ENDS.includes((await importOf(importId)).state)) {
    if (!isRunning(worker)) throw new Error("the worker has ended before its step did");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Somebody's ordinary page, the register of people, again and again while the worker does a step. */
async function besides(what: string, step: () => Promise<unknown>): Promise<Liveliness> {
  const found = await whileAsking(() => listRegister(agency.actor(), {}), step);
  console.log(
    `page while ${what}: ${found.pages} asked, 99 of 100 within ${found.page99.toFixed(0)} ms, worst ${found.pageWorst.toFixed(0)} ms; ` +
      `event loop 99 of 100 below ${found.lag99.toFixed(0)} ms, worst ${found.lagWorst.toFixed(0)} ms`,
  );
  violations.expect(found.page99 <= PAGE, `while ${what} a page took ${found.page99.toFixed(0)} ms`);
  return found;
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const outcome = await work();
  console.log(`${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return outcome;
}

async function upload(bytes: Buffer): Promise<string> {
  const file = new File([new Uint8Array(bytes)], "pegawai-uji.xlsx");
  const { importId } = await uploadFile(agency.actor(), { kind: "people", file });
  const { lag99 } = await besides("reading", () => untilDone(importId));
  violations.expect(lag99 <= LAG, `the event loop was ${lag99.toFixed(0)} ms late while the worker read`);
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
  await besides("checking", () => untilDone(importId));
}

async function enter(importId: string): Promise<void> {
  const { version } = await importOf(importId);
  await enterImport(agency.actor(), { importId, version });
  await besides("entering", () => untilDone(importId));
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
const first = await timed("upload and read", () => upload(book.spoiled));
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

await timed("entering", () => enter(first));
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
  await timed("undoing", () => untilDone(importId));
  const { state, leftRows } = await importOf(importId);
  violations.expect(state === "undone" && leftRows === 0, `undo ended ${state} with ${leftRows} rows left`);
}
violations.expect(
  (await digestOfAgency(owner, agencyId)) === before,
  "undoing did not bring the earlier state back",
);
meter.stop();
const held = { worker: meter.peakOf(WORKER), reader: meter.peakOf(READER) };
console.log(`memory: worker ${held.worker.toFixed(0)} MB, its reader ${held.reader.toFixed(0)} MB`);
for (const [process, most] of Object.entries(held))
  violations.expect(most > 0 && most <= MEMORY, `the ${process} needed ${most.toFixed(0)} MB`);
// Controls: the same measurements notice a process that is too large and one that does not answer.
const planted = await measurePlanted(MEMORY + 32);
violations.expect(planted > MEMORY, `a process of over ${MEMORY} MB was measured with ${planted.toFixed(0)}`);
const blocked = await measureBlocked(LAG * 2);
violations.expect(blocked.lag99 > LAG, `a blocked process was ${blocked.lag99.toFixed(0)} ms late only`);
console.log(`controls: planted ${planted.toFixed(0)} MB, blocked ${blocked.lag99.toFixed(0)} ms`);
await owner.$disconnect();
await disconnect();
violations.finish();
