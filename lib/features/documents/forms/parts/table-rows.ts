import "server-only";
import { setText, type Line, type Paragraph } from "./set-text";
import { MM, RULE } from "./sheet";

/** A cell of a table; `columns` and `rows` are how many it spans. Sizes in points, padding in millimetres. */
export type Cell = {
  text: string | readonly Paragraph[];
  columns?: number;
  rows?: number;
  align?: "left" | "center";
  isMiddle?: boolean;
  bold?: boolean;
  size?: number;
  leading?: number;
  padding?: { x: number; y: number };
  /** Sides without a line: a label and its value stand together. */
  open?: readonly ("left" | "right")[];
  /** Least height in points. */
  tall?: number;
  /** A drawing under the text. */
  figure?: Figure;
};
/** `height` in points; drawn from the top left corner of its room. */
export type Figure = {
  height: number;
  draw: (doc: PDFKit.PDFDocument, box: { x: number; y: number; width: number }) => void;
};
export type Row = readonly Cell[];

/** Rows that stay on one page where they fit; `withNext` keeps them with the group that follows. */
export type Group = { rows: readonly Row[]; withNext?: boolean };
/** Columns in millimetres; the head stands again on every page. */
export type Table = { columns: readonly number[]; head: readonly Row[]; groups: readonly Group[] };

export const SIZE = 9;
export const LEADING = 1.25;
const PADDING = { x: 1.2, y: 0.8 };

/** A cell with its lines set: where it stands, how many rows it covers and the height it needs. */
export type SetCell = {
  row: number;
  rows: number;
  /** From the table's left edge. */
  x: number;
  width: number;
  lines: Line[];
  size: number;
  leading: number;
  align: "left" | "center";
  isMiddle: boolean;
  padX: number;
  padY: number;
  open: readonly ("left" | "right")[];
  tall: number;
  figure: Figure | null;
};
/** Rows with everything measured; `glued` names rows that never end a page. */
export type SetRows = { count: number; cells: readonly SetCell[]; glued: ReadonlySet<number> };

export const heightOf = ({ lines, leading, padY, tall, figure }: SetCell): number =>
  Math.max(tall, lines.length * leading + 2 * padY + RULE + (figure?.height ?? 0));

function setCell(cell: Cell, place: { row: number; x: number; width: number }): SetCell {
  const { size = SIZE, padding = PADDING, bold = false } = cell;
  const padX = padding.x * MM;
  return {
    ...place,
    rows: cell.rows ?? 1,
    lines: setText(cell.text, place.width - 2 * padX - RULE, { size, bold }),
    size,
    leading: size * (cell.leading ?? LEADING),
    align: cell.align ?? "left",
    isMiddle: cell.isMiddle ?? false,
    padX,
    padY: padding.y * MM,
    open: cell.open ?? [],
    tall: cell.tall ?? 0,
    figure: cell.figure ?? null,
  };
}

/** Gives every cell its column, below cells that span rows too, and sets its text. */
export function setRows(rows: readonly Row[], columns: readonly number[]): SetRows {
  const cells: SetCell[] = [];
  const taken = rows.map(() => new Set<number>());
  rows.forEach((row, index) => {
    let column = 0;
    for (const cell of row) {
      while (taken[index]?.has(column)) column += 1;
      const span = columns.slice(column, column + (cell.columns ?? 1));
      const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width * MM, 0);
      cells.push(setCell(cell, { row: index, x: sum(columns.slice(0, column)), width: sum(span) }));
      for (let below = index; below < index + (cell.rows ?? 1); below += 1)
        for (let beside = 0; beside < span.length; beside += 1) taken[below]?.add(column + beside);
      column += span.length;
    }
  });
  return { count: rows.length, cells, glued: new Set() };
}

/** One after the other as one; `isGlued` keeps the last row of the first with the second. */
export function joinRows(first: SetRows, second: SetRows, isGlued: boolean): SetRows {
  const below = second.cells.map((cell) => ({ ...cell, row: cell.row + first.count }));
  const glued = new Set([...first.glued, ...[...second.glued].map((row) => row + first.count)]);
  if (isGlued) glued.add(first.count - 1);
  return { count: first.count + second.count, cells: [...first.cells, ...below], glued };
}

/** The cells of rows `from` to `until` (not counted), each cut to these rows: a cell that began earlier stands again, whole. */
function cellsWithin({ cells }: SetRows, from: number, until: number): SetCell[] {
  return cells.flatMap((cell) => {
    const first = Math.max(cell.row, from);
    const rows = Math.min(cell.row + cell.rows, until) - first;
    return rows > 0 ? [{ ...cell, row: first - from, rows }] : [];
  });
}

/** A stretch of rows as it stands on one page: heights of its rows, and its cells. */
export type Stretch = { heights: number[]; cells: SetCell[]; height: number };

export function stretchOf(set: SetRows, from = 0, until = set.count): Stretch {
  const cells = cellsWithin(set, from, until);
  const heights = Array.from({ length: until - from }, () => 0);
  for (const cell of cells)
    if (cell.rows === 1) heights[cell.row] = Math.max(heights[cell.row] ?? 0, heightOf(cell));
  // A merged cell that needs more than its rows have stretches the last of them.
  for (const cell of cells) {
    const last = cell.row + cell.rows - 1;
    const has = heights.slice(cell.row, last + 1).reduce((total, height) => total + height, 0);
    if (heightOf(cell) > has) heights[last] = (heights[last] ?? 0) + heightOf(cell) - has;
  }
  return { heights, cells, height: heights.reduce((total, height) => total + height, 0) };
}

/**
 * Cuts a row into two: as many lines as fit into `room` points, and the rest below. Merged cells reach over both.
 * Null where no line fits, or nothing would be left.
 */
export function cutRow(set: SetRows, row: number, room: number): SetRows | null {
  const own = set.cells.filter((cell) => cell.row === row && cell.rows === 1);
  const most = Math.max(...own.map(({ lines }) => lines.length));
  const fitting = (cell: SetCell) => Math.floor((room - 2 * cell.padY - RULE) / cell.leading);
  const count = Math.min(most - 1, ...own.map(fitting));
  if (count < 1) return null;
  const cells = set.cells.flatMap((cell): SetCell[] => {
    if (own.includes(cell))
      return [
        { ...cell, lines: cell.lines.slice(0, count) },
        { ...cell, row: row + 1, lines: cell.lines.slice(count) },
      ];
    if (cell.row > row) return [{ ...cell, row: cell.row + 1 }];
    return cell.row + cell.rows > row ? [{ ...cell, rows: cell.rows + 1 }] : [cell];
  });
  const glued = new Set([...set.glued].map((one) => (one >= row ? one + 1 : one)));
  return { count: set.count + 1, cells, glued };
}

/** A merged cell that no page could hold becomes an ordinary one of its first row, which can be cut. */
export function withoutTallSpans(set: SetRows, room: number): SetRows {
  const isTall = (cell: SetCell) => cell.rows > 1 && heightOf(cell) > room;
  if (!set.cells.some(isTall)) return set;
  const cells = set.cells.flatMap((cell): SetCell[] => {
    if (!isTall(cell)) return [cell];
    const empty = { ...cell, row: cell.row + 1, rows: cell.rows - 1, lines: [] };
    return [{ ...cell, rows: 1 }, empty];
  });
  return { ...set, cells };
}
