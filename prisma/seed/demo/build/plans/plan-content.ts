import type { Prisma } from "@/lib/generated/prisma/client";
import { BEHAVIOUR_VALUES, type BehaviourValue } from "@/lib/features/work-plans/rules/behaviours";
import type { PlanContent } from "@/lib/features/work-plans/rules/content-hash";
import {
  formatDecimal,
  parseTarget,
  targetFromColumns,
  targetToColumns,
} from "@/lib/features/work-plans/rules/measure";
import type { AttachmentKind, SupportKind } from "@/lib/features/work-plans/rules/plan-draft";
import { AGENCY } from "../../agency";
import { between, pick, shuffled } from "../../chance";
import { demoId } from "../../ids";
import { agreementUnitOf, unitId } from "../../people";
import { familyOf, SENTENCES, type IndicatorText, type ResultText } from "../../text/read-texts";
import { isWholeYear, leaderPlan, quartersOf, type PlanSpec } from "./plan-specs";
import { indicatorNamed } from "../strategy";
import { fill } from "../words";

const agencyId = AGENCY.id;

export type BuiltIndicator = {
  row: Prisma.PlannedIndicatorCreateManyInput & { id: string };
  text: IndicatorText;
};
export type BuiltResult = {
  row: Prisma.PlannedResultCreateManyInput & { id: string };
  text: ResultText;
  indicators: BuiltIndicator[];
};
export type BuiltContent = {
  results: BuiltResult[];
  behaviours: { value: BehaviourValue; expectation: string }[];
  attachments: { kind: AttachmentKind; text: string }[];
};

const resultId = (plan: PlanSpec, key: string) => demoId("result", `${plan.key}/${key}`, plan.startsOn);

/** What is written in the target's cell. A cumulative target of a part of the year is that part of the annual one. */
function targetInput(plan: PlanSpec, text: IndicatorText): string {
  if (typeof text.target === "string") return text.target;
  const isShared = text.measure === "cumulative" && !isWholeYear(plan);
  const share = isShared ? Math.max(1, Math.round((text.target * quartersOf(plan).length) / 4)) : text.target;
  return formatDecimal(String(share));
}

function builtIndicator(
  plan: PlanSpec,
  result: string,
  text: IndicatorText,
  sortOrder: number,
): BuiltIndicator {
  const typed = targetInput(plan, text);
  const reading = parseTarget(typed, { kind: text.measure, direction: text.direction });
  if (!reading.ok) throw new RangeError(`${typed} is no target: ${reading.reason.reason}`);
  const row = {
    agencyId,
    id: demoId("indicator", `${plan.key}/${result}/${sortOrder}`, plan.startsOn),
    workPlanId: plan.id,
    resultId: resultId(plan, result),
    sortOrder,
    aspect: text.aspect ?? null,
    text: fill(text.text, { unit: plan.unit, detail: plan.person.detail }),
    measureKind: text.measure,
    direction: text.direction,
    targetInput: typed,
    ...targetToColumns(reading.target),
    measureUnit: text.unit,
    perspective: text.perspective ?? null,
  };
  return { row, text };
}

type Support = {
  supportKind: SupportKind;
  supportsResultId: string | null;
  supportsIndicatorId: string | null;
  supportsText: string | null;
};

/** The first thing of the text's list that exists: a result of the appraiser, an indicator of the strategy, an assignment. */
function supportOf(plan: PlanSpec, text: ResultText): Support {
  const none = { supportsResultId: null, supportsIndicatorId: null, supportsText: null };
  const leader = leaderPlan(plan);
  for (const candidate of text.supports) {
    if (candidate.startsWith("~")) {
      return { ...none, supportKind: "other_assignment", supportsText: candidate.slice(1) };
    }
    if (candidate.startsWith("@")) {
      const reference = candidate.slice(1).replace("{unit}", agreementUnitOf(plan.unit).key);
      const indicator = indicatorNamed(reference);
      if (indicator)
        return {
          ...none,
          supportKind: "unit_indicator",
          supportsIndicatorId: indicator.id,
          supportsText: indicator.name,
        };
      continue;
    }
    const [family, key = ""] = candidate.split(".");
    if (leader === null || leader.person.family !== family) continue;
    const found = familyOf(leader.person.family).results.find((one) => one.key === key);
    if (found) {
      const words = fill(found.text, { unit: leader.unit, detail: leader.person.detail });
      return {
        ...none,
        supportKind: "leader_result",
        supportsResultId: resultId(leader, key),
        supportsText: words,
      };
    }
  }
  return { ...none, supportKind: "unlinked" };
}

