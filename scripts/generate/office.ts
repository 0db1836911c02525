import { addDays } from "@/lib/features/organization/rules/dates";
import { hasPlan, planSpan } from "@/lib/features/work-plans/rules/plan-start";
import { SENTENCES } from "@/prisma/seed/demo/text/read-texts";
import type { Seat } from "./chart/seats";
import type { UnitPlan } from "./chart/unit-plan";
import type { Dice } from "./dice";
import { Grants } from "./people/grants";
import { CHART_SINCE, writeEmployee, writePosition } from "./people/rows";
import { inventPerson, type Person, type Unit } from "./people/person";
import type { NipSeries } from "./people/nip-series";
import type { Batch } from "./stream/batch";
import type { Calendar } from "./work/calendar";
import { writeEvaluation } from "./work/evaluation";
import { writePlan } from "./work/plan";
import type { PlanState } from "./work/plan-content";

type Setting = {
  dice: Dice;
  batch: Batch;
  calendar: Calendar;
  agency: { id: string; name: string };
  series: NipSeries;
  receipt: () => string;
};

/** A post that somebody held before a transfer, and until when. */
type Earlier = { unit: Unit; superior: Person; from: string; until: string };

/** One share of the unit's staff came from a unit of the same kind during the year. */
const TRANSFERRED = 0.035;
const REMEMBERED = 48;

const PLAN_STATES: readonly { weight: number; state: PlanState | null }[] = [
  { weight: 940, state: "set" },
  { weight: 25, state: "draft" },
  { weight: 16, state: "submitted" },
  { weight: 8, state: "returned" },
  { weight: 11, state: null },
];
const ACHIEVEMENTS = [
  { weight: 8, level: "exceptional" },
  { weight: 74, level: "good" },
  { weight: 15, level: "needs_improvement" },
  { weight: 3, level: "poor" },
] as const;

/** Writes units with their people, plans and evaluations, from the top down. */
export class Office {
  people = 0;
  private units = 0;
  private readonly visited: Unit[] = [];
  readonly grants: Grants;

  constructor(private readonly setting: Setting) {
    this.grants = new Grants(setting);
  }

  /** The policy of the year and its periods. */
  writeFrame(): void {
    const { batch, calendar, agency } = this.setting;
    const first = `${calendar.year}-01-01`;
    batch.add("agency_policy", {
      agency_id: agency.id,
      id: calendar.policyId,
      number: 1,
      valid_from: first,
      valid_until: null,
      settings: JSON.stringify(calendar.settings),
      reason: "Aturan penduduk rekaan.",
      created_at: new Date(Date.parse(first)).toISOString(),
    });
    for (const {
      id,
      year,
      cadence,
      number,
      startsOn,
      endsOn,
      selfNoteDue,
      scoringDue,
      state,
    } of calendar.periods)
      batch.add("period", {
        agency_id: agency.id,
        id,
        policy_id: calendar.policyId,
        year,
        cadence,
        number,
        starts_on: startsOn,
        ends_on: endsOn,
        self_note_due: selfNoteDue,
        scoring_due: scoringDue,
        state,
      });
  }

  /** A unit and all below it; yields after each, so that the caller may empty the batch. */
  *walk(plan: UnitPlan, parent: Unit): Generator<Unit> {
    const unit = this.enter(plan, parent);
    yield unit;
    for (const child of plan.children) yield* this.walk(child, unit);
  }

  /** A unit with everybody whose post is in it; its leader first. */
  enter(plan: UnitPlan, parent: Unit | null): Unit {
    const { dice, batch, calendar, agency } = this.setting;
    this.units += 1;
    const unit: Unit = {
      id: dice.id(Date.parse(CHART_SINCE)),
      parent,
      name: plan.name,
      kind: plan.kind,
      domain: plan.domain,
      isOwn: plan.isOwn,
      head: null,
      achievement: null,
      pace: dice.next(),
    };
    const columns = {
      agency_id: agency.id,
      parent_id: parent?.id ?? null,
      code: `U${String(this.units).padStart(6, "0")}`,
      name: plan.name,
      kind: plan.kind,
      has_own_agreement: plan.isOwn,
    };
    batch.add("unit", { ...columns, id: unit.id, sort_order: this.units, valid_from: CHART_SINCE });
    batch.add("unit_span", {
      ...columns,
      id: dice.id(Date.parse(CHART_SINCE)),
      unit_id: unit.id,
      starts_on: CHART_SINCE,
    });
    if (plan.isOwn) {
      const { level } = dice.weighted(ACHIEVEMENTS);
      unit.achievement = { level, grounds: dice.pick(SENTENCES.achievementGrounds[level]) };
    }
    for (const seat of plan.seats) this.seat(seat, unit);
    if (parent?.head && unit.achievement) {
      const on = addDays(calendar.evaluated.endsOn, 2);
      if (on < calendar.asOf)
        batch.add("unit_achievement", {
          agency_id: agency.id,
          id: dice.id(Date.parse(on)),
          unit_id: unit.id,
          period_id: calendar.evaluated.id,
          ...unit.achievement,
          set_by_id: parent.head.id,
          set_at: new Date(calendar.at(on, 9)).toISOString(),
        });
    }
    this.visited.push(unit);
    if (this.visited.length > REMEMBERED) this.visited.shift();
    return unit;
  }

