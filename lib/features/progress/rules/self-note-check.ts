import type { Reason } from "../../organization/rules/reasons";
import type { ActualReason, SelfNoteReason } from "./reasons";

export type NoteIndicator = {
  actualInput: string;
  problem: Reason<ActualReason> | null;
  percent: string | null;
};
export type NoteResult = { note: string; evidence: number; indicators: readonly NoteIndicator[] };
export type NoteFinding = Reason<SelfNoteReason> & { severity: "error" | "info" };

/** Percent from which a realisation deserves a sentence of explanation. */
const FAR_ABOVE = 200;

function checkIndicator(
  indicator: NoteIndicator,
  field: string,
  params: { result: number; indicator: number },
): NoteFinding[] {
  if (indicator.actualInput.trim() === "")
    return [{ field, reason: "progress.actual-missing", params, severity: "error" }];
  if (indicator.problem)
    return [
      { ...indicator.problem, field, params: { ...indicator.problem.params, ...params }, severity: "error" },
    ];
  if (indicator.percent !== null && Number(indicator.percent) >= FAR_ABOVE)
    return [{ field, reason: "progress.far-above-target", params, severity: "info" }];
  return [];
}

/**
 * What is missing before the self-note goes to the appraiser. A missing or unreadable realisation is an error; a result of the
 * qualitative approach has no indicator, there the words are the realisation. No note and no evidence are hints.
 * Fields are `{result number}.actuals.{index}.input` and `{result number}.note`, numbers from 1.
 */
export function checkSelfNote(results: readonly NoteResult[]): NoteFinding[] {
  return results.flatMap((result, index) => {
    const number = index + 1;
    const params = { result: number };
    const noteField = `${number}.note`;
    const noNote = result.note.trim() === "";
    const found = result.indicators.flatMap((indicator, place) =>
      checkIndicator(indicator, `${number}.actuals.${place}.input`, { ...params, indicator: place + 1 }),
    );
    if (noNote && result.indicators.length === 0)
      found.push({ field: noteField, reason: "progress.realisation-missing", params, severity: "error" });
    else if (noNote)
      found.push({ field: noteField, reason: "progress.note-missing", params, severity: "info" });
    if (result.evidence === 0)
      found.push({ field: `${number}.evidence`, reason: "progress.no-evidence", params, severity: "info" });
    return found;
  });
}
