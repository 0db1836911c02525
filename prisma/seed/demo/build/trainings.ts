import { z } from "zod";
import type { Prisma } from "@/lib/generated/prisma/client";
import { addDays } from "@/lib/features/organization/rules/dates";
import { ENROLMENT_STATES } from "@/lib/features/development/rules/enrolment-state";
import { toDate } from "@/lib/platform/clock";
import { AGENCY, DEMO_TODAY } from "../agency";
import { between } from "../chance";
import { demoId } from "../ids";
import { personOf } from "../people";
import { readJson } from "../read-json";
import { officeHour } from "./plans/plan-history";
import { appraiserOn } from "./plans/plan-specs";
import { evaluationId } from "./quarters/evaluations";
import { quarterRecords } from "./quarters/records";
import { dayOf } from "./quarters/timeline";

const day = z.iso.date();

const trainingSchema = z.strictObject({
  key: z.string(),
  title: z.string(),
  kind: z.string(),
  provider: z.string(),
  mode: z.enum(["classical", "online", "blended"]),
  place: z.string().nullable(),
  url: z.url().nullable(),
  hours: z.int().min(1),
  seats: z.int().min(1),
  startsOn: day,
  endsOn: day,
  legalBasis: z.string().nullable(),
  sourceDocument: z.string().nullable(),
});

const enrolmentSchema = z.strictObject({
  training: z.string(),
  person: z.string(),
  state: z.enum(ENROLMENT_STATES),
  /** Hours attended, where they are fewer than the training's. */
  hours: z.int().optional(),
  /** The quarter out of whose evaluation the appraiser recommended it. */
  quarter: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional(),
  reason: z.string().optional(),
  decline: z.string().optional(),
});

const { hoursNote, trainings, enrolments } = readJson(
  z.strictObject({
    about: z.string(),
    hoursNote: z.string(),
    trainings: z.array(trainingSchema),
    enrolments: z.array(enrolmentSchema),
  }),
  import.meta.url,
  "../trainings.json",
);

const agencyId = AGENCY.id;
const trainingId = (key: string) => demoId("training", key);

export const trainingRows = (): Prisma.TrainingCreateManyInput[] =>
  trainings.map(({ key, startsOn, endsOn, sourceDocument, ...row }) => ({
    agencyId,
    id: trainingId(key),
    ...row,
    startsOn: toDate(startsOn),
    endsOn: toDate(endsOn),
    // The title is real, the hours are the agency's own: no readable source printed lesson hours.
    sourceDocument: sourceDocument === null ? null : `${sourceDocument}. ${hoursNote}`,
  }));

function trainingOf(key: string) {
  const found = trainings.find((one) => one.key === key);
  if (!found) throw new RangeError(`no training is called ${key}`);
  return found;
}

/** The evaluation and the appraiser behind a recommendation; both null where the person asked. */
function recommendation(person: string, quarter: 1 | 2 | 3 | undefined) {
  const record =
    quarter &&
    quarterRecords.find(({ plan, number }) => plan.spec.person.key === person && number === quarter);
  if (!record) return { evaluationId: null, recommenderId: null, from: null };
  const { signedAt } = record.timeline;
  if (signedAt === null)
    throw new RangeError(`${record.key} is not signed: nothing is recommended out of it`);
  const appraiser = appraiserOn(record.plan.spec, dayOf(signedAt)).person;
  return { evaluationId: evaluationId(record), recommenderId: appraiser.id, from: dayOf(signedAt) };
}

export const enrolmentRows = (): Prisma.TrainingEnrolmentCreateManyInput[] =>
  enrolments.map((row, index) => {
    const training = trainingOf(row.training);
    const { from, ...recommended } = recommendation(row.person, row.quarter);
    const before = addDays(training.startsOn, -between(14, 30, row.training, row.person));
    const begun = from ?? (before < "2026-11-10" ? before : "2026-11-10");
    const wasThere = row.state === "attended" || row.state === "certified";
    const last = wasThere ? addDays(training.endsOn, 3) : addDays(begun, 4);
    const createdAt = officeHour(begun, row.person, row.training);
    const updatedAt = officeHour(last < DEMO_TODAY ? last : addDays(DEMO_TODAY, -3), row.person);
    return {
      agencyId,
      id: demoId("enrolment", `${row.training}/${row.person}`, createdAt),
      trainingId: trainingId(row.training),
      employeeId: personOf(row.person).id,
      state: row.state,
      ...recommended,
      reason: row.reason ?? "",
      declineReason: row.decline ?? null,
      attendedHours: wasThere ? (row.hours ?? training.hours) : null,
      certificateNumber:
        row.state === "certified" ? `${String(index + 101)}/SRT/${row.training.toUpperCase()}/2026` : null,
      certifiedOn:
        row.state === "certified" ? toDate(last < DEMO_TODAY ? last : addDays(DEMO_TODAY, -3)) : null,
      createdAt,
      updatedAt: updatedAt > createdAt ? updatedAt : createdAt,
    };
  });
