import { addDays, type IsoDate } from "@/lib/features/organization/rules/dates";

/** States in which an import waits for a person or is over; in any other a worker is at its rows. */
export const RESTING_STATES = ["refused", "matching", "checked", "entered", "undone"] as const;

export type RestingImport = {
  state: (typeof RESTING_STATES)[number];
  /** The day of the last step: uploading, checking, entering or undoing. */
  lastStepOn: IsoDate;
  /** Last day on which the whole import can be taken back. */
  undoUntil: IsoDate | null;
};

/**
 * Whether the rows that were staged for an import may go: `days` whole days after its last step, finished or left lying, but never while it
 * can still be taken back, for the way back lies in these rows (UU 27/2022 article 16: erased when its time is over).
 */
export function stagedRowsMayGo(
  { state, lastStepOn, undoUntil }: RestingImport,
  today: IsoDate,
  days: number,
): boolean {
  const canBeUndone = state === "entered" && undoUntil !== null && undoUntil >= today;
  return !canBeUndone && addDays(lastStepOn, days) < today;
}
