import { BEHAVIOUR_VALUES } from "@/lib/features/work-plans/rules/behaviours";
import {
  canonicalText,
  planContentHash,
  sha256,
  type PlanContent,
} from "@/lib/features/work-plans/rules/content-hash";
import { parseTarget, targetFromColumns, targetToColumns } from "@/lib/features/work-plans/rules/measure";
import { addDays } from "@/lib/features/organization/rules/dates";
import { toDate } from "@/lib/platform/clock";
import { demoReceipt } from "../demo/ids";
import { COAST, COAST_YEAR, coastId, coastMoment, halfYear } from "./agency";
import {
  COAST_UNITS,
  coastPeople,
  coastPerson,
  coastPersonId,
  type CoastPerson,
  type CoastUnit,
  type Work,
} from "./people";
import { COAST_RESULTS, type CoastResult } from "./texts";

const agencyId = COAST.id;
export const coastUnitId = (key: CoastUnit): string => coastId("unit", key);

export type CoastPlan = {
  key: string;
  id: string;
  person: CoastPerson;
  unit: CoastUnit;
  title: string;
  appraiser: CoastPerson;
  work: Work;
  startsOn: string;
  endsOn: string;
  isClosed: boolean;
};

function plansOf(person: CoastPerson): CoastPlan[] {
  if (person.appraiser === null) return [];
  const of = (
    key: string,
    post: Pick<CoastPlan, "unit" | "title" | "work">,
    appraiser: string,
    startsOn: string,
    endsOn: string,
  ) => ({
    ...{ key, id: coastId("plan", key), person, startsOn, endsOn, ...post },
    appraiser: coastPerson(appraiser),
    isClosed: endsOn < `${COAST_YEAR}-12-31`,
  });
  const startsOn = person.since > `${COAST_YEAR}-01-01` ? person.since : `${COAST_YEAR}-01-01`;
  const now = of(person.key, person, person.appraiser, startsOn, `${COAST_YEAR}-12-31`);
  const { before } = person;
  return before
    ? [
        of(
          `${person.key}/before`,
          before,
          before.appraiser,
          `${COAST_YEAR}-01-01`,
          addDays(person.since, -1),
        ),
        now,
      ]
    : [now];
}

/** A plan of each person but the first, two of whoever was moved. */
export const coastPlans: readonly CoastPlan[] = coastPeople.flatMap(plansOf);

/** The half-years in which a plan runs. */
export const halvesOf = ({ startsOn, endsOn }: CoastPlan): (1 | 2)[] =>
  ([1, 2] as const).filter(
    (number) => startsOn <= halfYear(number).endsOn && halfYear(number).startsOn <= endsOn,
  );

export const coastResults = (plan: CoastPlan) =>
  COAST_RESULTS[plan.work].map((text, index) => ({
    text,
    id: coastId("result", `${plan.key}/${index}`, plan.startsOn),
    indicatorId: coastId("indicator", `${plan.key}/${index}`, plan.startsOn),
  }));

/** A cumulative target of a part of the year is that part of the annual one. */
const targetOf = (plan: CoastPlan, { measure, target }: CoastResult): number =>
  measure === "cumulative" ? Math.max(1, Math.round((target * halvesOf(plan).length) / 2)) : target;

export const columnsOf = (plan: CoastPlan, text: CoastResult) => {
  const typed = String(targetOf(plan, text));
  const reading = parseTarget(typed, { kind: text.measure, direction: "higher" });
  if (!reading.ok) throw new RangeError(`${typed} is no target`);
  return { targetInput: typed, ...targetToColumns(reading.target) };
};

function contentOf(plan: CoastPlan): PlanContent {
  return {
    ...{
      employeeId: coastPersonId(plan.person.key),
      year: COAST_YEAR,
      startsOn: plan.startsOn,
      endsOn: plan.endsOn,
    },
    ...{
      positionTitle: plan.title,
      unitId: coastUnitId(plan.unit),
      approach: "quantitative",
      form: formOf(plan),
      revision: 1,
    },
    results: COAST_RESULTS[plan.work].map((text) => {
      const { comparator, target, targetText } = columnsOf(plan, text);
      return {
        ...{ kind: "main", text: text.text, supportKind: "other_assignment", supportsText: text.assignment },
        ...{ supportsResultId: null, supportsIndicatorId: null, successMeasure: null },
        indicators: [
          {
            ...{
              text: text.indicator,
              aspect: "quantity",
              perspective: null,
              measureKind: text.measure,
              direction: "higher",
            },
            target: targetFromColumns({
              ...{
                measureKind: text.measure,
                comparator: comparator ?? null,
                targetHigh: null,
                targetText: targetText ?? null,
              },
              target: target === null || target === undefined ? null : String(target),
            }),
            measureUnit: text.unit,
          },
        ],
      };
    }),
    behaviours: BEHAVIOUR_VALUES.map((value) => ({ value, expectation: "" })),
    attachments: [],
  };
}

