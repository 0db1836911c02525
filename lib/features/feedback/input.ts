import { z } from "zod";
import { BEHAVIOUR_VALUES } from "../work-plans/rules/behaviours";

const id = z.uuid("input.not-uuid");
/** One event, one sentence or two. */
const TEXT = 1_000;

/** What the comment is about, as a form sends it: `result:<id>` or `behaviour:<value>`. */
const about = z.string("feedback.about-missing").transform((value, ctx) => {
  const [kind, what = ""] = value.split(":");
  const resultId = kind === "result" ? id.safeParse(what) : null;
  const behaviour = kind === "behaviour" ? z.enum(BEHAVIOUR_VALUES).safeParse(what) : null;
  if (resultId?.success) return { resultId: resultId.data, behaviour: null };
  if (behaviour?.success) return { resultId: null, behaviour: behaviour.data };
  ctx.addIssue({ code: "custom", message: "feedback.about-missing" });
  return z.NEVER;
});

/** The appraiser's comment on one result or one behaviour value in a period. Once given it stays as it is. */
export const giveFeedbackInput = z.object({
  workPlanId: id,
  periodId: id,
  about,
  text: z.string().trim().min(1, "feedback.text-missing").max(TEXT, "input.too-long"),
  /** The evaluation whose page the form stands on, so that the page shows the comment at once. */
  evaluationId: id.optional(),
});

export type GiveFeedbackInput = z.output<typeof giveFeedbackInput>;
