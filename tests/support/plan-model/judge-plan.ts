import type { IsoDate } from "@/lib/features/organization/rules/dates";
import { appraiserOn, linesFrom, runs, runsFrom, superiorOn, type PersonKey } from "./chart";
import {
  contentOf,
  daysOf,
  isWritten,
  textsOf,
  type Act,
  type Model,
  type Plan,
  type PlanState,
  type Verdict,
} from "./model";

type PlanAct = Exclude<Act, { kind: "event" | "advance" | "create" }>;

const meets = (a: { from: IsoDate; to: IsoDate }, b: { from: IsoDate; to: IsoDate }) =>
  a.from <= b.to && b.from <= a.to;
const RULE: Verdict = { refused: "RULE_VIOLATION" };
const CONFLICT: Verdict = { refused: "CONFLICT" };

export const baseOf = (model: Model, plan: Plan): Plan =>
  model.plans.find((one) => one.key === plan.amends) ?? plan;

function others(model: Model, plan: { key: number; amends: number | null }, states: readonly PlanState[]) {
  const own = plan.amends ?? plan.key;
  return model.plans.filter((one) => one.amends === null && one.key !== own && states.includes(one.state));
}

function mayRead(model: Model, plan: Plan, actor: PersonKey): boolean {
  if (actor === "foreigner") return false;
  if (actor === "staff" || actor === "hr") return true;
  const running = baseOf(model, plan).spans.filter((span) => runs(span, model.today));
  return running.some(({ who }) => who === actor || superiorOn(model.chart, who, model.today) === actor);
}

const BY_STAFF: readonly Act["kind"][] = [
  "add-row",
  "write-row",
  "remove-row",
  "submit",
  "take-back",
  "discard",
];
const BY_BOTH: readonly Act["kind"][] = ["start-amendment", "discard-amendment"];

function mayAct(model: Model, plan: Plan, { kind, actor }: PlanAct): boolean {
  const isAppraiser = actor !== "staff" && appraiserOn(baseOf(model, plan).spans, model.today) === actor;
  if (BY_STAFF.includes(kind)) return actor === "staff";
  return BY_BOTH.includes(kind) ? actor === "staff" || isAppraiser : isAppraiser;
}

/** Names the appraisers of a plan that nobody appraises, as the lines stand. */
function name(model: Model, plan: Plan): void {
  if (plan.spans.some((span) => runsFrom(span, model.today))) return;
  const first = plan.spans.length > 0 && plan.from < model.today ? model.today : plan.from;
  const from = model.today < first ? model.today : first;
  const lines = linesFrom(model.chart, "staff", from).filter((line) => line.from <= plan.to);
  plan.spans.push(...lines);
}

export function judgeCreate(model: Model, act: Extract<Act, { kind: "create" }>): Verdict {
  if (act.actor !== "staff") return { refused: act.actor === "hr" ? "FORBIDDEN" : "NOT_FOUND" };
  const [year, month] = model.today.split("-").map(Number) as [number, number];
  if (act.year !== year && !(act.year === year + 1 && month >= 10)) return RULE;
  const days = daysOf(model, act.hold, act.year);
  if (!days) return RULE;
  const taken = others(model, { key: 0, amends: null }, ["draft", "returned", "submitted", "set", "closed"]);
  if (taken.some((one) => meets(one, days))) return RULE;
  return {
    apply: () => {
      model.lastKey += 1;
      const plan: Plan = {
        key: model.lastKey,
        amends: null,
        year: act.year,
        ...days,
        state: "draft",
        rows: [],
        isRead: false,
        revision: 1,
        spans: [],
        signed: null,
        returned: null,
        versions: new Map(),
      };
      name(model, plan);
      model.plans.push(plan);
    },
  };
}

/** Whether an amendment says anything else than the plan in force; order is nothing, nor a row taken out and written again. */
function isChanged(base: Plan, workspace: Plan): boolean {
  const kept = new Map(workspace.rows.map((row) => [row.origin, row.text]));
  const added = workspace.rows.filter(({ origin }) => origin === null).map(({ text }) => text);
  for (const { key, text } of base.rows) {
    const now = kept.get(key);
    if (now === text) continue;
    const again = now === undefined ? added.indexOf(text) : -1;
    if (again === -1) return true;
    added.splice(again, 1);
  }
  return added.length > 0;
}

function judgeSubmit(model: Model, plan: Plan, { isStale, hash }: Extract<Act, { kind: "submit" }>): Verdict {
  if (isStale) return CONFLICT;
  const base = baseOf(model, plan);
  if (!isWritten(plan)) return RULE;
  const isComplete = plan.rows.length > 0 && plan.rows.every(({ text }) => text !== "");
  const isFree = !others(model, plan, ["submitted", "set", "closed"]).some((one) => meets(one, plan));
  if (!isComplete || !isFree) return RULE;
  if (base !== plan && !isChanged(base, plan)) return RULE;
  if (hash === "other") return CONFLICT;
  return {
    apply: () => {
      if (appraiserOn(base.spans, model.today) === null) name(model, base);
      Object.assign(plan, { state: "submitted", isRead: false, signed: contentOf(plan) });
    },
  };
}

