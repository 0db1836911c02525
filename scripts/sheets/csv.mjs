// CSV as offices write it: `;`, `,` or tab, with or without a byte order mark, UTF-8 or Windows-1252, quoted line breaks.
import { createReadStream } from "node:fs";
import { parse } from "csv-parse";
import { LIMITS, Refusal, refuse } from "./limits.mjs";

const DELIMITERS = [";", ",", "\t"];

/** Looks at the whole file once without keeping it: is it text at all, and in which encoding. */
async function encodingOf(path) {
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  let isUtf8 = true;
  let head = null;
  for await (const chunk of createReadStream(path)) {
    head ??= Buffer.from(chunk.subarray(0, 4_096));
    if (head[0] === 0xff && head[1] === 0xfe) return { encoding: "utf-16le", head };
    if (chunk.includes(0)) refuse("file-not-text");
    if (!isUtf8) continue;
    try {
      utf8.decode(chunk, { stream: true });
    } catch {
      isUtf8 = false;
    }
  }
  if (head === null) refuse("file-empty");
  return { encoding: isUtf8 ? "utf-8" : "windows-1252", head };
}

async function* decoded(path, encoding) {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path)) yield decoder.decode(chunk, { stream: true });
  const rest = decoder.decode();
  if (rest) yield rest;
}

/** The delimiter of the first lines: the one that stands most often outside quotes. */
function delimiterOf(text) {
  const plain = text.replace(/"[^"]*"/g, "");
  const count = (mark) => plain.split(mark).length;
  return DELIMITERS.reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

const cellOf = (text) => {
  if (text === "") return null;
  if (text.length > LIMITS.cell) refuse("file-cell-long");
  // A spreadsheet would compute it.
  if (/^=./.test(text)) return { f: text.slice(1) };
  return text.toWellFormed();
};

function refusalOf(error) {
  if (error instanceof Refusal) return error;
  const line = Number(error?.lines ?? 0);
  if (error?.code === "CSV_MAX_RECORD_SIZE") return new Refusal("file-cell-long");
  return new Refusal("file-csv", { line });
}

/** @returns {Promise<{ rows: number, width: number, delimiter: string, encoding: string }>} */
export async function readCsv(path, row) {
  const { encoding, head } = await encodingOf(path);
  const start = new TextDecoder(encoding).decode(head);
  const told = /^\uFEFF?sep=(.)\r?\n/i.exec(start);
  const delimiter = told?.[1] ?? delimiterOf(start.split(/\r?\n/).slice(0, 20).join("\n"));
  const parser = parse({
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: false,
    skip_empty_lines: false,
    max_record_size: LIMITS.csvRecord,
    from_line: told ? 2 : 1,
  });
  let number = told ? 1 : 0;
  let rows = 0;
  let width = 0;
  let cellCount = 0;
  const feeding = (async () => {
    try {
      for await (const text of decoded(path, encoding))
        if (!parser.write(text)) await new Promise((resolve) => parser.once("drain", resolve));
      parser.end();
    } catch (error) {
      parser.destroy(error);
    }
  })();
  try {
    for await (const record of parser) {
      number += 1;
      const cells = record.map(cellOf);
      while (cells.length > 0 && cells.at(-1) === null) cells.pop();
      if (cells.length === 0) continue;
      if (cells.length > LIMITS.columns) refuse("file-columns", { max: LIMITS.columns });
      cellCount += cells.length;
      rows += 1;
      if (rows > LIMITS.rows) refuse("file-rows", { max: LIMITS.rows });
      if (cellCount > LIMITS.cells) refuse("file-cells", { max: LIMITS.cells });
      width = Math.max(width, cells.length);
      await row(number, cells);
    }
  } catch (error) {
    throw refusalOf(error);
  }
  await feeding;
  return { rows, width, delimiter, encoding };
}
