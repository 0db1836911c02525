import { spansOfPlans } from "@/lib/features/evaluations/annual/rules/plan-spans";
import type { ScoringMaterial } from "@/lib/features/evaluations/parts/scoring";
import type { PersonRow, ScoringHead } from "@/lib/features/evaluations/parts/scoring-head";
import type { ResultRow } from "@/lib/features/evaluations/parts/scoring-rows";
import type { OverallRating } from "@/lib/features/organization/rules/levels";
import type { ActualColumns, PeriodTargetColumns } from "@/lib/features/progress/rules/period-measure";
import { BEHAVIOUR_VALUES } from "@/lib/features/work-plans/rules/behaviours";
import type { Person, Unit } from "../people/person";
import type { Calendar } from "./calendar";
import type { BuiltPlan } from "./plan-content";
import { achievementOf, headsOwnUnit, type Scores } from "./ratings";
import type { Timeline } from "./timeline";

export type Measured = {
  input: string;
  actual: ActualColumns;
  target: PeriodTargetColumns;
  periodId: string;
};

export type Scored = Scores & {
  overall: OverallRating;
  comment: string;
  selfNote: string;
  resultNotes: string[];
  behaviourNotes: string[];
};

type Place = { calendar: Calendar; agency: { id: string; name: string } };
type Rated = { id: string; timeline: Timeline; own: Scored; measured: Measured[] };

const personRow = (person: Person, unit: Unit): PersonRow => ({
  employeeId: person.id,
  name: person.name,
  callName: person.callName,
  nip: person.nip,
  kind: person.kind,
  rankCode: person.rankCode,
  rankName: person.rankName,
  positionTitle: person.seat.title,
  unitName: unit.name,
});

function rowsOf({ calendar }: Place, plan: BuiltPlan, { own, measured }: Rated): ResultRow[] {
  const { startsOn, number } = calendar.evaluated;
  return plan.results.map(({ id, text, words, support, indicator }, index) => {
    const reached = measured[index];
    return {
      resultId: id,
      kind: text.kind,
      text: words,
      successMeasure: null,
      supports: support.supportsText,
      note: "",
      level: own.results[index] ?? null,
      levelNote: own.resultNotes[index] ?? "",
      evidence: [],
      indicators: [
        {
          indicatorId: indicator.id,
          text: indicator.words,
          aspect: indicator.text.aspect ?? null,
          perspective: indicator.text.perspective ?? null,
          measureKind: indicator.text.measure,
          direction: indicator.text.direction,
          ...indicator.agreed.columns,
          measureUnit: indicator.text.unit,
          progress: reached
            ? [
                {
                  periodId: reached.periodId,
                  startsOn,
                  number,
                  ...reached.target,
                  actualInput: reached.input,
                  ...reached.actual,
                },
              ]
            : [],
        },
      ],
    };
  });
}

function headOf({ calendar, agency }: Place, plan: BuiltPlan, { id, timeline, own }: Rated): ScoringHead {
  const { person, unit, superior } = plan;
  const { evaluated: period, settings, zone } = calendar;
  const found = achievementOf(unit);
  return {
    id,
    version: 1,
    state: timeline.state,
    revision: 1,
    selfNote: own.selfNote,
    notedAt: null,
    scoredAt: null,
    signedAt: null,
    releasedAt: null,
    appraiserId: null,
    suggestedResultRating: own.suggestedResult,
    resultRating: own.result,
    resultReason: own.resultReason,
    suggestedBehaviourRating: own.suggestedBehaviour,
    behaviourRating: own.behaviour,
    behaviourReason: null,
    overallRating: own.overall,
    recommendation: "",
    handovers: [],
    comment: own.comment,
    plan: {
      id: plan.id,
      year: calendar.year,
      startsOn: plan.startsOn,
      endsOn: plan.endsOn,
      approach: "quantitative",
      form: plan.form,
      revision: 1,
      setHash: plan.hash,
      unitId: unit.id,
      unitName: unit.name,
      positionTitle: person.seat.title,
    },
    period: { ...period, kind: "periodic", id: period.id, state: period.state },
    policy: { number: 1, settings },
    agency: { agencyId: agency.id, name: agency.name, timeZone: zone },
    employee: personRow(person, unit),
    appraiser: { ...personRow(superior, superior.unit), startsOn: plan.startsOn, capacity: "definitive" },
    appraiserSuperior: superior.superior ? personRow(superior.superior, superior.superior.unit) : null,
    headsOwnUnit: headsOwnUnit(plan),
    achievement: found && {
      level: found.level,
      unitId: found.unit.id,
      unitName: found.unit.name,
      grounds: found.grounds,
    },
    behaviours: BEHAVIOUR_VALUES.map((value, index) => ({
      value,
      expectation: "",
      level: own.behaviours[index] ?? null,
      note: own.behaviourNotes[index] ?? "",
    })),
    feedback: [],
    facts: {
      today: calendar.asOf,
      employeeId: person.id,
      unitId: unit.id,
      appraisers: [],
      appraiserSuperiorIds: [],
      signerId: null,
    },
  };
}

/** The year that a yearly evaluation has in view, of somebody who kept one post: no other result stands beside it. */
function yearOf({ calendar }: Place, plan: BuiltPlan): ScoringMaterial["year"] {
  const { person, unit, superior, startsOn, endsOn } = plan;
  const { evaluated: period } = calendar;
  if (period.cadence !== "yearly") return null;
  const { status, statusFrom } = person;
  const isAway = status === "study_leave" || status === "unpaid_leave";
  const appraisers = [{ name: superior.name, startsOn }];
  const post = { positionTitle: person.seat.title, unitName: unit.name };
  return {
    spans: spansOfPlans([{ workPlanId: plan.id, ...post, startsOn, endsOn, appraisers }]),
    absences:
      isAway && statusFrom !== null && statusFrom <= period.endsOn
        ? [
            {
              kind: status,
              startsOn: statusFrom > period.startsOn ? statusFrom : period.startsOn,
              endsOn: period.endsOn,
            },
          ]
        : [],
    results: [],
    note: null,
  };
}

/** What the product would have loaded from the database on the day of signing, without a database. */
export function material(place: Place, plan: BuiltPlan, rated: Rated): ScoringMaterial {
  const head = headOf(place, plan, rated);
  const rows = rowsOf(place, plan, rated);
  const { headOfUnitMapping: mapping, suggestion: shares } = head.policy.settings;
  return {
    head,
    rows,
    year: yearOf(place, plan),
    scoring: {
      results: rows.map(({ kind, level }) => ({ kind, level })),
      behaviours: Object.fromEntries(head.behaviours.map(({ value, level }) => [value, level])),
      resultRating: head.resultRating,
      resultReason: head.resultReason,
      behaviourRating: head.behaviourRating,
      behaviourReason: head.behaviourReason,
      comment: head.comment,
    },
    context: {
      head: head.headsOwnUnit ? { achievement: plan.unit.achievement?.level ?? null, mapping } : null,
      shares,
    },
  };
}
