import { appraiserOn } from "../../employees/rules/appraiser-span";
import { buildChart } from "../../employees/rules/reporting-chart";
import { superiorOn, type LineAnswer } from "../../employees/rules/reporting-line";
import { addDays, type IsoDate } from "../../organization/rules/dates";
import { planDueOn } from "../../work-plans/rules/plan-state";
import { checkEvent, mainHolds } from "./check-event";
import {
  isActing,
  isArrival,
  type EventPlan,
  type EventRequest,
  type LineChange,
  type PersonnelFacts,
  type PlanFact,
} from "./events";
import { sameSuperior, shiftLines } from "./line-shift";
import { chartAfter, postsOf } from "./posts-after";
import { isShort, yearParts } from "./year-parts";

type Plans = Pick<EventPlan, "plansClosed" | "plansShortened" | "closings" | "merged" | "nextPlan">;

/** What happens to the person's own plans: nothing where the definitive post stays. */
function plansOf(facts: PersonnelFacts, request: EventRequest, lastDay: IsoDate): Plans {
  const { kind, effectiveOn, employeeId } = request;
  const { settings } = facts;
  const nothing: Plans = { plansClosed: [], plansShortened: [], closings: [], merged: [], nextPlan: null };
  if (isActing(kind)) return nothing;
  const year = Number(effectiveOn.slice(0, 4));
  const nextPlan = isArrival(kind)
    ? { startsOn: effectiveOn, dueOn: planDueOn({ year, startsOn: effectiveOn }, settings) }
    : null;
  const cut = facts.plans.filter(
    (plan) => plan.employeeId === employeeId && plan.startsOn < effectiveOn && plan.endsOn >= effectiveOn,
  );
  const closed = cut.filter((plan) => plan.state === "set");
  const dueOn = addDays(effectiveOn, settings.newPostPlanDays);
  const isCut = ({ state }: PlanFact) => state === "draft" || state === "returned" || state === "submitted";
  return {
    plansClosed: closed.map(({ id, unitName, revision, results }) => ({
      planId: id,
      endsOn: lastDay,
      unitName,
      revision,
      results,
    })),
    plansShortened: cut.filter(isCut).map(({ id }) => ({ planId: id, endsOn: lastDay })),
    closings: closed
      .filter((plan) => !isShort({ startsOn: plan.startsOn, endsOn: lastDay }))
      .map((plan) => ({
        planId: plan.id,
        appraiserId: appraiserOn(plan.appraisers, lastDay)?.employeeId ?? null,
        startsOn: plan.startsOn,
        endsOn: lastDay,
        dueOn,
      })),
    merged: closed
      .filter((plan) => isArrival(kind) && isShort({ startsOn: plan.startsOn, endsOn: lastDay }))
      .map((plan) => plan.unitName),
    nextPlan,
  };
}

/** Who makes the annual evaluation, and what each post weighs in it: the last post of the year decides (G75 to G79). */
function yearOf(
  facts: PersonnelFacts,
  request: EventRequest,
  plans: Plans,
  superior: (day: IsoDate) => LineAnswer,
): EventPlan["year"] {
  const { kind, effectiveOn, employeeId } = request;
  if (isActing(kind)) return null;
  const year = Number(effectiveOn.slice(0, 4));
  const last = `${effectiveOn.slice(0, 4)}-12-31`;
  const ends = new Map(plans.plansClosed.map((plan) => [plan.planId, plan.endsOn]));
  const served = facts.plans
    .filter((plan) => plan.employeeId === employeeId && plan.year === year)
    .filter((plan) => plan.startsOn < effectiveOn && (plan.state === "set" || plan.state === "closed"))
    .map((plan) => ({
      unitName: plan.unitName,
      startsOn: plan.startsOn,
      endsOn: ends.get(plan.id) ?? plan.endsOn,
    }));
  const next =
    isArrival(kind) && facts.target
      ? [{ unitName: facts.target.unitName, startsOn: effectiveOn, endsOn: last }]
      : [];
  const parts = yearParts(year, [...served, ...next]);
  if (parts.length === 0) return null;
  const closing = plans.closings.at(-1)?.appraiserId ?? null;
  return { appraiserId: isArrival(kind) ? superior(last).superiorId : closing, parts };
}

