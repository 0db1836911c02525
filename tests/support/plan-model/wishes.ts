import fc from "fast-check";
import { addDays } from "@/lib/features/organization/rules/dates";
import { appraiserOn, type PersonKey, type PostKey } from "./chart";
import { baseOf } from "./judge-plan";
import { isWritten, postsOf, type Act, type EventKind, type Model, type Plan } from "./model";

/** What somebody might do next, before it is known what there is to do it with: random, but mostly possible. */
export type Wish = {
  kind: Act["kind"];
  /** Which plan, row, post: counted round. */
  pick: number;
  /** On a plan in a state in which the act makes sense, or on any. */
  isFitting: boolean;
  actor: PersonKey | "right";
  isStale: boolean;
  /** The smaller choices of an act. */
  more: number;
};

const PEOPLE = ["staff", "appraiser", "deputy", "other", "top", "hr", "foreigner"] as const;
const WEIGHTS: Record<Act["kind"], number> = {
  create: 5,
  "add-row": 10,
  "write-row": 7,
  "remove-row": 2,
  submit: 16,
  read: 2,
  return: 5,
  "take-back": 3,
  "undo-return": 3,
  agree: 9,
  discard: 2,
  "start-amendment": 8,
  "discard-amendment": 2,
  "agree-amendment": 7,
  event: 9,
  advance: 5,
};

export const wish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.oneof(
    ...(Object.entries(WEIGHTS) as [Act["kind"], number][]).map(([kind, weight]) => ({
      weight,
      arbitrary: fc.constant(kind),
    })),
  ),
  pick: fc.nat(999),
  isFitting: fc.oneof(
    { weight: 9, arbitrary: fc.constant(true) },
    { weight: 1, arbitrary: fc.constant(false) },
  ),
  actor: fc.oneof(
    { weight: 9, arbitrary: fc.constant("right" as const) },
    { weight: 2, arbitrary: fc.constantFrom(...PEOPLE) },
  ),
  isStale: fc.oneof(
    { weight: 14, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  ),
  more: fc.nat(9_999),
});

const isSent = (plan: Plan) => plan.state === "submitted";
const FITTING: Record<Exclude<Act["kind"], "create" | "event" | "advance">, (plan: Plan) => boolean> = {
  "add-row": isWritten,
  "write-row": (plan) => isWritten(plan) && plan.rows.length > 0,
  "remove-row": (plan) => isWritten(plan) && plan.rows.length > 0,
  submit: (plan) => isWritten(plan) && plan.rows.length > 0,
  read: isSent,
  return: isSent,
  "take-back": isSent,
  "undo-return": (plan) => plan.state === "returned",
  agree: (plan) => isSent(plan) && plan.amends === null,
  discard: (plan) => isWritten(plan) && plan.amends === null,
  "start-amendment": (plan) => plan.state === "set",
  "discard-amendment": (plan) => isWritten(plan) && plan.amends !== null,
  "agree-amendment": (plan) => isSent(plan) && plan.amends !== null,
};
const REVIEW: readonly Act["kind"][] = ["read", "return", "undo-return", "agree", "agree-amendment"];

/** Real milliseconds after which it is left open whether a return may still be undone. */
const UNDO_SURE = 9_000;

const at = <T>(list: readonly T[], place: number): T | undefined => list[place % list.length];
const TEXTS = [
  "Ibu hamil terlayani sesuai standar",
  "Rujukan tertangani tepat waktu",
  "Posyandu aktif di tiap kelurahan",
];
const textOf = (more: number) =>
  more % 9 === 0 ? "" : `${at(TEXTS, more) ?? ""} (${Math.floor(more / 9) % 7})`;

type Occasion = { event: EventKind; person: PersonKey; posts: readonly PostKey[] };
const OCCASIONS: readonly Occasion[] = [
  { event: "move", person: "staff", posts: ["free", "lead", "home", "desk", "free"] },
  { event: "move", person: "staff", posts: ["free", "home"] },
  { event: "study_leave", person: "staff", posts: [] },
  { event: "unpaid_leave", person: "staff", posts: [] },
  { event: "return", person: "staff", posts: ["home", "free", "lead"] },
  { event: "return", person: "staff", posts: ["home", "free"] },
  { event: "retirement", person: "staff", posts: [] },
  { event: "study_leave", person: "appraiser", posts: [] },
  { event: "retirement", person: "appraiser", posts: [] },
  { event: "return", person: "appraiser", posts: ["lead"] },
  { event: "acting_plt", person: "deputy", posts: ["lead"] },
  { event: "acting_plt", person: "deputy", posts: ["lead"] },
];
const BACK = [0, 0, 0, 0, 5, 40];

/** A personnel event that could happen now. */
export function eventOf(
  model: Model,
  { pick, actor, isStale, more }: Pick<Wish, "pick" | "actor" | "isStale" | "more">,
): Extract<Act, { kind: "event" }> | null {
  const occasion = at(OCCASIONS, pick);
  if (!occasion) return null;
  const { event, person, posts } = occasion;
  // Careers end seldom: everything after it is refused.
  if (event === "retirement" && person === "staff" && more % 4 > 0) return null;
  const on = addDays(model.today, -(at(BACK, more) ?? 0));
  const left = model.chart.away.findLast((one) => one.person === person);
  if (event === "return" && left && left.from >= on) return null;
  const post = at(posts, Math.floor(more / 7)) ?? null;
  return { kind: "event", actor: actor === "right" ? "hr" : actor, event, person, on, post, isStale };
}

function planOf(model: Model, kind: keyof typeof FITTING, { pick, isFitting }: Wish): Plan | null {
  return at(isFitting ? model.plans.filter(FITTING[kind]) : model.plans, pick) ?? null;
}

/** The act that the wish comes to with what there is; null when there is nothing to do it with. */
export function actOf(model: Model, one: Wish): Act | null {
  const { kind, pick, isStale, more } = one;
  if (kind === "advance") return { kind, days: 1 + (more % 45) };
  if (kind === "event") return eventOf(model, one);
  if (kind === "create") {
    const holds = postsOf(model, "staff").length;
    const year = Number(model.today.slice(0, 4)) + (more % 4 === 0 ? 1 : 0);
    // The post of today mostly, sometimes an earlier one.
    const hold = more % 5 === 0 ? pick % holds : holds - 1;
    return { kind, actor: one.actor === "right" ? "staff" : one.actor, hold, year };
  }
  const plan = planOf(model, kind, one);
  if (!plan) return null;
  const reviewer = appraiserOn(baseOf(model, plan).spans, model.today) ?? "appraiser";
  const actor = one.actor !== "right" ? one.actor : REVIEW.includes(kind) ? reviewer : "staff";
  const on = { actor, plan: plan.key, isStale };
  if (kind === "add-row")
    return plan.rows.length < 6 ? { kind, actor, plan: plan.key, text: textOf(more) } : null;
  if (kind === "write-row" || kind === "remove-row") {
    const row = more % Math.max(plan.rows.length, 1);
    if (plan.rows.length === 0) return null;
    return kind === "write-row" ? { ...on, kind, row, text: textOf(more) } : { ...on, kind, row };
  }
  if (kind === "submit") return { ...on, kind, hash: more % 20 === 0 ? "other" : "shown" };
  if (kind === "read") return { kind, actor, plan: plan.key };
  if (kind === "return") return { ...on, kind, hasNote: more % 12 > 0 };
  if (kind === "undo-return" && plan.returned && Date.now() - plan.returned.at > UNDO_SURE) return null;
  return { ...on, kind };
}
