import { runs, type PersonKey } from "../plan-model/chart";
import { appraiserToday, planOf, type Model } from "./model";

/** Whoever appraises a plan today, and whether somebody has yet to confirm it. */
const spanToday = (model: Model, plan: number) =>
  planOf(model, plan).spans.find((span) => runs(span, model.posts.today));

/** Who may sign: somebody whom an appraiser was only proposed as may score and no more. */
export function confirmedToday(model: Model, plan: number): PersonKey | null {
  return spanToday(model, plan)?.isProvisional ? null : appraiserToday(model, plan);
}
/** Appraised before, and reads on while whoever does today waits for a confirmation. */
export const isPrevious = (model: Model, plan: number, actor: PersonKey): boolean =>
  spanToday(model, plan)?.isProvisional === true &&
  planOf(model, plan).spans.some(({ who, to }) => who === actor && to !== null && to < model.posts.today);