function startAmendment(model: Model, plan: Plan): Verdict {
  if (plan.state !== "set" || plan.amends !== null) return RULE;
  if (model.plans.some((one) => one.amends === plan.key && one.state !== "withdrawn")) return RULE;
  return {
    apply: () => {
      const nextKey = () => (model.lastKey += 1);
      const key = nextKey();
      const rows = plan.rows.map((row) => ({ key: nextKey(), origin: row.key, text: row.text }));
      const { year, from, to, revision } = plan;
      const blank = { state: "draft", isRead: false, spans: [], signed: null, returned: null } as const;
      model.plans.push({
        ...blank,
        spans: [],
        key,
        amends: plan.key,
        year,
        from,
        to,
        rows,
        revision: revision + 1,
        versions: new Map(),
      });
    },
  };
}

function merge(base: Plan, workspace: Plan): void {
  // The kept rows stay those of the plan; what was added moves over.
  base.rows = workspace.rows.map((row) => ({ key: row.origin ?? row.key, origin: null, text: row.text }));
  base.revision += 1;
  base.isRead = true;
  base.signed = workspace.signed;
  base.versions.set(base.revision, textsOf(base));
  workspace.rows = workspace.rows.filter((row) => row.origin !== null);
  workspace.state = "withdrawn";
  workspace.isRead = true;
}

function undoReturn(plan: Plan, actor: PersonKey): Verdict {
  if (plan.state !== "returned" || plan.returned?.by !== actor || plan.signed !== contentOf(plan))
    return CONFLICT;
  return { apply: () => Object.assign(plan, { state: "submitted", returned: null }) };
}

function judgeRow(
  model: Model,
  plan: Plan,
  act: Extract<PlanAct, { kind: "add-row" | "write-row" | "remove-row" }>,
): Verdict {
  if (!isWritten(plan)) return RULE;
  if (act.kind === "add-row")
    return {
      apply: () => {
        model.lastKey += 1;
        plan.rows.push({ key: model.lastKey, origin: null, text: act.text });
      },
    };
  if (act.isStale) return CONFLICT;
  const row = plan.rows[act.row];
  if (act.kind === "write-row") return { apply: () => Object.assign(row ?? {}, { text: act.text }) };
  return { apply: () => (plan.rows = plan.rows.filter((one) => one !== row)) };
}

function judgeReview(
  model: Model,
  plan: Plan,
  act: Extract<PlanAct, { kind: "read" | "return" | "agree" }>,
): Verdict {
  if (act.kind === "read") {
    if (plan.state !== "submitted" || plan.isRead) return { apply: () => undefined, isSilent: true };
    return { apply: () => (plan.isRead = true) };
  }
  if (act.kind === "return") {
    if (!act.hasNote) return RULE;
    if (act.isStale || plan.state !== "submitted") return CONFLICT;
    const returned = { by: act.actor, at: Date.now() };
    return { apply: () => Object.assign(plan, { state: "returned", isRead: true, returned }) };
  }
  if (plan.state !== "submitted" || plan.amends !== null) return CONFLICT;
  if (others(model, plan, ["set", "closed"]).some((one) => meets(one, plan))) return RULE;
  if (act.isStale) return CONFLICT;
  return {
    apply: () => {
      Object.assign(plan, { state: "set", isRead: true });
      plan.versions.set(plan.revision, textsOf(plan));
    },
  };
}

export function judgePlan(model: Model, act: PlanAct): Verdict {
  const plan = model.plans.find((one) => one.key === act.plan);
  if (!plan) throw new Error("the act is on no plan of the model");
  if (!mayAct(model, plan, act))
    return { refused: mayRead(model, plan, act.actor) ? "FORBIDDEN" : "NOT_FOUND" };
  switch (act.kind) {
    case "add-row":
    case "write-row":
    case "remove-row":
      return judgeRow(model, plan, act);
    case "submit":
      return judgeSubmit(model, plan, act);
    case "read":
    case "return":
    case "agree":
      return judgeReview(model, plan, act);
    case "take-back":
      if (plan.state === "submitted" && plan.isRead) return RULE;
      if (act.isStale) return CONFLICT;
      return plan.state === "submitted" ? { apply: () => (plan.state = "draft") } : RULE;
    case "undo-return":
      return act.isStale ? CONFLICT : undoReturn(plan, act.actor);
    case "discard":
    case "discard-amendment": {
      if (act.isStale) return CONFLICT;
      const isRight = (plan.amends !== null) === (act.kind === "discard-amendment");
      return isRight && isWritten(plan) ? { apply: () => (plan.state = "withdrawn") } : RULE;
    }
    case "start-amendment":
      return act.isStale ? CONFLICT : startAmendment(model, plan);
    case "agree-amendment": {
      if (plan.amends === null || act.isStale || plan.state !== "submitted") return CONFLICT;
      const base = baseOf(model, plan);
      return { apply: () => merge(base, plan) };
    }
  }
}
