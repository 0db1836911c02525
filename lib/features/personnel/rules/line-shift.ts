import { buildChart, type ChartFacts } from "../../employees/rules/reporting-chart";
import { reportingSegments, superiorOn } from "../../employees/rules/reporting-line";
import type { IsoDate } from "../../organization/rules/dates";
import { appraiserChange } from "./appraiser-change";
import type { AppraiserChange, LineChange, PersonnelFacts, PlanFact } from "./events";

const RUNNING: readonly PlanFact["state"][] = ["draft", "submitted", "returned", "set"];

/** Whether a line says the same before and after, in the same capacity. */
export const sameSuperior = ({ before, after }: LineChange) =>
  before.superiorId === after.superiorId &&
  (before.superiorId === null ||
    after.superiorId === null ||
    (before.capacity === after.capacity && before.via === after.via));

/**
 * What another chart from a day on means for the people it touches: their superiors, and the appraisers of their running plans.
 * @param cut plans that end with the day and keep their appraisers
 */
export function shiftLines(
  facts: Pick<PersonnelFacts, "affected" | "plans" | "chart">,
  after: ChartFacts,
  from: IsoDate,
  cut: ReadonlySet<string>,
): { lines: LineChange[]; appraisers: AppraiserChange[] } {
  const [now, then] = [buildChart(facts.chart), buildChart(after)];
  const lines = facts.affected.map((employeeId) => ({
    employeeId,
    before: superiorOn(now, employeeId, from),
    after: superiorOn(then, employeeId, from),
  }));
  const appraisers = facts.plans
    .filter((plan) => RUNNING.includes(plan.state) && plan.endsOn >= from && !cut.has(plan.id))
    .flatMap((plan) => {
      const line = lines.find((one) => one.employeeId === plan.employeeId);
      if (!line) return [];
      const segments = reportingSegments(then, plan.employeeId, { startsOn: from, endsOn: null });
      return appraiserChange(plan, line.before, segments, from) ?? [];
    });
  return { lines, appraisers };
}