const formOf = ({ person }: CoastPlan) => (person.class === "jpt" ? "jpt" : "ja_jf");
const agreedAt = ({ startsOn }: CoastPlan) => coastMoment(startsOn.slice(0, 8) + "20", "10:00");
const sentAt = ({ startsOn }: CoastPlan) => coastMoment(startsOn.slice(0, 8) + "14", "09:00");
const hashOf = (plan: CoastPlan) => planContentHash(contentOf(plan)).sha256;

export const coastPlanRows = () =>
  coastPlans.map((plan, index) => ({
    agencyId,
    id: plan.id,
    employeeId: coastPersonId(plan.person.key),
    assignmentId: coastId("assignment", plan.key),
    unitId: coastUnitId(plan.unit),
    positionTitle: plan.title,
    year: COAST_YEAR,
    startsOn: toDate(plan.startsOn),
    endsOn: toDate(plan.endsOn),
    approach: "quantitative",
    form: formOf(plan),
    state: plan.isClosed ? "closed" : "set",
    submittedAt: sentAt(plan),
    submittedHash: hashOf(plan),
    readAt: agreedAt(plan),
    setAt: agreedAt(plan),
    setHash: hashOf(plan),
    closedAt: plan.isClosed ? coastMoment(plan.endsOn, "16:00") : null,
    receiptNumber: demoReceipt(COAST_YEAR, `arwana/${plan.key}`),
    number: `SKP/${COAST_YEAR}/${String(index + 1).padStart(5, "0")}`,
    savedAt: sentAt(plan),
    createdAt: coastMoment(plan.startsOn, "08:00"),
  }));

export const coastAppraiserRows = () =>
  coastPlans.map((plan) => ({
    agencyId,
    id: coastId("plan-appraiser", plan.key),
    workPlanId: plan.id,
    employeeId: coastPersonId(plan.appraiser.key),
    startsOn: toDate(plan.startsOn),
  }));

export const coastResultRows = () =>
  coastPlans.flatMap((plan) =>
    coastResults(plan).map(({ id, text }, sortOrder) => ({
      ...{ agencyId, id, workPlanId: plan.id, kind: "main", sortOrder, text: text.text },
      ...{ supportKind: "other_assignment", supportsText: text.assignment },
    })),
  );

export const coastIndicatorRows = () =>
  coastPlans.flatMap((plan) =>
    coastResults(plan).map(({ id, indicatorId, text }) => ({
      ...{ agencyId, id: indicatorId, workPlanId: plan.id, resultId: id, sortOrder: 0, aspect: "quantity" },
      ...{ text: text.indicator, measureKind: text.measure, direction: "higher", measureUnit: text.unit },
      ...columnsOf(plan, text),
    })),
  );

export const coastSignatureRows = () =>
  coastPlans.flatMap((plan) =>
    (["employee", "appraiser"] as const).map((role) => ({
      ...{
        agencyId,
        id: coastId("plan-signature", `${plan.key}/${role}`),
        workPlanId: plan.id,
        revision: 1,
        role,
      },
      contentHash: hashOf(plan),
      signerId: coastPersonId(role === "employee" ? plan.person.key : plan.appraiser.key),
      signedAt: role === "employee" ? sentAt(plan) : agreedAt(plan),
    })),
  );

const printed = ({ key, name, nip, rank }: CoastPerson) => ({
  ...{ id: coastPersonId(key), name, nip, rankCode: rank[0], rankName: rank[1] },
});

export const coastPlanSnapshotRows = () =>
  coastPlans.map((plan) => {
    const content = canonicalText({
      kind: "work-plan",
      agency: COAST.name,
      unit: COAST_UNITS.find(({ key }) => key === plan.unit)?.name ?? "",
      employee: printed(plan.person),
      appraiser: { ...printed(plan.appraiser), capacity: "definitive" },
      content: contentOf(plan),
      contentHash: hashOf(plan),
      signedAt: agreedAt(plan).toISOString(),
    });
    const own = { agencyId, id: coastId("plan-snapshot", plan.key), workPlanId: plan.id, revision: 1 };
    return { ...own, content, sha256: sha256(content), createdAt: agreedAt(plan) };
  });
