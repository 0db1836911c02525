import { z } from "zod";

const id = z.uuid("input.not-uuid");
/** Checkboxes come as nothing, as one text or as a list. */
const chosen = (reason: string) =>
  z.preprocess(
    (value) => (typeof value === "string" ? [value] : (value ?? [])),
    z.array(id).min(1, reason).max(50, "input.too-many"),
  );

/** Longest texts, in characters; the screens show no counter below them. */
const NOTE = 2_000;
const ACTUAL = 200;
const TITLE = 200;
const ADDRESS = 2_000;

/** The evaluation whose page the form stands on, so that the page shows the change at once. */
const evaluationId = id.optional();

/**
 * What was reached of one result in one period, as typed. `version` is the one that the screen showed, 0 before the first
 * save; `actuals` may leave indicators out, `input` may be anything: what cannot be read is kept and marked.
 */
export const recordProgressInput = z.object({
  workPlanId: id,
  periodId: id,
  resultId: id,
  version: z.coerce.number().int().min(0),
  note: z.string().max(NOTE, "input.too-long").default(""),
  actuals: z
    .array(z.object({ indicatorId: id, input: z.string().max(ACTUAL, "input.too-long") }))
    .max(50, "input.too-many")
    .default([]),
  evaluationId,
});

/** A new proof for one or several results of a plan and period: a file or a link, never both. */
export const addEvidenceInput = z.object({
  workPlanId: id,
  periodId: id,
  resultIds: chosen("progress.evidence-no-result"),
  title: z.string().trim().min(1, "progress.evidence-title").max(TITLE, "input.too-long"),
  file: z.file().optional(),
  url: z.string().trim().max(ADDRESS, "input.too-long").default(""),
  evaluationId,
});

/** Proofs that exist already, for results of a plan and period. */
export const linkEvidenceInput = z.object({
  workPlanId: id,
  periodId: id,
  evidenceIds: chosen("progress.evidence-none-chosen"),
  resultIds: chosen("progress.evidence-no-result"),
  evaluationId,
});

export const unlinkEvidenceInput = z.object({
  evidenceId: id,
  workPlanId: id,
  periodId: id,
  resultId: id,
  evaluationId,
});

export const removeEvidenceInput = z.object({ evidenceId: id });

export type RecordProgressInput = z.output<typeof recordProgressInput>;
export type AddEvidenceInput = z.output<typeof addEvidenceInput>;
export type LinkEvidenceInput = z.output<typeof linkEvidenceInput>;
export type UnlinkEvidenceInput = z.output<typeof unlinkEvidenceInput>;
export type RemoveEvidenceInput = z.output<typeof removeEvidenceInput>;
