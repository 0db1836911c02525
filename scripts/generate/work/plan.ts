import { addDays } from "@/lib/features/organization/rules/dates";
import {
  canonicalText,
  planContentHash,
  sha256,
  type PlanContent,
} from "@/lib/features/work-plans/rules/content-hash";
import { planForm } from "@/lib/features/work-plans/rules/plan-start";
import type { Person } from "../people/person";
import {
  buildResult,
  contentOf,
  type BuiltPlan,
  type BuiltResult,
  type PlanPost,
  type Scene,
} from "./plan-content";
import { chooseResults } from "./texts";

const iso = (moment: number | null) => (moment === null ? null : new Date(moment).toISOString());

function momentsOf({ dice, calendar }: Scene, { state, startsOn, endsOn }: PlanPost) {
  const begun = addDays(startsOn, dice.between(1, 12));
  const step = (days: number) => calendar.officeHour(dice, addDays(begun, days));
  const isSent = state !== "draft";
  const isSet = state === "set" || state === "closed";
  const sent = isSent ? step(dice.between(1, 4)) : null;
  const answered = isSent && state !== "submitted" ? step(dice.between(5, 9)) : null;
  return {
    created: step(0),
    sent,
    returned: state === "returned" ? answered : null,
    set: isSet ? answered : null,
    closed: state === "closed" ? calendar.at(addDays(endsOn, 1), 9) : null,
  };
}

const printed = ({ id, name, nip, rankCode, rankName }: Person) => ({ id, name, nip, rankCode, rankName });

/** Writes a plan with everything that belongs to it, as the product's own steps would have left it. */
export function writePlan(scene: Scene, post: PlanPost): BuiltPlan {
  const { dice, batch, calendar, agency } = scene;
  const { person, unit, superior, state } = post;
  const start = Date.parse(post.startsOn);
  const id = dice.id(start);
  const form = planForm(
    { class: person.seat.class, isUnitHead: person.seat.isHead, independentHead: false, unitKind: unit.kind },
    calendar.settings.independentHeadUnitKinds,
  );
  const results = chooseResults(dice, person.seat.family).map((text) => buildResult(scene, post, text));
  const content = contentOf(post, form, results, calendar.year);
  const hash = planContentHash(content).sha256;
  const at = momentsOf(scene, post);
  const own = { agency_id: agency.id, work_plan_id: id };
  batch.add("work_plan", {
    agency_id: agency.id,
    id,
    employee_id: person.id,
    assignment_id: post.assignmentId,
    unit_id: unit.id,
    position_title: person.seat.title,
    year: calendar.year,
    starts_on: post.startsOn,
    ends_on: post.endsOn,
    approach: "quantitative",
    form,
    state,
    submitted_at: iso(at.sent),
    submitted_hash: at.sent === null ? null : hash,
    read_at: iso(at.returned ?? at.set),
    returned_at: iso(at.returned),
    set_at: iso(at.set),
    set_hash: at.set === null ? null : hash,
    closed_at: iso(at.closed),
    receipt_number: at.sent === null ? null : post.receipt,
    saved_at: iso(at.returned ?? at.sent ?? at.created),
    created_at: iso(at.created),
  });
  batch.add("work_plan_appraiser", {
    ...own,
    id: dice.id(start),
    employee_id: superior.id,
    starts_on: post.startsOn,
    ends_on: null,
    capacity: "definitive",
  });
  writeResults(scene, own, results);
  writeSignatures(scene, own, post, { ...at, hash, content });
  return { ...post, id, form, hash, results, setAt: at.set ?? 0 };
}

function writeResults(
  { batch }: Scene,
  own: { agency_id: string; work_plan_id: string },
  results: BuiltResult[],
): void {
  results.forEach(({ id, text, words, support, indicator }, order) => {
    batch.add("planned_result", {
      ...own,
      id,
      kind: text.kind,
      sort_order: order,
      text: words,
      support_kind: support.supportKind,
      supports_result_id: support.supportsResultId,
      supports_text: support.supportsText,
    });
    const { columns, typed } = indicator.agreed;
    batch.add("planned_indicator", {
      ...own,
      id: indicator.id,
      result_id: id,
      sort_order: 0,
      aspect: indicator.text.aspect ?? null,
      text: indicator.words,
      measure_kind: indicator.text.measure,
      direction: indicator.text.direction,
      comparator: columns.comparator,
      target_input: typed,
      target: columns.target,
      target_high: columns.targetHigh,
      target_text: columns.targetText,
      measure_unit: indicator.text.unit,
      perspective: indicator.text.perspective ?? null,
    });
  });
}

type Signed = ReturnType<typeof momentsOf> & { hash: string; content: PlanContent };

function writeSignatures(
  { dice, batch, agency }: Scene,
  own: { agency_id: string; work_plan_id: string },
  { person, unit, superior }: PlanPost,
  { sent, returned, set, closed, hash, content }: Signed,
): void {
  const sign = (role: "employee" | "appraiser", signer: Person, moment: number | null) => {
    if (moment === null) return;
    batch.add("plan_signature", {
      ...own,
      id: dice.id(moment),
      revision: 1,
      role,
      signer_id: signer.id,
      content_hash: hash,
      signed_at: iso(moment),
    });
  };
  const event = (kind: string, actor: Person, moment: number | null) => {
    if (moment === null) return;
    batch.add("work_plan_event", {
      ...own,
      id: dice.id(moment),
      kind,
      actor_id: actor.id,
      actor_name: actor.name,
      at: iso(moment),
    });
  };
  sign("employee", person, sent);
  sign("appraiser", superior, set);
  // The sending is told by the plan's own time and signature; thirty rows a person are soon full.
  event("returned", superior, returned);
  event("set", superior, set);
  event("closed", superior, closed);
  if (set === null) return;
  const text = canonicalText({
    kind: "work-plan",
    agency: agency.name,
    unit: unit.name,
    employee: printed(person),
    appraiser: { ...printed(superior), capacity: "definitive" },
    content,
    contentHash: hash,
    signedAt: iso(set),
  });
  batch.add("plan_snapshot", {
    ...own,
    id: dice.id(set),
    revision: 1,
    content: text,
    sha256: sha256(text),
    created_at: iso(set),
  });
}
