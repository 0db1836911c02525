import type { Prisma } from "@/lib/generated/prisma/client";
import type { Actor, RoleName } from "@/lib/platform/context";

export type Capacity = "definitive" | "plt" | "plh" | "delegated" | "provisional";

/** A span of appraising, days as YYYY-MM-DD, both ends included; `endsOn` null while it runs. */
export type Span = { employeeId: string; startsOn: string; endsOn: string | null; capacity: Capacity };

/** The few fields of a record that decide who may do what. A missing field means that its relations do not hold. */
export type Facts = {
  /** The agency's day of the request. */
  today: string;
  /** Whom the record is about. */
  employeeId?: string;
  unitId?: string | null;
  appraisers?: readonly Span[];
  /** Direct superiors today of whoever appraises today. */
  appraiserSuperiorIds?: readonly string[];
  /** Who signed the evaluation. */
  signerId?: string | null;
  /** Who decides the objection. */
  deciderId?: string | null;
  /** Heads today of the unit directly above the record's unit; of the next one upwards where they head both. */
  headsAbove?: readonly string[];
  /** Whose matrix of roles and results the record belongs to. */
  leaderId?: string;
  /** Direct superiors today of the person, where that makes them a party. */
  superiorIds?: readonly string[];
  /** Heads today of the record's own unit. */
  unitHeads?: readonly string[];
  /** Who was appointed to the calibration room. */
  roomMemberIds?: readonly string[];
  /** Who sits in the evaluation team's session; whoever left it is not among them. */
  panelMemberIds?: readonly string[];
  /** Who was given the item of the random second look. */
  reviewerId?: string;
};

/** A relation says twice the same thing: about one record, and as a filter over work plans. The matrix test compares them. */
export type Relation = {
  holds: (actor: Actor, facts: Facts) => boolean;
  plans: (actor: Actor, today: string) => Prisma.WorkPlanWhereInput | null;
};

const day = (text: string) => new Date(`${text}T00:00:00.000Z`);
const covers = (span: Span, today: string) =>
  span.startsOn <= today && (span.endsOn === null || span.endsOn >= today);
const runs = (today: string) => ({
  startsOn: { lte: day(today) },
  OR: [{ endsOn: null }, { endsOn: { gte: day(today) } }],
});

/** Agency-wide holder of a role. */
const agencyWide = (role: RoleName): Relation => ({
  holds: (actor) => actor.grants.some((g) => g.role === role && g.unitIds === null),
  plans: (actor) => (actor.grants.some((g) => g.role === role && g.unitIds === null) ? {} : null),
});

/** Holder of a role for the record's unit or one above it. */
const ofUnit = (role: RoleName): Relation => ({
  holds: (actor, facts) =>
    typeof facts.unitId === "string" &&
    actor.grants.some(
      (g) => g.role === role && (g.unitIds === null || g.unitIds.includes(facts.unitId ?? "")),
    ),
  plans: (actor) => {
    const grants = actor.grants.filter((g) => g.role === role);
    if (grants.length === 0) return null;
    if (grants.some((g) => g.unitIds === null)) return {};
    return { unitId: { in: grants.flatMap((g) => g.unitIds ?? []) } };
  },
});

const officerOfCases = ofUnit("case_officer");

