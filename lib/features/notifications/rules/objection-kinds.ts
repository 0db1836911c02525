/** Messages about an objection. What it is about and what was decided stands on the page alone. */
export type ObjectionMessages = {
  /** To the rater: the person asks to have the result examined. */
  "evaluations.objection-filed": { employee: string };
  /** To whoever decides. */
  "evaluations.objection-received": { employee: string; due: string };
  /** To the rater: the decider waits for the explanation. */
  "evaluations.objection-asked": { decider: string; employee: string };
  /** To the person and the decider: the rater has explained. */
  "evaluations.objection-explained": { author: string; number: string };
  /** To the other side and the decider: more words or another file. */
  "evaluations.objection-added": { author: string; number: string };
  /** To all three: a talk. */
  "evaluations.objection-session": { on: string; time: string; place: string };
  /** To both sides. */
  "evaluations.objection-decided": { number: string };
  /** To the rater and the decider. */
  "evaluations.objection-withdrawn": { employee: string; number: string };
  /** To all three: somebody else decides, because the first has left service. */
  "evaluations.objection-decider-named": { number: string; decider: string };
};