  private seat(seat: Seat, unit: Unit): void {
    const { dice, series, calendar } = this.setting;
    const superior = unit.head ?? unit.parent?.head ?? null;
    const positionId = writePosition(this.setting, seat, unit, superior);
    const person = inventPerson(dice, series, seat, { unit, superior, positionId }, calendar);
    if (seat.isHead) unit.head = person;
    const earlier = this.earlierPost(person);
    if (earlier) person.since = addDays(earlier.until, 1);
    this.people += 1;
    writeEmployee(this.setting, person);
    if (earlier)
      this.serve(
        person,
        {
          ...earlier,
          unit: earlier.unit,
          positionId: writePosition(this.setting, seat, earlier.unit, earlier.superior),
        },
        "closed",
      );
    const until = person.statusFrom === null ? null : addDays(person.statusFrom, -1);
    const drawn = seat.isHead || seat.class === "jpt" ? "set" : dice.weighted(PLAN_STATES).state;
    const state = until !== null && drawn !== null ? "closed" : drawn;
    this.serve(person, { unit, superior, positionId, from: person.since, until }, state);
    this.grants.consider(person);
  }

  /** A transfer within the year, for an ordinary member of staff who was there before it. */
  private earlierPost({ seat, unit, status, since, superior }: Person): Earlier | null {
    const { dice, calendar } = this.setting;
    const first = `${calendar.year}-01-01`;
    const isOrdinary =
      !seat.isHead && seat.class !== "jpt" && status === "active" && superior !== null && since < first;
    if (!isOrdinary || !dice.chance(TRANSFERRED)) return null;
    const before = this.visited.filter(
      ({ kind, head, id }) => kind === unit.kind && head !== null && id !== unit.id,
    );
    if (before.length === 0) return null;
    const from = dice.pick(before);
    const last = calendar.asOf.startsWith(String(calendar.year)) ? 5 : 10;
    const until = addDays(`${calendar.year}-${String(dice.between(3, last)).padStart(2, "0")}-01`, -1);
    return from.head ? { unit: from, superior: from.head, from: since, until } : null;
  }

  /** One post of a person: the assignment, the superior there, and the plan for its part of the year. */
  private serve(
    person: Person,
    post: { unit: Unit; superior: Person | null; positionId: string; from: string; until: string | null },
    state: PlanState | null,
  ): void {
    const { dice, batch, calendar, agency, receipt } = this.setting;
    const { unit, superior, from, until } = post;
    const own = { agency_id: agency.id, employee_id: person.id, starts_on: from, ends_on: until };
    const assignmentId = dice.id(Date.parse(from));
    batch.add("assignment", { ...own, id: assignmentId, position_id: post.positionId, kind: "definitive" });
    if (superior === null) return;
    batch.add("reporting_line", {
      ...own,
      id: dice.id(Date.parse(from)),
      superior_id: superior.id,
      state: "confirmed",
      origin: "position",
    });
    const days = planSpan(calendar.year, { startsOn: from, endsOn: until }, person);
    if (days === null || state === null || !hasPlan("definitive", person.kind)) return;
    const plan = writePlan(this.setting, {
      person,
      unit,
      superior,
      assignmentId,
      ...days,
      state,
      receipt: receipt(),
    });
    person.results = plan.results.map(({ id, text, words }) => ({ id, key: text.key, text: words }));
    const { evaluated } = calendar;
    const isAgreed = state === "set" || state === "closed";
    if (isAgreed && days.startsOn <= evaluated.endsOn && days.endsOn >= evaluated.startsOn)
      writeEvaluation(this.setting, plan);
  }
}
