import { addDays, addMonths, type IsoDate } from "../../organization/rules/dates";
import type { Reason } from "../../organization/rules/reasons";
import type { AppraiserChange, EventKind, LineChange, PersonnelFacts } from "./events";
import { shiftLines } from "./line-shift";
import type { PersonnelReason } from "./reasons";

export type Acting = {
  kind: EventKind;
  startsOn: IsoDate;
  endsOn: IsoDate;
  /** How often it was extended so far. */
  extended: number;
};

/** The last day until which a Plt may be extended: as long again as the rule allows (SE BKN 1/2021). */
export function lastExtension(acting: Acting, settings: PersonnelFacts["settings"]["acting"]): IsoDate {
  return addDays(addMonths(acting.startsOn, settings.months * (1 + settings.extensions)), -1);
}

/** Why a Plt cannot be extended to a day; empty when it can. */
export function checkExtension(
  acting: Acting,
  endsOn: IsoDate,
  settings: PersonnelFacts["settings"]["acting"],
): Reason<PersonnelReason>[] {
  if (acting.kind !== "acting_plt" || acting.extended >= settings.extensions)
    return [{ field: "endsOn", reason: "personnel.not-extendable" }];
  if (endsOn <= acting.endsOn) return [{ field: "endsOn", reason: "personnel.end-before-start" }];
  const day = lastExtension(acting, settings);
  if (endsOn > day)
    return [
      { field: "endsOn", reason: "personnel.acting-too-long", params: { months: settings.months, day } },
    ];
  return [];
}

/** The first day that another last day of acting changes. */
export const firstChanged = (before: IsoDate, after: IsoDate) => addDays(before < after ? before : after, 1);

/** What another last day of somebody's acting means for the people of the post. */
export function shiftActing(
  facts: PersonnelFacts,
  holdId: string,
  endsOn: IsoDate,
): { lines: LineChange[]; appraisers: AppraiserChange[] } {
  const held = facts.holds.find((hold) => hold.id === holdId);
  if (!held?.endsOn) return { lines: [], appraisers: [] };
  const assignments = facts.chart.assignments.map((hold) =>
    hold.employeeId === held.employeeId &&
    hold.positionId === held.positionId &&
    hold.kind === held.kind &&
    hold.startsOn === held.startsOn
      ? { ...hold, endsOn }
      : hold,
  );
  const from = firstChanged(held.endsOn, endsOn);
  return shiftLines(facts, { ...facts.chart, assignments }, from, new Set());
}
