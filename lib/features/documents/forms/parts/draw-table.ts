import "server-only";
import { drawLines, isAtTop, MM, roomLeft, roomOnPage, RULE, turnPage, type Sheet } from "./sheet";
import {
  cutRow,
  heightOf,
  joinRows,
  setRows,
  stretchOf,
  withoutTallSpans,
  type SetCell,
  type SetRows,
  type Stretch,
  type Table,
} from "./table-rows";

/** Cell by cell, so that the text reads in the order of the form. */
function drawStretch(sheet: Sheet, { heights, cells, height }: Stretch): void {
  const { doc, frame } = sheet;
  const tops = heights.reduce<number[]>((all, one) => [...all, (all.at(-1) ?? 0) + one], [0]);
  for (const cell of cells) {
    const top = sheet.y + (tops[cell.row] ?? 0);
    const tall = (tops[cell.row + cell.rows] ?? 0) - (tops[cell.row] ?? 0);
    const left = frame.left + cell.x;
    drawEdges(doc, cell, { left, top, tall });
    const spare = cell.isMiddle ? (tall - heightOf(cell)) / 2 : 0;
    const box = {
      x: left + cell.padX + RULE / 2,
      y: top + cell.padY + RULE / 2 + spare,
      width: cell.width - 2 * cell.padX - RULE,
    };
    drawLines(doc, cell.lines, box, cell);
    cell.figure?.draw(doc, { ...box, y: box.y + cell.lines.length * cell.leading });
  }
  sheet.y += height;
}

function drawEdges(
  doc: PDFKit.PDFDocument,
  { width, open }: SetCell,
  { left, top, tall }: { left: number; top: number; tall: number },
): void {
  if (open.length === 0) {
    doc.rect(left, top, width, tall);
    doc.stroke();
    return;
  }
  const [right, bottom] = [left + width, top + tall];
  doc.moveTo(left, top).lineTo(right, top).moveTo(left, bottom).lineTo(right, bottom);
  if (!open.includes("left")) doc.moveTo(left, top).lineTo(left, bottom);
  if (!open.includes("right")) doc.moveTo(right, top).lineTo(right, bottom);
  doc.stroke();
}

/** Groups that are kept together, as one set of rows each. */
function unitsOf({ groups, columns }: Table): SetRows[] {
  const units: SetRows[] = [];
  let open: SetRows | null = null;
  for (const { rows, withNext = false } of groups) {
    const set = setRows(rows, columns);
    const unit: SetRows = open ? joinRows(open, set, true) : set;
    open = withNext ? unit : null;
    if (!withNext) units.push(unit);
  }
  return open ? [...units, open] : units;
}

type Head = Stretch;
const headOf = ({ head, columns }: Table): Head => stretchOf(setRows(head, columns));

/** The row after the last of those that fit into `room` points from row `from`; `from` where none does. */
function fittingUntil(set: SetRows, from: number, room: number, tail: number): number {
  let fits = from;
  for (let until = from + 1; until <= set.count; until += 1) {
    const { height } = stretchOf(set, from, until);
    if (height + (until === set.count ? tail : 0) > room) break;
    if (!set.glued.has(until - 1) || until === set.count) fits = until;
  }
  return fits;
}

/** What is too long for one page: row by row, and a row that no page holds line by line. */
function drawBroken(sheet: Sheet, whole: SetRows, head: Head, tail: number): void {
  let set = withoutTallSpans(whole, roomOnPage(sheet) - head.height - tail);
  let from = 0;
  let isFresh = false;
  while (from < set.count) {
    const until = fittingUntil(set, from, roomLeft(sheet), tail);
    if (until > from) {
      drawStretch(sheet, stretchOf(set, from, until));
      from = until;
    } else if (isFresh) {
      set = cutOverflow(set, from, roomLeft(sheet));
      continue;
    }
    if (from === set.count) return;
    turnPage(sheet);
    drawStretch(sheet, head);
    isFresh = true;
  }
}

/** Cuts the first row that does not fit an empty page. */
function cutOverflow(set: SetRows, from: number, room: number): SetRows {
  const row = set.glued.has(from) ? from + 1 : from;
  const above = row > from ? stretchOf(set, from, row).height : 0;
  const cutSet = cutRow(set, row, room - above);
  if (!cutSet) throw new Error("a page of a form has no room for a line");
  return cutSet;
}

/**
 * Draws a table over as many pages as it needs. Its last rows stay on one page with what follows, `tail` points high, so that a
 * signature never stands alone.
 */
export function drawTable(sheet: Sheet, table: Table, tail = 0): void {
  const head = headOf(table);
  const units = unitsOf(table);
  let isOpen = false;
  units.forEach((unit, index) => {
    const after = index === units.length - 1 ? tail : 0;
    const { height } = stretchOf(unit);
    const heading = isOpen ? 0 : head.height;
    const isWhole = height + after + head.height <= roomOnPage(sheet);
    const beginning = isWhole
      ? height + after
      : stretchOf(unit, 0, Math.min(unit.count, unit.glued.has(0) ? 2 : 1)).height;
    if (heading + beginning > roomLeft(sheet) && !isAtTop(sheet)) {
      turnPage(sheet);
      drawStretch(sheet, head);
    } else if (!isOpen) {
      drawStretch(sheet, head);
    }
    isOpen = true;
    if (isWhole) drawStretch(sheet, stretchOf(unit));
    else drawBroken(sheet, unit, head, after);
  });
}

/** The space between two tables. */
export const GAP = 4 * MM;
