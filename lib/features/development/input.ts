import { z } from "zod";
import { ALL_TRAINING_KINDS, TRAINING_MODES } from "./rules/training-offer";

/** Longest texts, in characters. */
const REASON = 1_000;
const TITLE = 200;
const ADDRESS = 2_000;
/** Above the longest training of the state (leadership training of several months). */
const MOST_HOURS = 2_000;
const MOST_SEATS = 10_000;

const id = z.uuid("input.not-uuid");
const version = z.coerce.number("input.invalid").int("input.invalid").min(1, "input.invalid");
const reason = (missing: string) => z.string(missing).trim().min(1, missing).max(REASON, "input.too-long");
const day = (missing: string) => z.string(missing).min(1, missing).pipe(z.iso.date("input.bad-date"));
const title = z.string("input.required").trim().min(1, "input.required").max(TITLE, "input.too-long");

/** A field left empty is no value. */
const optional = (most: number) =>
  z
    .string()
    .trim()
    .max(most, "input.too-long")
    .transform((text) => text || null)
    .nullable()
    .default(null);

const whole = (missing: string, most: number) =>
  z
    .string(missing)
    .trim()
    .min(1, missing)
    .pipe(
      z.coerce
        .number<string>("input.not-number")
        .int("input.not-integer")
        .min(1, "input.too-small")
        .max(most, "input.too-large"),
    );

const isWebAddress = (text: string | null) =>
  text === null || (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol));

export const recommendTrainingInput = z.object({
  evaluationId: id,
  trainingId: z.uuid("development.training-not-chosen"),
  reason: reason("development.recommendation-reason-missing"),
});
export type RecommendTrainingInput = z.output<typeof recommendTrainingInput>;

/** `version` 0: neither recommended nor enrolled before; else the version of the enrolment as shown. */
export const enrolInTrainingInput = z.object({
  trainingId: id,
  version: z.coerce.number("input.invalid").int("input.invalid").min(0, "input.invalid"),
});
export type EnrolInTrainingInput = z.output<typeof enrolInTrainingInput>;

const oneEnrolment = z.object({ enrolmentId: id, version });

export const declineTrainingInput = oneEnrolment.extend({
  reason: reason("development.decline-reason-missing"),
});
export type DeclineTrainingInput = z.output<typeof declineTrainingInput>;

export const cancelEnrolmentInput = oneEnrolment.extend({
  reason: reason("development.cancel-reason-missing"),
});
export type CancelEnrolmentInput = z.output<typeof cancelEnrolmentInput>;

export const confirmEnrolmentInput = oneEnrolment;
export type ConfirmEnrolmentInput = z.output<typeof confirmEnrolmentInput>;

export const recordAttendanceInput = oneEnrolment.extend({
  attendedHours: whole("development.hours-missing", MOST_HOURS),
});
export type RecordAttendanceInput = z.output<typeof recordAttendanceInput>;

export const certifyTrainingInput = oneEnrolment.extend({
  certificateNumber: z
    .string("development.certificate-missing")
    .trim()
    .min(1, "development.certificate-missing")
    .max(100, "input.too-long"),
  certifiedOn: day("development.certificate-date-missing"),
});
export type CertifyTrainingInput = z.output<typeof certifyTrainingInput>;

export const offerTrainingInput = z.object({
  title,
  kind: z.enum(ALL_TRAINING_KINDS, "input.not-chosen"),
  provider: title,
  mode: z.enum(TRAINING_MODES, "input.not-chosen"),
  place: optional(TITLE),
  url: optional(ADDRESS).refine(isWebAddress, "input.not-link"),
  hours: whole("input.required", MOST_HOURS),
  seats: whole("input.required", MOST_SEATS),
  startsOn: day("input.required"),
  endsOn: day("input.required"),
  legalBasis: optional(TITLE),
});
export type OfferTrainingInput = z.output<typeof offerTrainingInput>;
