import { canonicalText, sha256 } from "../../rules/content-hash";
import type { KeyedContent } from "./keyed-content";

/** How long after a return its author may undo it: 10 seconds are shown, the server allows for the way there. */
export const UNDO_SHOWN_SECONDS = 10;
export const UNDO_ACCEPTED_SECONDS = 15;

export function mayStillUndo(returnedAt: Date, now: Date): boolean {
  return now.getTime() - returnedAt.getTime() <= UNDO_ACCEPTED_SECONDS * 1000;
}

/** The fingerprint of each row as it reads: a mark at a row holds only as long as this stays. */
export function rowHashes({ content, rows }: KeyedContent): Map<string, string> {
  return new Map(
    content.results.map((result, index) => [rows[index]?.id ?? "", sha256(canonicalText(result))]),
  );
}

export type RowMark = { resultId: string; rowHash: string };

/** Which rows are marked *Cocok* as they read now, and how many are not. */
export function markedRows(
  content: KeyedContent,
  marks: readonly RowMark[],
): { marked: ReadonlySet<string>; unmarked: number[] } {
  const now = rowHashes(content);
  const marked = new Set(
    marks.filter((mark) => now.get(mark.resultId) === mark.rowHash).map((mark) => mark.resultId),
  );
  const unmarked = content.rows.flatMap(({ id }, index) => (marked.has(id) ? [] : [index + 1]));
  return { marked, unmarked };
}
