import type { Prisma } from "@/lib/generated/prisma/client";
import { overallRating } from "@/lib/features/evaluations/rules/overall-rating";
import { RULE_VERSION } from "@/lib/features/evaluations/rules/snapshot";
import type { Level } from "@/lib/features/organization/rules/levels";
import { BEHAVIOUR_VALUES } from "@/lib/features/work-plans/rules/behaviours";
import { AGENCY, quarter } from "../../agency";
import { at, between, chance, pick } from "../../chance";
import { demoId } from "../../ids";
import { personOf, type DemoPerson } from "../../people";
import { SENTENCES } from "../../text/read-texts";
import { linesOf } from "../employment";
import { appraiserOn } from "../plans/plan-specs";
import { domainOf } from "../words";
import { suggestedBehaviour, suggestedResult } from "./rating-plan";
import { quarterRecords, type QuarterRecord } from "./records";
import { storyOf } from "./story";
import { dayOf } from "./timeline";

const agencyId = AGENCY.id;

export const evaluationId = (record: QuarterRecord): string =>
  demoId("evaluation", record.key, record.timeline.openedAt);

/** Short words of agreement say nothing about the work itself. */
const SAYS_SOMETHING = 24;

/** What the appraiser noticed about one of the results, one out of the ordinary first. */
function noticed({ key, results }: QuarterRecord): string | null {
  const special = results.filter(({ level }) => level !== "meets");
  const { result, level } = pick(special.length > 0 ? special : results, key, "noticed");
  const words = result.text.comments[level].filter((text) => text.length > SAYS_SOMETHING);
  return words.length > 0 ? pick(words, key, "words") : null;
}

/** The sentence for the person: by the predikat, in the words of the trade. */
function commentOf(record: QuarterRecord): string {
  const { plan, scores, number } = record;
  const told = storyOf(plan.spec, number);
  if (told) return told.comment;
  const overall = overallRating(scores.result, scores.behaviour);
  const isLeader = plan.spec.form === "jpt" || plan.spec.person.positionClass === "administrator";
  const words = SENTENCES.overall[isLeader ? "pimpinan" : domainOf(plan.spec.person, plan.spec.unit)];
  if (!words) throw new RangeError(`no comments for ${plan.spec.person.family}`);
  const bucket = {
    very_good: "above",
    good: "meets",
    needs_improvement: "below",
    poor: "conduct",
    very_poor: "below",
  } as const;
  const turn = between(0, 40, plan.spec.person.key, "comment") + number;
  const first = at(words[bucket[overall]], turn);
  if (overall === "very_poor") return `${first} ${at(words.conduct, turn)}`;
  const own = chance(record.key, "own") < 0.75 ? noticed(record) : null;
  if (own === null) return first;
  return chance(record.key, "order") < 0.5 && !/^(Baik|Sesuai|Terjaga)/.test(own)
    ? `${own} ${first}`
    : `${first} ${own}`;
}

/** The appraiser's own superior on a day; null above the mayor. */
function superiorOf(appraiser: DemoPerson, day: string): DemoPerson | null {
  const line = linesOf(appraiser).find(({ from, until }) => from <= day && (until === null || until >= day));
  return line ? personOf(line.superior) : null;
}

function scored(record: QuarterRecord) {
  const { plan, scores, timeline } = record;
  if (timeline.scoredAt === null) return { comment: "" };
  return {
    suggestedResultRating: suggestedResult(plan, scores.results),
    resultRating: scores.result,
    resultReason: scores.resultReason,
    suggestedBehaviourRating: suggestedBehaviour(scores.behaviours),
    behaviourRating: scores.behaviour,
    behaviourReason: scores.behaviourReason,
    overallRating: overallRating(scores.result, scores.behaviour),
    comment: commentOf(record),
  };
}

function signed({ plan, timeline }: QuarterRecord) {
  if (timeline.signedAt === null) return {};
  const day = dayOf(timeline.signedAt);
  const { person, capacity } = appraiserOn(plan.spec, day);
  return {
    appraiserId: person.id,
    appraiserCapacity: capacity,
    appraiserSuperiorId: superiorOf(person, day)?.id ?? null,
    ruleVersion: RULE_VERSION,
  };
}

export const evaluationRows = (): Prisma.EvaluationCreateManyInput[] =>
  quarterRecords.map((record) => {
    const { plan, timeline, number } = record;
    const { state, notedAt, scoredAt, signedAt, releasedAt, receivedAt, finalAt } = timeline;
    return {
      agencyId,
      id: evaluationId(record),
      workPlanId: plan.spec.id,
      employeeId: plan.spec.person.id,
      periodId: quarter(number).id,
      state,
      selfNote: notedAt === null ? "" : record.selfNote,
      notedAt,
      ...scored(record),
      ...signed(record),
      scoredAt,
      signedAt,
      releasedAt,
      receivedAt,
      finalAt,
      createdAt: timeline.openedAt,
    };
  });

const isScored = ({ timeline }: QuarterRecord) => timeline.scoredAt !== null;

/** A level that is not simply as expected gets a sentence; the others only sometimes. */
function levelNote(record: QuarterRecord, comments: readonly string[], level: Level, key: string): string {
  if (level === "meets" && chance(record.key, key, "silent") < 0.4) return "";
  return pick(comments, record.key, key);
}

export const evaluationResultRows = (): Prisma.EvaluationResultCreateManyInput[] =>
  quarterRecords.filter(isScored).flatMap((record) =>
    record.results.map(({ result, level }) => ({
      agencyId,
      id: demoId("evaluation-result", `${record.key}/${result.text.key}`, record.timeline.openedAt),
      evaluationId: evaluationId(record),
      resultId: result.row.id,
      level,
      note:
        storyOf(record.plan.spec, record.number)?.results[result.text.key]?.comment ??
        levelNote(record, result.text.comments[level], level, result.text.key),
    })),
  );

export const evaluationBehaviourRows = (): Prisma.EvaluationBehaviourCreateManyInput[] =>
  quarterRecords.filter(isScored).flatMap((record) =>
    BEHAVIOUR_VALUES.map((value) => {
      const level = record.scores.behaviours[value];
      const isSaid = level !== "meets" || chance(record.key, value) < 0.12;
      return {
        agencyId,
        id: demoId("evaluation-behaviour", `${record.key}/${value}`, record.timeline.openedAt),
        evaluationId: evaluationId(record),
        value,
        level,
        note: isSaid ? pick(SENTENCES.behaviour[value][level], record.key, value) : "",
      };
    }),
  );
