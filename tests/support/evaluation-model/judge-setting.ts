import type { ErrorCode } from "@/lib/platform/errors";
import { linesFrom, runs, type PostKey } from "../plan-model/chart";
import { judgeEvent } from "../plan-model/judge-event";
import { postsOf } from "../plan-model/model";
import { later, turnPeriods, turnResults } from "./clock";
import {
  isAnnual,
  isHeadOf,
  meets,
  periodOf,
  planOf,
  type Achievement,
  type Act,
  type Evaluation,
  type Model,
  type Verdict,
} from "./model";
import { UNIT_OF, type RoomAct } from "./model-room";
import { headRating, predikatOf } from "./ratings";

// What stands around an evaluation: periods, the unit's achievement, the posts, the calendar.

type Setting = Exclude<
  Act,
  { on: number } | RoomAct | { kind: "start" | "record" | "release-together" | "start-year" }
>;

const hasSigned = (model: Model, plan: number, period: number) =>
  model.evaluations.some((one) => one.plan === plan && one.period === period && one.signer !== null);

/** What was picked for a head before the signature follows the unit. */
function follow(model: Model, one: Evaluation, level: Achievement): void {
  if (one.result === null || one.signer !== null || !isHeadOf(model, one)) return;
  const result = headRating(level);
  Object.assign(one, {
    result,
    resultReason: null,
    predikat: one.behaviour && predikatOf(result, one.behaviour),
  });
}

function judgeAchieve(model: Model, act: Extract<Setting, { kind: "achieve" }>): Verdict {
  const { posts, rules } = model;
  const heads = posts.chart.holds.filter((hold) => hold.post === "crown" && runs(hold, posts.today));
  if (!heads.some(({ person }) => person === act.actor)) return { refused: ["NOT_FOUND", "FORBIDDEN"] };
  const codes: ErrorCode[] = act.isStale ? ["CONFLICT"] : [];
  const isFixed = model.evaluations.some(
    (one) => one.period === act.period && one.signer !== null && isHeadOf(model, one),
  );
  const isBegun = periodOf(model, act.period).state !== "planned";
  if (!rules.isHead || !isBegun || isFixed) codes.push("RULE_VIOLATION");
  if (codes.length > 0) return { refused: codes };
  return {
    apply: () => {
      model.achievements.set(act.period, act.level);
      for (const one of model.evaluations) if (one.period === act.period) follow(model, one, act.level);
    },
  };
}

/** Somebody has an agreed plan that meets the period, and no signed evaluation of it. */
const isUnfinished = (model: Model, place: number) =>
  model.posts.plans.some(
    (plan) =>
      meets(plan, periodOf(model, place)) &&
      // The year is evaluated once, on the last plan.
      !model.posts.plans.some(
        ({ key }) => (key === plan.key || isAnnual(model, place)) && hasSigned(model, key, place),
      ),
  );

function judgePeriod(
  model: Model,
  act: Extract<Setting, { kind: "close-period" | "reopen-period" | "extend-period" }>,
): Verdict {
  if (act.actor !== "hr") return { refused: ["NOT_FOUND"] };
  const period = periodOf(model, act.period);
  const { today } = model.posts;
  const codes: ErrorCode[] = act.isStale ? ["CONFLICT"] : [];
  const until = later(today, act.days);
  const isClosed = period.state === "closed";
  if (act.kind === "close-period") {
    const isRunning = period.state === "planned" || today <= period.to;
    if (isClosed || isRunning || (isUnfinished(model, act.period) && !act.hasReason))
      codes.push("RULE_VIOLATION");
    return codes.length > 0 ? { refused: codes } : { apply: () => void (period.state = "closed") };
  }
  if (act.kind === "reopen-period") {
    if (!isClosed || until < today) codes.push("RULE_VIOLATION");
    const dues = { state: "scoring", noteDue: until, scoreDue: until };
    return codes.length > 0 ? { refused: codes } : { apply: () => void Object.assign(period, dues) };
  }
  const next = { noteDue: later(period.noteDue, act.days), scoreDue: later(period.scoreDue, act.days) };
  if (isClosed || act.days <= 0 || next.scoreDue < today) codes.push("RULE_VIOLATION");
  return codes.length > 0 ? { refused: codes } : { apply: () => void Object.assign(period, next) };
}

/** A personnel event: nothing goes behind what was signed for the days after it. */
function judgePosts(model: Model, act: Extract<Setting, { kind: "event" }>): Verdict {
  const isSigned = model.evaluations.some(
    (one) =>
      hasSigned(model, one.plan, one.period) &&
      planOf(model, one.plan).from < act.on &&
      periodOf(model, one.period).from >= act.on,
  );
  const verdict = judgeEvent(model.posts, act);
  if ("refused" in verdict) return { refused: [verdict.refused] };
  if (act.person === "staff" && act.event !== "acting_plt" && isSigned)
    return { refused: ["RULE_VIOLATION"] };
  return { apply: verdict.apply, audits: null };
}

/** The plan for the post that the staff member holds today, agreed as it should be; nothing where there is one. */
export function nextPlan(model: Model): { from: string; to: string; post: PostKey } | null {
  const { posts } = model;
  const hold = postsOf(posts, "staff").find((one) => runs(one, posts.today));
  const year = Number(posts.today.slice(0, 4));
  if (!hold || year !== 2026) return null;
  const from = hold.from > "2026-01-01" ? hold.from : "2026-01-01";
  const plan = { from, to: "2026-12-31", post: hold.post };
  return posts.plans.some((one) => meets(one, plan)) ? null : plan;
}

function judgeNextPlan(model: Model): Verdict {
  const plan = nextPlan(model);
  if (!plan) return { refused: [] };
  return {
    audits: null,
    apply: () => {
      const { posts } = model;
      posts.lastKey += 1;
      model.units.set(posts.lastKey, UNIT_OF[plan.post]);
      posts.plans.push({
        key: posts.lastKey,
        amends: null,
        year: 2026,
        from: plan.from,
        to: plan.to,
        state: "set",
        rows: [],
        isRead: false,
        revision: 1,
        spans: linesFrom(posts.chart, "staff", plan.from),
        signed: null,
        returned: null,
        versions: new Map(),
      });
    },
  };
}

export function judgeSetting(model: Model, act: Setting): Verdict {
  switch (act.kind) {
    case "achieve":
      return judgeAchieve(model, act);
    case "event":
      return judgePosts(model, act);
    case "next-plan":
      return judgeNextPlan(model);
    case "confirm":
      return {
        audits: null,
        apply: () => {
          for (const { spans } of model.posts.plans) for (const span of spans) delete span.isProvisional;
        },
      };
    case "advance":
      return { apply: () => void (model.posts.today = later(model.posts.today, act.days)), audits: 0 };
    case "calendar": {
      const trial = structuredClone(model);
      const audits = turnPeriods(trial.periods, trial.posts.today) + turnResults(trial);
      return {
        audits,
        apply: () => {
          turnPeriods(model.periods, model.posts.today);
          turnResults(model);
        },
      };
    }
    default:
      return judgePeriod(model, act);
  }
}
