import { daysBetween, lastDayOf, later } from "./clock";
import { appraiserToday, isAnnual, periodOf, type Act, type Evaluation, type Model } from "./model";
import { at, type Wish } from "./wish";

const STEPS = [1, 1, 3, 6, 7, 8, 13, 14, 15, 16, 28, 40, 70];
const TIMES = ["00:01", "12:10", "12:10", "23:50"];
const LAST_DAY = "2027-06-30";

/** In how many days something that waits has its last day; those that are past await the calendar. */
function lastDays({ evaluations, rules, posts, periods }: Model): number[] {
  const last = ({ state, releasedOn, receivedOn, period }: Evaluation) => {
    if (state === "released" && releasedOn) return later(releasedOn, rules.lapseDays);
    if ((state === "received" || state === "lapsed") && receivedOn) return lastDayOf(rules, receivedOn);
    return state === "open" ? periods[period]?.noteDue : undefined;
  };
  return evaluations.flatMap((one) => {
    const day = last(one);
    return day === undefined ? [] : [daysBetween(posts.today, day)];
  });
}

const isWaiting = ({ periods, posts: { today } }: Model) =>
  periods.some(
    ({ state, from, to }) => (state === "planned" && from <= today) || (state === "open" && to < today),
  );

/** Time passes, mostly to a last day or to the one after it; and the calendar acts, mostly where there is something to do. */
export function onCalendar(model: Model, { kind, pick, more, isFitting }: Wish): Act | null {
  const { today } = model.posts;
  const last = lastDays(model);
  if (kind === "calendar") {
    // A last day that is today must not count as past.
    const isDue = isWaiting(model) || last.some((days) => days <= 0);
    return isDue || !isFitting || more % 4 === 0 ? { kind } : null;
  }
  // On a last day itself nothing may happen yet.
  if (last.includes(0) && more % 2 === 0) return { kind: "calendar" };
  const marks = last.flatMap((days) => [days, days + 1]).filter((days) => days > 0);
  const days = at(more % 3 > 0 && marks.length > 0 ? marks : STEPS, pick) ?? 1;
  return later(today, days) > LAST_DAY ? null : { kind: "advance", days, time: at(TIMES, more) ?? "12:10" };
}

/** The year of the plan that is the last one, once it can be evaluated. */
export function yearOf(model: Model, { pick, isFitting, more, ...one }: Wish): Act | null {
  const years = model.periods.flatMap((_, place) =>
    isAnnual(model, place) || more % 29 === 0 ? [place] : [],
  );
  const { plans, today, status } = model.posts;
  const last = plans.findLast(
    ({ from }) =>
      from ===
      plans
        .map((plan) => plan.from)
        .sort()
        .at(-1),
  );
  const period = at(years, pick);
  if (!last || period === undefined) return null;
  const isOver = today > periodOf(model, period).to || status.staff === "retired";
  const isBegun = model.evaluations.some((other) => other.period === period);
  if (isFitting && (isBegun || !isOver)) return null;
  const plan = isFitting ? last.key : (at(plans, more)?.key ?? last.key);
  const actor = one.actor === "right" ? (appraiserToday(model, plan) ?? "appraiser") : one.actor;
  return { kind: "start-year", actor, plan, period };
}
