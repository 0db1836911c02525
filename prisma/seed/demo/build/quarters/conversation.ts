import type { Prisma } from "@/lib/generated/prisma/client";
import { addDays } from "@/lib/features/organization/rules/dates";
import { BEHAVIOUR_VALUES } from "@/lib/features/work-plans/rules/behaviours";
import { AGENCY, quarter } from "../../agency";
import { at, between, chance, pick } from "../../chance";
import { demoId } from "../../ids";
import type { DemoPerson } from "../../people";
import { SENTENCES } from "../../text/read-texts";
import { officeHour } from "../plans/plan-history";
import { appraiserOn } from "../plans/plan-specs";
import { evaluationId } from "./evaluations";
import { quarterRecords, type QuarterRecord } from "./records";
import { dayOf } from "./timeline";

const agencyId = AGENCY.id;

type Event = [kind: Prisma.EvaluationEventCreateManyInput["kind"], actor: DemoPerson | null, at: Date | null];

function eventsOf({ plan, timeline }: QuarterRecord): Event[] {
  const { person } = plan.spec;
  const { openedAt, notedAt, scoredAt, signedAt, releasedAt, receivedAt, isLapsed, finalAt } = timeline;
  const by = (moment: Date | null) => (moment === null ? null : appraiserOn(plan.spec, dayOf(moment)).person);
  return [
    ["opened", person, openedAt],
    ["noted", person, notedAt],
    ["scored", by(scoredAt), scoredAt],
    ["signed", by(signedAt), signedAt],
    ["released", by(releasedAt), releasedAt],
    [isLapsed ? "lapsed" : "received", isLapsed ? null : person, receivedAt],
    ["finalised", null, finalAt],
  ];
}

/** The calendar acts under the product's name (lib/features/evaluations/finalise-evaluations.ts). */
const CALENDAR = "Terukur";

export const evaluationEventRows = (): Prisma.EvaluationEventCreateManyInput[] =>
  quarterRecords.flatMap((record) =>
    eventsOf(record).flatMap(([kind, actor, moment]) =>
      moment === null
        ? []
        : [
            {
              agencyId,
              id: demoId("evaluation-event", `${record.key}/${kind}`, moment),
              evaluationId: evaluationId(record),
              kind,
              actorId: actor?.id ?? null,
              actorName: actor?.name ?? CALENDAR,
              at: moment,
            },
          ],
    ),
  );

/** What was said during the quarter: about a result, a value, or the work as a whole. */
export const feedbackRows = (): Prisma.FeedbackCreateManyInput[] =>
  quarterRecords.flatMap((record) => {
    const { plan, number, key, results } = record;
    const { startsOn, endsOn } = quarter(number);
    const first = plan.spec.startsOn > startsOn ? plan.spec.startsOn : startsOn;
    const last = plan.spec.endsOn < endsOn ? plan.spec.endsOn : endsOn;
    const days = number === 4 ? 38 : Math.max(1, (Date.parse(last) - Date.parse(first)) / 86_400_000 - 4);
    return Array.from({ length: between(0, 2, key, "feedback") }, (_, index) => {
      const day = addDays(first, between(1, days, key, "feedback", index));
      const createdAt = officeHour(day, key, index);
      const about = chance(key, index, "about");
      const result = about < 0.5 ? at([...results, null], between(0, 20, key, index)) : null;
      const value = about > 0.75 ? pick(BEHAVIOUR_VALUES, key, index) : null;
      const level = result?.level ?? (value ? record.scores.behaviours[value] : "meets");
      const text = value
        ? pick(SENTENCES.behaviour[value][level], key, index)
        : pick(SENTENCES.feedback[level], key, index);
      return {
        agencyId,
        id: demoId("feedback", `${key}/${index}`, createdAt),
        employeeId: plan.spec.person.id,
        giverId: appraiserOn(plan.spec, dayOf(createdAt)).person.id,
        workPlanId: plan.spec.id,
        periodId: quarter(number).id,
        resultId: result?.result.row.id ?? null,
        behaviour: value,
        text,
        createdAt,
      };
    });
  });

/** Questions back and their answers; of a result that was just released the question still waits. */
export const messageRows = (): Prisma.EvaluationMessageCreateManyInput[] =>
  quarterRecords.flatMap((record) => {
    const { plan, timeline, key } = record;
    const { releasedAt, signedAt, state } = timeline;
    if (releasedAt === null || signedAt === null || chance(key, "asks") > 0.09 || key === "siti-rahmawati/3")
      return [];
    const { question, answer } = pick(SENTENCES.questions, key);
    const asked = officeHour(addDays(dayOf(releasedAt), 1), key, "asked");
    const answered = officeHour(addDays(dayOf(asked), 1), key, "answered");
    const appraiser = appraiserOn(plan.spec, dayOf(signedAt)).person;
    const message = (author: DemoPerson, text: string, createdAt: Date) => ({
      agencyId,
      id: demoId("evaluation-message", `${key}/${author.key}`, createdAt),
      evaluationId: evaluationId(record),
      authorId: author.id,
      authorName: author.name,
      text,
      createdAt,
    });
    const own = message(plan.spec.person, question, asked);
    return state === "released" ? [own] : [own, message(appraiser, answer, answered)];
  });
