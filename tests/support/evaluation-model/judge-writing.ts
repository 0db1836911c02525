import type { PersonKey } from "../plan-model/chart";
import { isPrevious } from "./appraising";
import { isAnnual, meets, periodOf, planOf, recordKey, rowsOf, appraiserToday, aboveToday } from "./model";
import { emptyEvaluation } from "./model-evaluation";
import { evaluationOf, type Act, type Evaluation, type Model, type Verdict } from "./model";

// Opening, realisation, self-note, and the talk about a result.

type Writing = Extract<
  Act,
  { kind: "start" | "record" | "save-note" | "send-note" | "take-back" | "ask" | "answer" }
>;

/** Whoever may know of the evaluation learns that an act is not for them; everybody else learns nothing. */
export function notFor(model: Model, { plan, signer }: Evaluation, actor: PersonKey): Verdict {
  const readers = ["staff", appraiserToday(model, plan), aboveToday(model, plan), signer];
  const isReader = readers.includes(actor) || isPrevious(model, plan, actor);
  return { refused: isReader ? ["FORBIDDEN"] : ["NOT_FOUND"] };
}

/** A plan that was agreed meets a period that runs: nothing else is written about. */
function isRunning(model: Model, plan: number, period: number): boolean {
  const when = periodOf(model, period);
  return meets(planOf(model, plan), when) && when.state !== "planned" && when.state !== "closed";
}

function judgeStart(model: Model, { actor, plan, period }: Extract<Writing, { kind: "start" }>): Verdict {
  const appraiser = appraiserToday(model, plan);
  if (actor !== "staff" && actor !== appraiser)
    return {
      refused:
        actor === aboveToday(model, plan) || isPrevious(model, plan, actor) ? ["FORBIDDEN"] : ["NOT_FOUND"],
    };
  const there = model.evaluations.some((one) => one.plan === plan && one.period === period);
  // The evaluation of a year has a door of its own.
  if (isAnnual(model, period)) return { refused: ["NOT_FOUND"] };
  if (there) return { apply: () => undefined, audits: 0 };
  if (!isRunning(model, plan, period)) return { refused: ["RULE_VIOLATION"] };
  return {
    apply: () => {
      model.lastKey += 1;
      model.evaluations.push(emptyEvaluation(model, plan, period));
    },
  };
}

function judgeRecord(model: Model, act: Extract<Writing, { kind: "record" }>): Verdict {
  const { actor, plan, period, row, text } = act;
  if (actor !== "staff") {
    const readers = [appraiserToday(model, plan), aboveToday(model, plan), "hr"];
    return { refused: readers.includes(actor) ? ["FORBIDDEN", "NOT_FOUND"] : ["NOT_FOUND"] };
  }
  if (isAnnual(model, period)) return { refused: ["NOT_FOUND"] };
  const evaluation = model.evaluations.find((one) => one.plan === plan && one.period === period);
  const isSent = evaluation !== undefined && evaluation.state !== "open";
  if (isSent || !isRunning(model, plan, period)) return { refused: ["RULE_VIOLATION"] };
  return {
    apply: () => {
      const key = recordKey(plan, period);
      const rows = model.recorded.get(key) ?? rowsOf(model).map(() => null);
      model.recorded.set(key, rows.with(row, text));
    },
  };
}

const isReadable = (text: string | null) => text !== null && /^\d+$/.test(text);

function judgeNote(model: Model, act: Extract<Writing, { kind: "save-note" | "send-note" }>): Verdict {
  const one = evaluationOf(model, act.on);
  if (act.actor !== "staff") return notFor(model, one, act.actor);
  if (isAnnual(model, one.period)) return { refused: ["NOT_FOUND"] };
  const codes: ("RULE_VIOLATION" | "CONFLICT")[] = [];
  const isPossible = one.state === "open" && isRunning(model, one.plan, one.period);
  if (!isPossible) codes.push("RULE_VIOLATION");
  if (act.isStale) codes.push("CONFLICT");
  const rows = model.recorded.get(recordKey(one.plan, one.period)) ?? [];
  const isComplete = rowsOf(model).every((_, place) => isReadable(rows[place] ?? null));
  if (act.kind === "send-note" && !isComplete) codes.push("RULE_VIOLATION");
  if (codes.length > 0) return { refused: codes };
  return {
    apply: () => {
      if (act.kind === "save-note") return;
      one.state = "noted";
      one.timeline.push("noted");
    },
  };
}

function judgeTakeBack(model: Model, act: Extract<Writing, { kind: "take-back" }>): Verdict {
  const one = evaluationOf(model, act.on);
  if (act.actor !== "staff") return notFor(model, one, act.actor);
  if (isAnnual(model, one.period)) return { refused: ["NOT_FOUND"] };
  if (one.state !== "noted" || !isRunning(model, one.plan, one.period))
    return { refused: ["RULE_VIOLATION"] };
  return {
    apply: () => {
      one.state = "open";
      one.timeline.push("opened");
    },
  };
}

const SHOWN = ["released", "received", "lapsed", "objected", "decided", "final"];
export const isShown = ({ state }: Evaluation): boolean => SHOWN.includes(state);

function judgeTalk(model: Model, act: Extract<Writing, { kind: "ask" | "answer" }>): Verdict {
  const one = evaluationOf(model, act.on);
  const { actor } = act;
  const isTheirs =
    act.kind === "ask"
      ? actor === "staff"
      : actor !== "staff" && (actor === appraiserToday(model, one.plan) || actor === one.signer);
  if (!isTheirs) return notFor(model, one, actor);
  const isPossible = act.kind === "ask" ? isShown(one) : one.talk.includes("staff");
  if (!isPossible) return { refused: ["RULE_VIOLATION"] };
  return { apply: () => void one.talk.push(actor) };
}

export function judgeWriting(model: Model, act: Writing): Verdict {
  switch (act.kind) {
    case "start":
      return judgeStart(model, act);
    case "record":
      return judgeRecord(model, act);
    case "save-note":
    case "send-note":
      return judgeNote(model, act);
    case "take-back":
      return judgeTakeBack(model, act);
    case "ask":
    case "answer":
      return judgeTalk(model, act);
  }
}
