import { addDays, addMonths, isWithin, overlaps } from "../../organization/rules/dates";
import type { Reason } from "../../organization/rules/reasons";
import {
  isActing,
  isArrival,
  isDeparture,
  isExit,
  isLeave,
  type EventRequest,
  type PersonnelFacts,
} from "./events";
import type { PersonnelReason } from "./reasons";

/** How far back an event may be entered: what lies earlier belongs to a year that is settled. */
const MONTHS_BACK = 12;

type Refusal = Reason<PersonnelReason>;

const own = (facts: PersonnelFacts) => facts.holds.filter((hold) => hold.employeeId === facts.person.id);

/** The person's definitive (or seconded) posts that run on the day before the event, or on the day itself. */
export function mainHolds(facts: PersonnelFacts, request: EventRequest) {
  const eve = addDays(request.effectiveOn, -1);
  return own(facts).filter(
    (hold) =>
      (hold.kind === "definitive" || hold.kind === "seconded") &&
      (isWithin(eve, hold) || isWithin(request.effectiveOn, hold)),
  );
}

function checkDays(facts: PersonnelFacts, { kind, effectiveOn, endsOn }: EventRequest): Refusal[] {
  const reasons: Refusal[] = [];
  if (effectiveOn < addMonths(facts.today, -MONTHS_BACK))
    reasons.push({ field: "effectiveOn", reason: "personnel.too-far-back", params: { months: MONTHS_BACK } });
  if (isActing(kind) && endsOn === null) reasons.push({ field: "endsOn", reason: "personnel.end-required" });
  if (endsOn !== null && endsOn < effectiveOn)
    reasons.push({ field: "endsOn", reason: "personnel.end-before-start" });
  if (facts.waiting.length > 0)
    reasons.push({ reason: "personnel.event-waiting", params: { day: facts.waiting[0] ?? "" } });
  return reasons;
}

function checkTarget(facts: PersonnelFacts, request: EventRequest): Refusal[] {
  const { kind, effectiveOn, employeeId } = request;
  if (!isArrival(kind) && !isActing(kind)) return [];
  const { target } = facts;
  if (!target) return [{ field: "positionId", reason: "personnel.position-required" }];
  const open = facts.chart.posts.some(
    (post) => post.positionId === target.positionId && isWithin(effectiveOn, post),
  );
  if (!open) return [{ field: "positionId", reason: "personnel.post-closed" }];
  const held = facts.holds.find(
    (hold) =>
      hold.positionId === target.positionId &&
      hold.kind === "definitive" &&
      hold.employeeId !== employeeId &&
      (hold.endsOn === null || hold.endsOn >= effectiveOn),
  );
  // A leading post has one holder; a post of many hands, such as a midwife's, may be held by several.
  if (isArrival(kind) && target.isUnitHead && held)
    return [{ field: "positionId", reason: "personnel.post-held", params: { post: target.title } }];
  return [];
}

function checkActing(facts: PersonnelFacts, request: EventRequest): Refusal[] {
  if (!isActing(request.kind)) return [];
  const { effectiveOn, endsOn, positionId, employeeId } = request;
  const { months } = facts.settings.acting;
  const reasons: Refusal[] = [];
  const isHolder = own(facts).some(
    (hold) => hold.positionId === positionId && hold.kind === "definitive" && isWithin(effectiveOn, hold),
  );
  if (isHolder) reasons.push({ field: "employeeId", reason: "personnel.acting-own-post" });
  if (facts.person.status !== "active") reasons.push({ field: "employeeId", reason: "personnel.not-active" });
  if (request.kind === "acting_plt" && endsOn !== null && endsOn >= addMonths(effectiveOn, months))
    reasons.push({
      field: "endsOn",
      reason: "personnel.acting-too-long",
      params: { months, day: addDays(addMonths(effectiveOn, months), -1) },
    });
  const kind = request.kind === "acting_plt" ? "plt" : "plh";
  const other = facts.holds.find(
    (hold) =>
      hold.positionId === positionId &&
      hold.kind === kind &&
      overlaps(hold, { startsOn: effectiveOn, endsOn }),
  );
  if (other && other.employeeId !== employeeId)
    reasons.push({
      field: "effectiveOn",
      reason: "personnel.acting-taken",
      params: { from: other.startsOn, until: other.endsOn ?? "" },
    });
  if (other && other.employeeId === employeeId)
    reasons.push({ field: "effectiveOn", reason: "personnel.not-extendable" });
  return reasons;
}

function checkPosts(facts: PersonnelFacts, request: EventRequest): Refusal[] {
  const { kind, effectiveOn } = request;
  if (isActing(kind)) return [];
  const main = mainHolds(facts, request);
  const reasons: Refusal[] = [];
  const leavesPost = kind === "move" || isDeparture(kind);
  if (leavesPost && facts.person.status !== "active") reasons.push({ reason: "personnel.not-active" });
  else if (leavesPost && main.length === 0) reasons.push({ reason: "personnel.no-post" });
  if (kind === "move" && main.some((hold) => hold.positionId === request.positionId))
    reasons.push({ field: "positionId", reason: "personnel.same-post" });
  const begun = main.find((hold) => hold.startsOn >= effectiveOn);
  if (leavesPost && begun)
    reasons.push({ field: "effectiveOn", reason: "personnel.before-start", params: { day: begun.startsOn } });
  const later = own(facts).find((hold) => hold.kind === "definitive" && hold.startsOn > effectiveOn);
  if (later)
    reasons.push({ field: "effectiveOn", reason: "personnel.later-post", params: { day: later.startsOn } });
  if ((kind === "start" || kind === "return") && main.some((hold) => isWithin(effectiveOn, hold)))
    reasons.push({ reason: "personnel.has-post" });
  if (kind === "return" && facts.person.status !== "study_leave" && facts.person.status !== "unpaid_leave")
    reasons.push({ reason: "personnel.not-away" });
  if (kind === "start" && facts.person.status !== "active") reasons.push({ reason: "personnel.not-active" });
  const away = facts.absences.find((one) => overlaps(one, { startsOn: effectiveOn, endsOn: request.endsOn }));
  if (isLeave(kind) && away)
    reasons.push({
      field: "effectiveOn",
      reason: "personnel.leave-overlaps",
      params: { day: away.startsOn },
    });
  return reasons;
}

/** What was signed for days after the event stays true: the event cannot go behind it. */
function checkSigned(facts: PersonnelFacts, { kind, effectiveOn, employeeId }: EventRequest): Refusal[] {
  if (isActing(kind)) return [];
  const signed = facts.plans
    .filter((plan) => plan.employeeId === employeeId && plan.startsOn < effectiveOn)
    .flatMap((plan) => plan.signedPeriods)
    .filter((day) => day >= effectiveOn)
    .sort();
  const [first] = signed;
  return first ? [{ field: "effectiveOn", reason: "personnel.evaluated-since", params: { day: first } }] : [];
}

/** The agency would have nobody left who appoints the next HR officer. */
const checkLastHr = (facts: PersonnelFacts, { kind }: EventRequest): Refusal[] =>
  isExit(kind) && facts.isLastHr ? [{ reason: "personnel.last-hr" }] : [];

/** Why an event cannot be entered; empty when it can. Overlapping definitive posts are refused like overlapping plans (G80). */
export function checkEvent(facts: PersonnelFacts, request: EventRequest): Refusal[] {
  return [
    ...checkDays(facts, request),
    ...checkTarget(facts, request),
    ...checkActing(facts, request),
    ...checkPosts(facts, request),
    ...checkSigned(facts, request),
    ...checkLastHr(facts, request),
  ];
}
