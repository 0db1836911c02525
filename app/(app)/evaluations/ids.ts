import { queryHref } from "@/components/ui/data/query-href";
import { nextEvaluationState, type EvaluationState } from "@/lib/features/evaluations/rules/evaluation-state";

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a part of an address can be a record's id at all; anything else is a page that does not exist. */
export const isId = (text: string): boolean => ID.test(text);

/** Past the signature there is nothing left to score or to sign: the result page answers instead. */
export const isSigned = (state: EvaluationState): boolean =>
  !["open", "noted"].includes(state) && nextEvaluationState(state, "sign") === null;

/** The scoring page of an evaluation: through a lens, at a step of the telephone's flow. */
export const scorePage = (id: string, { lens, step }: { lens?: string; step?: string | number } = {}) =>
  queryHref(`/evaluations/${id}/score`, { lens, step: step === undefined ? undefined : String(step) });
