import { addDays, overlaps } from "../../organization/rules/dates";
import { plainText } from "./import-fields";
import type { Fixes, Problem, ProblemCode } from "./import-problems";
import type { Values } from "./parse-row";
import { levelOfTitle, type HoldKind, type PostClass } from "./read-cells";
import type { UnitBook, UnitFact } from "./unit-book";

export type HeldPostFact = {
  id: string;
  version: number;
  positionId: string;
  kind: HoldKind;
  startsOn: string;
  endsOn: string | null;
  decree: string | null;
};

export type PostFact = { id: string; unitId: string; title: string; holders: string[] };

export type NewPost = {
  id: string;
  unitId: string;
  title: string;
  class: PostClass;
  level: string | null;
  isUnitHead: boolean;
  validFrom: string;
};

export type HoldPlan =
  | { kind: "none" }
  | { kind: "update"; id: string; set: { startsOn?: string; endsOn?: string; decree?: string } }
  | {
      kind: "new";
      positionId: string;
      newPost: NewPost | null;
      holdKind: HoldKind;
      startsOn: string;
      endsOn: string | null;
      decree: string | null;
      /** The definitive post that ends the day before. */
      ends: { id: string; endsOn: string } | null;
    };

export type HoldFacts = {
  book: UnitBook;
  /** Posts of a unit. A post that is planned anew is added to them. */
  postsOf: (unitId: string) => PostFact[];
  today: string;
  fixes: Fixes;
  newId: () => string;
};

type Holder = { id: string; holds: HeldPostFact[]; plans: { startsOn: string; endsOn: string }[] } | null;
type Outcome = { problems: Problem[]; hold: HoldPlan };

const NONE: HoldPlan = { kind: "none" };

/** Posts of this title: the person's own first, then an empty one, then any, because several may hold one post. */
function choosePost(posts: readonly PostFact[], title: string, person: Holder): PostFact | undefined {
  const wanted = plainText(title);
  const named = posts.filter((post) => plainText(post.title) === wanted);
  const own = named.find((post) => person?.holds.some((hold) => hold.positionId === post.id));
  return own ?? named.find((post) => post.holders.length === 0) ?? named[0];
}

function classOf(values: Values): PostClass | null {
  if (values.positionClass) return values.positionClass as PostClass;
  return levelOfTitle(values.position ?? "") ? "functional" : null;
}

function newPost(values: Values, unit: UnitFact, facts: HoldFacts, postClass: PostClass): NewPost {
  const title = values.position ?? "";
  const isHead = values.isHead === "true" || plainText(title) === `kepala ${plainText(unit.name)}`;
  return {
    id: facts.newId(),
    unitId: unit.id,
    title,
    class: postClass,
    level: postClass === "functional" ? levelOfTitle(title) : null,
    isUnitHead: isHead,
    validFrom: unit.validFrom,
  };
}

/** Which post a row means, and who holds what from when. Nothing is guessed: what is unclear is a problem of its cell. */
export function planHold(values: Values, person: Holder, facts: HoldFacts): Outcome {
  const { unit: unitText, position: title } = values;
  const fault = (code: ProblemCode, field: string, params?: Problem["params"]): Outcome => ({
    problems: [{ code, field, value: values[field] ?? "", params }],
    hold: NONE,
  });
  if (!unitText && !title) return { problems: [], hold: NONE };
  if (!unitText || !title) return fault("position-alone", unitText ? "position" : "unit");
  const found = facts.book.find(unitText);
  if ("problem" in found) {
    const { suggestion } = found;
    return fault(
      found.problem,
      "unit",
      suggestion && { name: suggestion.name, code: suggestion.code, unitId: suggestion.id },
    );
  }
  const post = choosePost(facts.postsOf(found.unit.id), title, person);
  if (post) return holdOf(values, person, post, null, facts, fault);
  if (facts.fixes["position-unknown"] !== "create")
    return fault("position-unknown", "position", { unit: found.unit.name });
  const postClass = classOf(values);
  if (!postClass) return fault("position-class-unknown", "position");
  const made = newPost(values, found.unit, facts, postClass);
  const planned = { id: made.id, unitId: made.unitId, title: made.title, holders: [] };
  const outcome = holdOf(values, person, planned, made, facts, fault);
  if (outcome.problems.length === 0) facts.postsOf(found.unit.id).push(planned);
  return outcome;
}

type Fault = (code: ProblemCode, field: string, params?: Problem["params"]) => Outcome;

function holdOf(
  values: Values,
  person: Holder,
  post: PostFact,
  made: NewPost | null,
  facts: HoldFacts,
  fault: Fault,
): Outcome {
  const holdKind = (values.assignmentKind ?? "definitive") as HoldKind;
  const { startsOn, endsOn, decree } = values;
  const runs = (hold: HeldPostFact) => hold.endsOn === null || hold.endsOn >= facts.today;
  const ofKind = person?.holds.filter((hold) => hold.kind === holdKind) ?? [];
  const own = ofKind.filter((hold) => hold.positionId === post.id);
  const same =
    own.find((hold) => hold.startsOn === startsOn) ??
    (holdKind === "definitive" ? own.find(runs) : undefined);
  if (same) return updateOf(same, values, ofKind, fault);
  if (!startsOn) return fault("start-missing", "startsOn");
  const span = { startsOn, endsOn: endsOn ?? null };
  const rivals = (holdKind === "definitive" ? ofKind : own).filter((hold) => overlaps(hold, span));
  const earlier = rivals.find((hold) => hold.startsOn < startsOn);
  if (rivals.some((hold) => hold.startsOn >= startsOn)) return fault("post-overlap", "startsOn");
  if (earlier && (holdKind !== "definitive" || earlier.endsOn !== null || endsOn))
    return fault("post-overlap", "startsOn");
  const plan = earlier && person?.plans.find((one) => one.endsOn >= startsOn);
  if (plan) return fault("move-with-plan", "position", { year: plan.startsOn.slice(0, 4) });
  if (person) post.holders.push(person.id);
  else post.holders.push("new");
  return {
    problems: [],
    hold: {
      kind: "new",
      positionId: post.id,
      newPost: made,
      holdKind,
      startsOn,
      endsOn: endsOn ?? null,
      decree: decree ?? null,
      ends: earlier ? { id: earlier.id, endsOn: addDays(startsOn, -1) } : null,
    },
  };
}

/** The person holds the post already: only what the row says differently changes. */
function updateOf(
  hold: HeldPostFact,
  values: Values,
  others: readonly HeldPostFact[],
  fault: Fault,
): Outcome {
  const set: { startsOn?: string; endsOn?: string; decree?: string } = {};
  if (values.startsOn && values.startsOn !== hold.startsOn) set.startsOn = values.startsOn;
  if (values.endsOn && values.endsOn !== hold.endsOn) set.endsOn = values.endsOn;
  if (values.decree && values.decree !== hold.decree) set.decree = values.decree;
  if (Object.keys(set).length === 0) return { problems: [], hold: NONE };
  const span = { startsOn: set.startsOn ?? hold.startsOn, endsOn: set.endsOn ?? hold.endsOn };
  if (span.endsOn !== null && span.endsOn < span.startsOn) return fault("end-before-start", "startsOn");
  const isMet = others.some((one) => one.id !== hold.id && overlaps(one, span));
  if (isMet && hold.kind === "definitive") return fault("post-overlap", "startsOn");
  return { problems: [], hold: { kind: "update", id: hold.id, set } };
}
