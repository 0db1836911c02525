// Reads one uploaded workbook or CSV file in a process of its own, whose memory the caller caps, and writes what it finds as one JSON
// document a line. It knows no database and no secret, and what it reads cannot make the application fall.
import { existsSync, readFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { readCsv } from "./csv.mjs";
import { Refusal, refuse } from "./limits.mjs";
import { readSharedTexts } from "./shared-texts.mjs";
import { readSheet } from "./sheet.mjs";
import { readWorkbook } from "./workbook.mjs";
import { asRefusal, openZip } from "./zip-guard.mjs";

const BUFFERED = 65_536;
let pending = "";

/** Waits while the reader of our lines is busy, so that nothing piles up here. */
async function flush() {
  if (pending === "") return;
  const text = pending;
  pending = "";
  if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once("drain", resolve));
}

const say = (line) => {
  pending += `${JSON.stringify(line)}\n`;
};

/**
 * The most memory that this process has held, in kB. Linux counts the parent's memory into maxRSS of a child that it starts, so the
 * kernel's own figure of this process comes first.
 */
function peakKb() {
  const status = "/proc/self/status";
  const held = existsSync(status) ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(status, "utf8")) : null;
  return held ? Number(held[1]) : process.resourceUsage().maxRSS;
}

const kindOf = (head) => {
  const start = head.toString("latin1");
  if (start.startsWith("PK\u0003\u0004")) return "xlsx";
  if (start.startsWith("PK")) refuse("file-damaged");
  if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) refuse("file-old-excel");
  if (/^(\u00ef\u00bb\u00bf)?\s*<(!doctype|html|\?xml|table|meta|script|svg)/i.test(start))
    refuse("file-html");
  if (
    /^(%PDF|\{\\rtf|\u0089PNG|\u00ff\u00d8\u00ff|GIF8|\u001f\u008b|7z\u00bc|Rar!|MZ|\u007fELF|BZh)/.test(
      start,
    )
  )
    refuse("file-other", { kind: /^%PDF/.test(start) ? "PDF" : "lain" });
  return "csv";
};

async function readXlsx(path) {
  const zip = await openZip(path);
  const book = await readWorkbook(zip);
  book.texts = book.strings ? await readSharedTexts(zip.read(book.strings)) : null;
  const counts = { rows: 0, cells: 0 };
  for (const [index, { name, part, isSheet }] of book.sheets.entries()) {
    const sheet = index + 1;
    say({ sheet, name });
    const row = (r, c) => say({ s: sheet, r, c });
    const found = isSheet
      ? await readSheet(flushing(zip.read(part)), book, counts, row)
      : { rows: 0, width: 0 };
    say({ ended: sheet, ...found });
  }
  zip.close();
}

/** Hands chunks on and lets our own lines out between them. */
async function* flushing(chunks) {
  for await (const chunk of chunks) {
    // A packed chunk can unpack to 64 KB of rows; lines leave before the next one is looked at.
    await flush();
    yield chunk;
  }
}

async function readText(path) {
  say({ sheet: 1, name: "CSV" });
  const row = async (r, c) => {
    say({ s: 1, r, c });
    if (pending.length > BUFFERED) await flush();
  };
  const { rows, width, delimiter, encoding } = await readCsv(path, row);
  say({ ended: 1, rows, width });
  return { delimiter, encoding };
}

async function readFile(path) {
  const file = await open(path, "r");
  const head = Buffer.alloc(512);
  const { bytesRead } = await file.read(head, 0, 512, 0);
  await file.close();
  if (bytesRead === 0) refuse("file-empty");
  const format = kindOf(head.subarray(0, bytesRead));
  const about = format === "xlsx" ? await readXlsx(path) : await readText(path);
  return { format, ...about };
}

try {
  const about = await readFile(process.argv[2]);
  say({ end: true, ...about, peakKb: peakKb() });
} catch (error) {
  const refusal = error instanceof Refusal || error?.code === undefined ? asRefusal(error) : asRefusal(error);
  say({ refused: refusal.code, params: refusal.params, peakKb: peakKb() });
}
await flush();
