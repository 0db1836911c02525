import { ASPECT_WORDS, PERSPECTIVE_WORDS } from "./paste-words";
import { sameForm } from "../rules/same-words";

export type Column =
  | "number"
  | "support"
  | "result"
  | "aspect"
  | "indicator"
  | "target"
  | "unit"
  | "perspective"
  | "kind"
  | "extra";

/** Headings as people write them; the first that fits counts, so the longer ones stand before the shorter. */
const HEADINGS: readonly [RegExp, Column][] = [
  [/^(rencana |hasil |kerja |rhk |iki )*(pimpinan|atasan|yang (diintervensi|didukung))/, "support"],
  [/^(no|nomor|nmr)$/, "number"],
  [/^aspek( \p{L}+){0,2}$/u, "aspect"],
  [/^perspektif( \p{L}+)?$/u, "perspective"],
  [/^target( \p{L}+| \d{4}){0,2}$/u, "target"],
  [/^satuan( \p{L}+)?$/u, "unit"],
  [/^(indikator|iki|ukuran)( \p{L}+){0,4}$/u, "indicator"],
  [/^(jenis|kategori)( \p{L}+){0,2}$/u, "kind"],
  [/^(rencana hasil kerja|hasil kerja|rhk|kegiatan|uraian tugas)( individu| pegawai| rhk)?$/, "result"],
];

const headingOf = (cell: string): Column | null =>
  HEADINGS.find(([pattern]) => pattern.test(sameForm(cell)))?.[1] ?? null;

export type Layout = { columns: Column[]; headings: string[] | null };

/** Short words in most cells, of which one names the result or the indicator. */
function fromHeadings(line: readonly string[]): Layout | null {
  const isShort = line.every((cell) => cell.length <= 60);
  const found = line.map(headingOf);
  const known = found.filter((column) => column !== null);
  const isHead =
    isShort &&
    known.length >= Math.min(2, line.length) &&
    known.some((one) => one === "result" || one === "indicator");
  if (!isHead) return null;
  const taken = new Set<Column>();
  const columns = found.map((column): Column => {
    if (column === null || taken.has(column)) return "extra";
    taken.add(column);
    return column;
  });
  return { columns, headings: [...line] };
}

const WITHOUT_ASPECT: readonly Column[][] = [
  [],
  ["result"],
  ["result", "indicator"],
  ["result", "indicator", "target"],
  ["result", "indicator", "target", "unit"],
  ["support", "result", "indicator", "target", "unit"],
];

/** Without headings the cells tell: a column of small numbers in front, a column of aspects or perspectives; the rest by its place. */
function fromCells(lines: readonly string[][]): Layout {
  const width = Math.max(...lines.map((line) => line.length));
  const cells = (at: number) => lines.map((line) => line[at] ?? "").filter((cell) => cell !== "");
  const isAll = (at: number, fits: (cell: string) => boolean) =>
    cells(at).length > 0 && cells(at).every(fits);
  const start = width > 2 && isAll(0, (cell) => /^\d{1,2}[.)]?$/.test(cell)) ? 1 : 0;
  // Half of its cells are enough: a misspelt aspect is marked later, and must not move every other column.
  const aspect = Array.from({ length: width }, (_, at) => at).find((at) => {
    const known = cells(at).filter((cell) => ASPECT_WORDS.has(sameForm(cell)));
    return known.length > 0 && known.length * 2 >= cells(at).length;
  });
  const last = width - 1;
  const hasPerspective = last > start + 1 && isAll(last, (cell) => PERSPECTIVE_WORDS.has(sameForm(cell)));
  const rest = last - start + 1 - (hasPerspective ? 1 : 0);
  const before: Column[] = aspect !== undefined && aspect - start > 1 ? ["support", "result"] : ["result"];
  const body: Column[] =
    aspect !== undefined && aspect > start
      ? [...before, "aspect", "indicator", "target", "unit"]
      : (WITHOUT_ASPECT[Math.min(rest, 5)] ?? []);
  const named: Column[] = start === 1 ? ["number", ...body] : body;
  const columns = Array.from({ length: width }, (_, at): Column => {
    if (hasPerspective && at === last) return "perspective";
    return named[at] ?? "extra";
  });
  return { columns, headings: null };
}

/** Which column is which: by the headings of the first line, else by what stands in the cells. */
export function layoutOf(lines: readonly string[][]): Layout {
  const [first] = lines;
  if (!first) return { columns: [], headings: null };
  const width = Math.max(...lines.map((line) => line.length));
  const headed = fromHeadings(first);
  if (!headed) return fromCells(lines);
  const more = Array.from({ length: width - headed.columns.length }, (): Column => "extra");
  return { ...headed, columns: [...headed.columns, ...more] };
}
