import type { SelfNoteResult, SelfNoteView } from "@/lib/features/evaluations/queries/self-note";
import type { Messages } from "@/lib/messages/messages-for";
import type { Context } from "@/lib/platform/context";

/** What every part of the page needs: the note, the words, and who looks at it. */
export type PageView = { note: SelfNoteView; m: Messages; ctx: Context };

export type ResultProps = PageView & { result: SelfNoteResult; number: number };

/** Whether a result is written: every realisation readable is full, nothing at all is empty. */
export function partOf(note: SelfNoteView, index: number): "full" | "half" | "empty" {
  const result = note.results[index];
  const typed =
    result && (result.note.trim() !== "" || result.indicators.some((one) => one.actualInput.trim() !== ""));
  if (!typed) return "empty";
  const isMissing = note.findings.some(
    (one) => one.severity === "error" && one.field?.startsWith(`${index + 1}.`),
  );
  return isMissing ? "half" : "full";
}

/** The id of a result's form, and with it the prefix of its fields' ids: the sending form names them in its problems. */
export const NOTE_FORM = "hasil";
export const resultFormId = (number: number): string => `${NOTE_FORM}-${number}`;
/** Where a reason's field stands on the page. */
export const anchorOf = (field: string): string => `${NOTE_FORM}-${field.replace(/[^\w-]+/g, "-")}`;
