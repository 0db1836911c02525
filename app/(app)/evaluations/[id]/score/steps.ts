import type { ScoringView } from "@/lib/features/evaluations/queries/scoring";
import type { Lens } from "@/lib/features/evaluations/lenses/rules/lens";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";
import { BEHAVIOUR_VALUES } from "@/lib/features/work-plans/rules/behaviours";

import type { Groups } from "./queue";

/** Everything that the parts of the scoring page share. */
export type ScoringPage = {
  view: ScoringView;
  groups: Groups;
  steps: Steps;
  /** The one that is looked through, if any. */
  lens: Lens | null;
  m: Messages;
  locale: Locale;
};

/** The telephone's flow: one step a result, then behaviour, then ratings and words. */
export type Steps = { current: number; results: number; all: number; done: boolean[] };

/** The step of the address, or the first that is not done; 1-based. */
export function stepsOf(view: ScoringView, asked: string | undefined): Steps {
  const results = view.results.length;
  const all = results + 2;
  const done = [
    ...view.results.map(({ level }) => level !== null),
    BEHAVIOUR_VALUES.every((value) => view.scoring.behaviours[value] != null),
    view.missing.length === 0,
  ];
  const number = Number(asked);
  if (Number.isInteger(number) && number >= 1 && number <= all)
    return { current: number, results, all, done };
  const first = done.indexOf(false);
  return { current: first === -1 ? all : first + 1, results, all, done };
}