function warningsOf(
  facts: PersonnelFacts,
  request: EventRequest,
  plans: Plans,
  lines: readonly LineChange[],
): EventPlan["warnings"] {
  const { kind, effectiveOn, employeeId } = request;
  const warnings: EventPlan["warnings"] = [];
  if (effectiveOn < facts.today) warnings.push({ warning: "day-past", params: { day: effectiveOn } });
  if (facts.openObjections > 0 && !isActing(kind)) warnings.push({ warning: "objection-open", params: {} });
  const own = lines.find((line) => line.employeeId === employeeId)?.after;
  if (isArrival(kind) && own?.superiorId === null && own.gap !== "top-of-chart")
    warnings.push({ warning: "no-superior", params: {} });
  if (isArrival(kind) && own?.superiorId != null && own.via === "vacant-above")
    warnings.push({ warning: "superior-skipped", params: {} });
  if (plans.plansShortened.length > 0)
    warnings.push({ warning: "plan-not-set", params: { day: addDays(effectiveOn, -1) } });
  const later = facts.plans.find(
    (plan) => plan.employeeId === employeeId && plan.state === "set" && plan.startsOn >= effectiveOn,
  );
  if (later && !isActing(kind)) warnings.push({ warning: "plan-not-begun", params: { year: later.year } });
  const ended = new Set(plans.plansClosed.map(({ planId }) => planId));
  const dropped = facts.plans
    .filter(({ id }) => ended.has(id))
    .flatMap((plan) => plan.begunPeriods.filter((day) => day >= effectiveOn))
    .sort();
  if (dropped[0])
    warnings.push({
      warning: "evaluations-dropped",
      params: { n: dropped.length, first: dropped[0], day: addDays(effectiveOn, -1) },
    });
  const orphans = lines.filter(
    (line) =>
      line.employeeId !== employeeId && line.before.superiorId !== null && line.after.superiorId === null,
  );
  if (orphans.length > 0)
    warnings.push({ warning: "people-without-superior", params: { n: orphans.length } });
  return warnings;
}

/**
 * The consequences of an event of a person's posts: for the preview that HR reads and for the write that carries it out, the same.
 * Where `refusals` is not empty nothing of the rest may be carried out.
 */
export function planEvent(facts: PersonnelFacts, request: EventRequest): EventPlan {
  const { effectiveOn, employeeId } = request;
  const refusals = checkEvent(facts, request);
  const lastDay = addDays(effectiveOn, -1);
  const posts = postsOf(facts, request, lastDay);
  const after = chartAfter(facts, posts);
  const plans = plansOf(facts, request, lastDay);
  const cut = new Set([...plans.plansClosed, ...plans.plansShortened].map(({ planId }) => planId));
  const { lines, appraisers } = shiftLines(facts, after, effectiveOn, cut);
  const changed = lines.filter((line) => line.employeeId === employeeId || !sameSuperior(line));
  const [chartBefore, chartThen] = [buildChart(facts.chart), buildChart(after)];
  const year = yearOf(facts, request, plans, (day) => superiorOn(chartThen, employeeId, day));
  const hasMain = mainHolds(facts, request).length > 0;
  const former = hasMain ? superiorOn(chartBefore, employeeId, lastDay).superiorId : null;
  const own = changed.find((line) => line.employeeId === employeeId);
  const told = [
    employeeId,
    ...(isActing(request.kind) ? [] : [former, own?.after.superiorId]),
    ...plans.closings.map((closing) => closing.appraiserId),
    ...appraisers.flatMap((change) => [change.employeeId, ...change.added.map((span) => span.employeeId)]),
  ].filter((id) => id != null);
  return {
    refusals,
    warnings: refusals.length > 0 ? [] : warningsOf(facts, request, plans, changed),
    lastDay,
    isPlanned: effectiveOn > facts.today,
    ...posts,
    ...plans,
    year,
    lines: changed,
    appraisers,
    told: [...new Set(told)],
  };
}
