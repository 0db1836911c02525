import type { ChartFacts, HeldPost } from "../../employees/rules/reporting-chart";
import type { IsoDate } from "../../organization/rules/dates";
import {
  isActing,
  isArrival,
  isDeparture,
  type EventPlan,
  type EventRequest,
  type PersonnelFacts,
  type PostHold,
} from "./events";

const leaveOf = (kind: EventRequest["kind"]) => (kind === "study_leave" ? "study_leave" : "unpaid_leave");

export type Posts = Pick<
  EventPlan,
  "holdsEnded" | "holdBegun" | "absenceBegun" | "absencesEnded" | "employee"
>;

/** What happens to posts, absences and the person's status. */
export function postsOf(facts: PersonnelFacts, request: EventRequest, lastDay: IsoDate): Posts {
  const { kind, effectiveOn, endsOn, employeeId, positionId } = request;
  const runs = (hold: PostHold) => hold.endsOn === null || hold.endsOn >= effectiveOn;
  const mine = facts.holds.filter((hold) => hold.employeeId === employeeId && runs(hold));
  // Whoever acted for the post steps back when it is filled; one who goes on leave or leaves lays everything down.
  const stepBack = facts.holds.filter(
    (hold) => hold.positionId === positionId && (hold.kind === "plt" || hold.kind === "plh") && runs(hold),
  );
  const ended = isDeparture(kind)
    ? mine
    : isArrival(kind)
      ? [
          ...mine.filter((hold) => hold.kind === "definitive" || hold.kind === "seconded"),
          ...(facts.target?.isUnitHead ? stepBack : []),
        ]
      : [];
  const begins = isArrival(kind) || isActing(kind);
  const { person } = facts;
  return {
    holdsEnded: ended
      .filter((hold) => hold.startsOn < effectiveOn)
      .map((hold) => ({ id: hold.id, endsOn: lastDay })),
    holdBegun:
      begins && positionId
        ? {
            employeeId,
            positionId,
            kind: kind === "acting_plt" ? "plt" : kind === "acting_plh" ? "plh" : "definitive",
            startsOn: effectiveOn,
            endsOn: isActing(kind) ? endsOn : null,
          }
        : null,
    absenceBegun:
      kind === "study_leave" || kind === "unpaid_leave" ? { kind, startsOn: effectiveOn, endsOn } : null,
    absencesEnded:
      kind === "return"
        ? facts.absences
            .filter((one) => one.startsOn < effectiveOn && (one.endsOn === null || one.endsOn >= effectiveOn))
            .map((one) => ({ id: one.id, endsOn: lastDay }))
        : [],
    employee: isDeparture(kind)
      ? {
          status: kind === "retirement" ? "retired" : kind === "leaving" ? "left" : leaveOf(kind),
          statusFrom: effectiveOn,
          startedOn: person.startedOn,
        }
      : kind === "return" || kind === "start"
        ? { status: "active", statusFrom: null, startedOn: person.startedOn ?? effectiveOn }
        : null,
  };
}

/** The chart as it will be. */
export function chartAfter(facts: PersonnelFacts, posts: Posts): ChartFacts {
  const key = (hold: HeldPost) => `${hold.employeeId}:${hold.positionId}:${hold.kind}:${hold.startsOn}`;
  const endsOn = new Map(posts.holdsEnded.map((hold) => [hold.id, hold.endsOn]));
  const ends = new Map(
    facts.holds.flatMap((hold) => {
      const day = endsOn.get(hold.id);
      return day === undefined ? [] : [[key(hold), day] as const];
    }),
  );
  const assignments = facts.chart.assignments.map((hold) => {
    const day = ends.get(key(hold));
    return day === undefined ? hold : { ...hold, endsOn: day };
  });
  const { id } = facts.person;
  const others = facts.chart.away.filter((one) => one.employeeId !== id);
  const own = facts.absences.map((one) => {
    const ended = posts.absencesEnded.find((each) => each.id === one.id);
    return { employeeId: id, startsOn: one.startsOn, endsOn: ended ? ended.endsOn : one.endsOn };
  });
  const status = posts.employee?.status;
  const gone =
    posts.absenceBegun ??
    (status === "retired" || status === "left"
      ? { startsOn: posts.employee?.statusFrom ?? "", endsOn: null }
      : null);
  const away = [
    ...others,
    ...own,
    ...(gone ? [{ employeeId: id, startsOn: gone.startsOn, endsOn: gone.endsOn }] : []),
  ];
  return {
    ...facts.chart,
    assignments: posts.holdBegun ? [...assignments, posts.holdBegun] : assignments,
    away,
  };
}
