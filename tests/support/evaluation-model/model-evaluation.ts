import { meets, periodOf, planOf, rowsOf, type Evaluation, type Model } from "./model";

/** Of a period in which the plan has no day any more nothing is due, unless it was signed before. */
export const isDue = (model: Model, { plan, period, signer }: Evaluation): boolean =>
  signer !== null || meets(planOf(model, plan), periodOf(model, period));

/** An evaluation that was begun just now; its key is the last one that the model has given. */
export const emptyEvaluation = (model: Model, plan: number, period: number): Evaluation => ({
  key: model.lastKey,
  plan,
  period,
  state: "open",
  rows: rowsOf(model).map(() => null),
  values: [null, null, null, null, null, null, null],
  result: null,
  resultReason: null,
  behaviour: null,
  behaviourReason: null,
  comment: "",
  predikat: null,
  signer: null,
  decider: null,
  revision: 1,
  objection: null,
  releasedOn: null,
  receivedOn: null,
  timeline: ["opened"],
  talk: [],
  versions: [],
  advice: null,
  adviceVersion: 0,
});
