import { z } from "zod";
import { LEVELS, UNIT_ACHIEVEMENTS } from "../organization/rules/levels";
import { BEHAVIOUR_VALUES } from "../work-plans/rules/behaviours";

const id = z.uuid("input.not-uuid");
const version = z.coerce.number("input.invalid").int("input.invalid").min(1, "input.invalid");
const level = z.enum(LEVELS, "input.unknown-choice");
const LONGEST_NOTE = 1_000;
const LONGEST_TEXT = 4_000;
const note = z.string().trim().max(LONGEST_NOTE, "input.too-long");
const text = z.string().trim().max(LONGEST_TEXT, "input.too-long");
/** No plan has more rows than this; a longer list is not a form of ours. */
const MOST_ROWS = 100;

/** What an appraiser fills in. A field that is left out stays as it was; a level once picked can be changed, not taken away. */
export const scoreEvaluationInput = z.object({
  evaluationId: id,
  version,
  results: z
    .array(z.object({ resultId: id, level: level.optional(), note: note.optional() }))
    .max(MOST_ROWS, "input.too-many")
    .default([]),
  behaviours: z
    .partialRecord(
      z.enum(BEHAVIOUR_VALUES, "input.unknown-choice"),
      z.object({ level: level.optional(), note: note.optional() }),
    )
    .default({}),
  resultRating: level.optional(),
  resultReason: note.optional(),
  behaviourRating: level.optional(),
  behaviourReason: note.optional(),
  comment: text.optional(),
  /** For the official document; may stay empty. */
  recommendation: text.optional(),
});
export type ScoreEvaluationInput = z.output<typeof scoreEvaluationInput>;

const UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

/**
 * Where the appraiser goes after saving: nowhere, to the signature, to a step of the telephone's flow, to another person, behind another
 * lens. The lens is the address's own; nothing of it is stored.
 */
export const scoreFormInput = scoreEvaluationInput.extend({
  then: z
    .string()
    .regex(
      new RegExp(`^(stay|sign|step:[1-9][0-9]?|next:${UUID}|lens:(none|${UUID}))$`),
      "input.unknown-choice",
    )
    .default("stay"),
  lens: z.union([id, z.literal("")]).default(""),
});

const oneVersion = z.object({ evaluationId: id, version });

export const signEvaluationInput = oneVersion;
export type SignEvaluationInput = z.output<typeof signEvaluationInput>;

/** `next`: the evaluation that the appraiser goes on with, if any. */
export const signFormInput = signEvaluationInput.extend({ next: z.union([id, z.literal("")]).default("") });

export const releaseEvaluationInput = oneVersion;
export type ReleaseEvaluationInput = z.output<typeof releaseEvaluationInput>;

export const acknowledgeEvaluationInput = oneVersion;
export type AcknowledgeEvaluationInput = z.output<typeof acknowledgeEvaluationInput>;

const message = z.object({ evaluationId: id, text: text.min(1, "input.required") });

export const askAboutEvaluationInput = message;
export type AskAboutEvaluationInput = z.output<typeof askAboutEvaluationInput>;

export const answerQuestionInput = message;
export type AnswerQuestionInput = z.output<typeof answerQuestionInput>;

/** `version` 0: not set before. */
export const setUnitAchievementInput = z.object({
  unitId: id,
  periodId: id,
  version: z.coerce.number("input.invalid").int("input.invalid").min(0, "input.invalid"),
  level: z.enum(UNIT_ACHIEVEMENTS, "evaluations.achievement-required"),
  grounds: text.min(1, "evaluations.grounds-required"),
  /** Why it changes after results of the unit were handed over. */
  reason: note.optional(),
});
export type SetUnitAchievementInput = z.output<typeof setUnitAchievementInput>;

export const startEvaluationInput = z.object({ workPlanId: id, periodId: id });
export type StartEvaluationInput = z.output<typeof startEvaluationInput>;

/** The person's words about the whole period; they may stay empty. */
export const selfNoteInput = oneVersion.extend({ selfNote: text.default("") });
export type SelfNoteInput = z.output<typeof selfNoteInput>;

export const takeBackNoteInput = z.object({ evaluationId: id });
export type TakeBackNoteInput = z.output<typeof takeBackNoteInput>;