/** Success in words, for the qualitative approach: the indicators as one sentence each. */
function successMeasure(plan: PlanSpec, text: ResultText): string {
  return text.indicators
    .map((one) => {
      const words = fill(one.text, { unit: plan.unit, detail: plan.person.detail });
      const reach = one.direction === "lower" ? "paling banyak" : "paling sedikit";
      return `${words}: ${reach} ${targetInput(plan, one)} ${one.unit}.`;
    })
    .join(" ");
}

function builtResult(plan: PlanSpec, text: ResultText, sortOrder: number): BuiltResult {
  const isQualitative = plan.approach === "qualitative";
  const support = supportOf(plan, text);
  return {
    row: {
      agencyId,
      id: resultId(plan, text.key),
      workPlanId: plan.id,
      kind: text.kind,
      sortOrder,
      text: fill(text.text, { unit: plan.unit, detail: plan.person.detail }),
      ...support,
      // The words of the support are kept from the sending on; before it they are read from where they stand.
      supportsText:
        plan.state === "draft" && support.supportKind !== "other_assignment" ? null : support.supportsText,
      successMeasure: isQualitative ? successMeasure(plan, text) : null,
    },
    text,
    indicators: isQualitative
      ? []
      : text.indicators.map((one, index) => builtIndicator(plan, text.key, one, index)),
  };
}

/** A plan that is being written: its first results, one still worded as an activity, one target not found yet. */
function unfinished(results: BuiltResult[], plan: PlanSpec): BuiltResult[] {
  const [first, second] = results;
  if (!first || !second) return results;
  const words = pick(SENTENCES.activityWording, plan.key);
  const [indicator] = second.indicators;
  const open = indicator && {
    ...indicator,
    row: { ...indicator.row, targetInput: "", ...targetToColumns(null) },
  };
  return [first, { ...second, row: { ...second.row, text: words }, indicators: open ? [open] : [] }];
}

function expectationsOf(plan: PlanSpec): BuiltContent["behaviours"] {
  const count = between(2, 4, plan.key, "expectations");
  const chosen = new Set(
    shuffled(BEHAVIOUR_VALUES, plan.key, "values").slice(0, plan.state === "draft" ? 0 : count),
  );
  return BEHAVIOUR_VALUES.map((value) => ({
    value,
    expectation: chosen.has(value) ? pick(SENTENCES.behaviour[value].expectations, plan.key, value) : "",
  }));
}

function attachmentsOf(plan: PlanSpec): BuiltContent["attachments"] {
  return (["resource", "accountability", "consequence"] as const).flatMap((kind) => {
    const count = kind === "resource" ? 3 : 2;
    return shuffled(SENTENCES.attachments[kind], plan.key, kind)
      .slice(0, count)
      .map((text) => ({ kind, text }));
  });
}

/** Everything that a plan says, in the order in which it is signed. */
export function contentOf(plan: PlanSpec): BuiltContent {
  const texts = [...familyOf(plan.person.family).results].sort((a, b) =>
    a.kind === b.kind ? 0 : a.kind === "main" ? -1 : 1,
  );
  const results = texts.map((text, index) => builtResult(plan, text, index));
  return {
    results: plan.state === "draft" ? unfinished(results, plan) : results,
    behaviours: expectationsOf(plan),
    attachments: attachmentsOf(plan),
  };
}

/** The part of the content that both sides sign, as the product's rule reads it. */
export function signedContent(plan: PlanSpec, content: BuiltContent): PlanContent {
  return {
    employeeId: plan.person.id,
    year: plan.year,
    startsOn: plan.startsOn,
    endsOn: plan.endsOn,
    positionTitle: plan.person.title,
    unitId: unitId(plan.unit),
    approach: plan.approach,
    form: plan.form,
    revision: 1,
    results: content.results.map(({ row, indicators }) => ({
      kind: row.kind ?? "main",
      text: row.text,
      supportKind: row.supportKind ?? "unlinked",
      supportsResultId: row.supportsResultId ?? null,
      supportsIndicatorId: row.supportsIndicatorId ?? null,
      supportsText: row.supportsText ?? null,
      successMeasure: row.successMeasure ?? null,
      indicators: indicators.map(({ row: own, text }) => ({
        text: own.text,
        aspect: text.aspect ?? null,
        perspective: text.perspective ?? null,
        measureKind: text.measure,
        direction: text.direction,
        target: targetOf({ row: own, text }),
        measureUnit: text.unit,
      })),
    })),
    behaviours: content.behaviours,
    attachments: content.attachments,
  };
}

/** The annual target behind an indicator's columns. */
export function targetOf({ row, text }: BuiltIndicator) {
  return targetFromColumns({
    measureKind: text.measure,
    comparator: row.comparator ?? null,
    target: row.target === null || row.target === undefined ? null : String(row.target),
    targetHigh: null,
    targetText: row.targetText ?? null,
  });
}
