import { appraiserOn, type AppraiserSpan } from "../../employees/rules/appraiser-span";
import type { LineAnswer, LineSegment } from "../../employees/rules/reporting-line";
import { addDays, overlaps, type IsoDate } from "../../organization/rules/dates";
import type { AppraiserChange, PlanFact } from "./events";

type Wanted = AppraiserChange["added"];

/**
 * The spans that the new line of reporting asks for; days without a superior have none. Who was named for the person keeps the
 * capacity in which he appraises: a provisional one waits for HR, whatever happens to posts meanwhile.
 */
function wantedSpans(segments: readonly LineSegment[], running: AppraiserSpan | null): Wanted {
  const spans: Wanted = [];
  for (const { startsOn, endsOn, ...answer } of segments) {
    if (answer.superiorId === null) continue;
    const isNamed = answer.positionId === null && running?.employeeId === answer.superiorId;
    const capacity = isNamed ? running.capacity : answer.capacity;
    const before = spans.at(-1);
    const joins = before?.endsOn != null && addDays(before.endsOn, 1) === startsOn;
    const same = before?.employeeId === answer.superiorId && before.capacity === capacity;
    if (before && joins && same) before.endsOn = endsOn;
    else spans.push({ employeeId: answer.superiorId, capacity, startsOn, endsOn });
  }
  return spans;
}

/**
 * How the appraisers of a running plan change when its person's superior does: the plan stays, whoever is superior takes over on
 * the day (dossier §5). Null when nothing changes, or when somebody else than the superior appraises, who was named on purpose.
 * @param before the superior under the old order on the day
 * @param segments the person's line under the new order, from the day on
 */
export function appraiserChange(
  plan: PlanFact,
  before: LineAnswer,
  segments: readonly LineSegment[],
  effectiveOn: IsoDate,
): AppraiserChange | null {
  // A plan of the coming year is read and agreed before it begins: whoever is superior then takes part from the day on.
  const isRead = appraiserOn(plan.appraisers, effectiveOn) !== null;
  const from = isRead || effectiveOn > plan.startsOn ? effectiveOn : plan.startsOn;
  const running = appraiserOn(plan.appraisers, from);
  if (running && running.employeeId !== before.superiorId) return null;
  const days = { startsOn: from, endsOn: null };
  const clipped = segments
    .filter((segment) => overlaps(segment, days))
    .map((segment) => (segment.startsOn < from ? { ...segment, startsOn: from } : segment));
  const added = wantedSpans(clipped, running);
  const change: AppraiserChange = {
    planId: plan.id,
    employeeId: plan.employeeId,
    ended: [],
    removed: [],
    added,
  };
  for (const span of plan.appraisers.filter((one) => overlaps(one, days))) {
    const same = added.findIndex(
      (one) =>
        one.employeeId === span.employeeId &&
        one.capacity === span.capacity &&
        one.endsOn === span.endsOn &&
        (one.startsOn === span.startsOn || (one.startsOn === from && span.startsOn < from)),
    );
    if (same !== -1) added.splice(same, 1);
    else if (span.startsOn < from) change.ended.push({ id: span.id, endsOn: addDays(from, -1) });
    else change.removed.push(span.id);
  }
  return change.added.length + change.ended.length + change.removed.length > 0 ? change : null;
}