export const relations = {
  /** The person whom the record is about. */
  self: {
    holds: (actor, facts) => facts.employeeId === actor.employeeId,
    plans: (actor) => ({ employeeId: actor.employeeId }),
  },
  /** Appraises today, in whatever capacity; never oneself. */
  appraiser: {
    holds: (actor, facts) =>
      facts.employeeId !== actor.employeeId &&
      (facts.appraisers ?? []).some((s) => s.employeeId === actor.employeeId && covers(s, facts.today)),
    plans: (actor, today) => ({
      employeeId: { not: actor.employeeId },
      appraisers: { some: { employeeId: actor.employeeId, ...runs(today) } },
    }),
  },
  /** Appraises today with the right to sign: a provisional appraiser waits for HR. */
  confirmedAppraiser: {
    holds: (actor, facts) =>
      facts.employeeId !== actor.employeeId &&
      (facts.appraisers ?? []).some(
        (s) => s.employeeId === actor.employeeId && covers(s, facts.today) && s.capacity !== "provisional",
      ),
    plans: (actor, today) => ({
      employeeId: { not: actor.employeeId },
      appraisers: {
        some: { employeeId: actor.employeeId, capacity: { not: "provisional" }, ...runs(today) },
      },
    }),
  },
  /** Appraised before; keeps reading while the present appraiser is provisional. */
  previousAppraiser: {
    holds: (actor, facts) => {
      const spans = facts.appraisers ?? [];
      return (
        spans.some((s) => covers(s, facts.today) && s.capacity === "provisional") &&
        spans.some((s) => s.employeeId === actor.employeeId && s.endsOn !== null && s.endsOn < facts.today)
      );
    },
    plans: (actor, today) => ({
      AND: [
        { appraisers: { some: { capacity: "provisional", ...runs(today) } } },
        { appraisers: { some: { employeeId: actor.employeeId, endsOn: { lt: day(today) } } } },
      ],
    }),
  },
  /** Appraised before, not as a provisional one, and leaves it to somebody else today. */
  formerAppraiser: {
    holds: (actor, facts) => {
      const spans = facts.appraisers ?? [];
      const ended = (s: Span) =>
        s.employeeId === actor.employeeId &&
        s.capacity !== "provisional" &&
        s.endsOn !== null &&
        s.endsOn < facts.today;
      return (
        facts.employeeId !== actor.employeeId &&
        spans.some(ended) &&
        spans.some((s) => s.employeeId !== actor.employeeId && covers(s, facts.today))
      );
    },
    plans: (actor, today) => ({
      employeeId: { not: actor.employeeId },
      AND: [
        {
          appraisers: {
            some: {
              employeeId: actor.employeeId,
              capacity: { not: "provisional" },
              endsOn: { lt: day(today) },
            },
          },
        },
        { appraisers: { some: { employeeId: { not: actor.employeeId }, ...runs(today) } } },
      ],
    }),
  },
  /** Direct superior today of whoever appraises today; one whom an appraiser has only proposed reads nobody's plans. */
  appraiserSuperior: {
    holds: (actor, facts) =>
      facts.employeeId !== actor.employeeId && (facts.appraiserSuperiorIds ?? []).includes(actor.employeeId),
    plans: (actor, today) => ({
      employeeId: { not: actor.employeeId },
      appraisers: {
        some: {
          ...runs(today),
          employee: {
            reportingLines: { some: { superiorId: actor.employeeId, state: "confirmed", ...runs(today) } },
          },
        },
      },
    }),
  },
  hr: agencyWide("hr"),
  auditor: agencyWide("auditor"),
  unitOfficer: ofUnit("unit_officer"),
  trainingOfficer: agencyWide("training_officer"),
  leadership: agencyWide("leadership"),
  policyConfirmer: agencyWide("policy_confirmer"),
  /** Keeps the strategy of the record's unit; what belongs to no unit is the whole agency's planner's. */
  strategyPlanner: ofUnit("strategy_planner"),
  /** Advises on the achievement of the record's unit (planning, personnel or inspectorate). */
  achievementRecommender: ofUnit("achievement_recommender"),
  /** Signed this evaluation, in office or not. */
  signer: {
    holds: (actor, facts) => facts.signerId === actor.employeeId,
    plans: (actor) => ({ evaluations: { some: { appraiserId: actor.employeeId } } }),
  },
  /** Decides this objection: neither the person nor the rater. */
  decider: {
    holds: (actor, facts) =>
      facts.deciderId === actor.employeeId &&
      facts.employeeId !== actor.employeeId &&
      facts.signerId !== actor.employeeId,
    plans: () => null,
  },
  /** Looks after objections of the record's unit; never a side of the case. */
  objectionOfficer: {
    holds: (actor, facts) =>
      ![facts.employeeId, facts.signerId].includes(actor.employeeId) && officerOfCases.holds(actor, facts),
    plans: () => null,
  },
  /** Heads the unit directly above and not the unit itself: nobody judges the own achievement. */
  headAbove: {
    holds: (actor, facts) =>
      (facts.headsAbove ?? []).includes(actor.employeeId) &&
      !(facts.unitHeads ?? []).includes(actor.employeeId),
    plans: () => null,
  },
  /** Leads the matrix that the role belongs to. */
  matrixLeader: {
    holds: (actor, facts) => facts.leaderId === actor.employeeId,
    plans: () => null,
  },
  /** Direct superior of the person whom another unit invites. */
  directSuperior: {
    holds: (actor, facts) =>
      facts.employeeId !== actor.employeeId && (facts.superiorIds ?? []).includes(actor.employeeId),
    plans: () => null,
  },
  /** Was appointed to this calibration room. */
  roomMember: {
    holds: (actor, facts) => (facts.roomMemberIds ?? []).includes(actor.employeeId),
    plans: () => null,
  },
  /** Heads the record's own unit. */
  unitHead: {
    holds: (actor, facts) => (facts.unitHeads ?? []).includes(actor.employeeId),
    plans: () => null,
  },
  /** Sets sessions of the evaluation team up for the record's unit. */
  caseOfficer: ofUnit("case_officer"),
  /** Sits in this session of the evaluation team, and holds that role today. */
  panelMember: {
    holds: (actor, facts) =>
      (facts.panelMemberIds ?? []).includes(actor.employeeId) &&
      actor.grants.some(({ role }) => role === "evaluation_team"),
    plans: () => null,
  },
  /** Was given this item of the random second look, and is an officer of a unit today. */
  secondLooker: {
    holds: (actor, facts) =>
      facts.reviewerId === actor.employeeId && actor.grants.some(({ role }) => role === "unit_officer"),
    plans: () => null,
  },
} satisfies Record<string, Relation>;

export type RelationName = keyof typeof relations;
