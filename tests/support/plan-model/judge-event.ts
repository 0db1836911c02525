import { addDays } from "@/lib/features/organization/rules/dates";
import {
  ABOVE,
  appraiserOn,
  HEADS,
  linesFrom,
  replaceFrom,
  runs,
  runsFrom,
  superiorOn,
  type Hold,
  type PersonKey,
  type PostKey,
} from "./chart";
import { postsOf, type Act, type EventKind, type Model, type Plan, type Verdict } from "./model";

type EventAct = Extract<Act, { kind: "event" }>;

const LEAVES: readonly EventKind[] = ["study_leave", "unpaid_leave"];
const isDeparture = (kind: EventKind) => LEAVES.includes(kind) || kind === "retirement";
const isArrival = (kind: EventKind) => kind === "move" || kind === "return";
const RULE: Verdict = { refused: "RULE_VIOLATION" };
/** Days for which somebody is appointed to act. */
export const ACTING_DAYS = 30;

/** Whether the posts allow the event. */
function isPossible(model: Model, { event, person, on, post }: EventAct): boolean {
  const { holds, away } = model.chart;
  const isAway = model.status[person] !== undefined;
  const eve = addDays(on, -1);
  const main = postsOf(model, person).filter((hold) => runs(hold, eve) || runs(hold, on));
  if (event === "acting_plt") {
    const until = addDays(on, ACTING_DAYS);
    return (
      !isAway &&
      !holds.some(
        (hold) => hold.post === post && hold.kind === "plt" && hold.from <= until && runsFrom(hold, on),
      )
    );
  }
  const isHeld = holds.some(
    (hold) =>
      hold.post === post && hold.kind === "definitive" && hold.person !== person && runsFrom(hold, on),
  );
  if (isArrival(event) && post !== null && HEADS.includes(post) && isHeld) return false;
  if (postsOf(model, person).some((hold) => hold.from > on)) return false;
  if (event === "return")
    return (model.status[person] ?? "retired") !== "retired" && !main.some((hold) => runs(hold, on));
  if (isAway || main.length === 0 || main.some((hold) => hold.from >= on)) return false;
  if (event === "move" && main.some((hold) => hold.post === post)) return false;
  return !(LEAVES.includes(event) && away.some((one) => one.person === person && runsFrom(one, on)));
}

/** Whose superior the event may touch: below the posts of the person and the chosen one, through posts without a present holder. */
function isStaffAffected(model: Model, { person, on, post }: EventAct): boolean {
  const { holds, away } = model.chart;
  if (person === "staff") return true;
  if (linesFrom(model.chart, "staff", on).some(({ who }) => who === person)) return true;
  const start = new Set<PostKey>(
    holds.flatMap((hold) => (hold.person === person && runsFrom(hold, on) ? [hold.post] : [])),
  );
  if (post) start.add(post);
  const isEmpty = (above: PostKey) =>
    !holds.some(
      (hold) =>
        hold.post === above &&
        hold.from <= on &&
        hold.to === null &&
        !away.some((one) => one.person === hold.person && runsFrom(one, on)),
    );
  return postsOf(model, "staff")
    .filter((hold) => runsFrom(hold, on))
    .some((hold) => {
      for (let above: PostKey | null = ABOVE[hold.post]; above !== null; above = ABOVE[above]) {
        if (start.has(above)) return true;
        if (!isEmpty(above)) return false;
      }
      return start.has(hold.post);
    });
}

function changePosts(model: Model, { event, person, on, post }: EventAct): void {
  const { chart } = model;
  const eve = addDays(on, -1);
  const ends = (hold: Hold): boolean => {
    if (hold.from >= on || !runsFrom(hold, on)) return false;
    if (hold.person === person) return isDeparture(event) || (isArrival(event) && hold.kind === "definitive");
    return (
      isArrival(event) && post !== null && HEADS.includes(post) && hold.post === post && hold.kind === "plt"
    );
  };
  chart.holds = chart.holds.map((hold) => (ends(hold) ? { ...hold, to: eve } : hold));
  if (post && event === "acting_plt")
    chart.holds.push({ person, post, kind: "plt", from: on, to: addDays(on, ACTING_DAYS) });
  if (post && isArrival(event)) chart.holds.push({ person, post, kind: "definitive", from: on, to: null });
  if (event === "return") {
    chart.away = chart.away.map((one) =>
      one.person === person && one.from < on && runsFrom(one, on) ? { ...one, to: eve } : one,
    );
    delete model.status[person];
    delete model.statusFrom[person];
    if (person === "staff") model.startedOn ??= on;
  }
  if (event === "study_leave" || event === "unpaid_leave" || event === "retirement") {
    chart.away.push({ person, from: on, to: null });
    model.status[person] = event === "retirement" ? "retired" : event;
    model.statusFrom[person] = on;
  }
}

/** Agreed plans close with the post and their amendments fall; those still written end with it. Answers which were cut. */
function cutPlans(model: Model, { event, person, on }: EventAct): Set<Plan> {
  if (person !== "staff" || event === "acting_plt") return new Set();
  const cut = model.plans.filter(
    (plan) =>
      plan.amends === null &&
      plan.from < on &&
      plan.to >= on &&
      plan.state !== "withdrawn" &&
      plan.state !== "closed",
  );
  for (const plan of cut) {
    plan.to = addDays(on, -1);
    if (plan.state === "submitted") plan.state = "draft";
    if (plan.state !== "set") continue;
    plan.state = "closed";
    for (const one of model.plans) if (one.amends === plan.key) one.state = "withdrawn";
  }
  return new Set(cut);
}

function handOver(model: Model, plan: Plan, before: PersonKey | null, on: string): void {
  const isRead = appraiserOn(plan.spans, on) !== null;
  const from = isRead || on > plan.from ? on : plan.from;
  const running = appraiserOn(plan.spans, from);
  // Somebody else than the superior was named on purpose.
  if (running !== null && running !== before) return;
  plan.spans = replaceFrom(plan.spans, from, linesFrom(model.chart, "staff", from));
}

/** A personnel event of today or before: who holds what, what becomes of the plans, and who appraises them. */
export function judgeEvent(model: Model, act: EventAct): Verdict {
  if (act.actor !== "hr") return { refused: "NOT_FOUND" };
  if (act.isStale) return { refused: "CONFLICT" };
  if (!isPossible(model, act)) return RULE;
  return {
    apply: () => {
      const before = superiorOn(model.chart, "staff", act.on);
      const isAffected = isStaffAffected(model, act);
      const cut = cutPlans(model, act);
      changePosts(model, act);
      if (!isAffected) return;
      const running = model.plans.filter(
        (plan) =>
          plan.amends === null &&
          !["closed", "withdrawn"].includes(plan.state) &&
          plan.to >= act.on &&
          !cut.has(plan),
      );
      for (const plan of running) handOver(model, plan, before, act.on);
    },
  };
}
