import type pg from "pg";
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { newId, toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import type { PersonKey, PostKey } from "../plan-model/chart";
import { Scene as Posts } from "../plan-model/scene";
import { instantOf } from "./clock";
import { headedBy } from "./judge-room";
import { look, type Seen, type SeenEvaluation, type SeenRoom } from "./look";
import { planOf, rowsOf, type Model } from "./model";
import { UNIT_OF, type UnitKey } from "./model-room";

const NOON = "12:10";

/** One small agency of its own for each history, with agreed rules, a year of periods and a plan that was agreed. */
export class Scene {
  readonly posts: Posts;
  readonly planIds = new Map<number, string>();
  readonly evaluationIds = new Map<number, string>();
  readonly roomIds = new Map<number, string>();
  readonly proposalIds = new Map<number, string>();
  readonly periodIds: string[];
  seen: Seen | null = null;
  private readonly unitIds = new Map<string, string>();

  constructor(
    private readonly owner: PrismaClient,
    private readonly client: pg.Pool,
    foreigner: { agencyId: string; employeeId: string },
    private readonly model: Model,
  ) {
    this.posts = new Posts(owner, foreigner);
    this.periodIds = model.periods.map(() => newId());
  }

  get agencyId(): string {
    return this.posts.agencyId;
  }

  async make(): Promise<void> {
    const { owner, model, agencyId, posts } = this;
    const { rules, periods } = model;
    await posts.make(model.posts.today);
    await this.standOn(model.posts.today, NOON);
    const policyId = newId();
    await owner.$transaction([
      owner.agencyPolicy.create({
        data: {
          agencyId,
          id: policyId,
          number: 1,
          validFrom: toDate("2026-01-01"),
          reason: "uji",
          settings: {
            secondFactorRequiredFor: [],
            releaseMode: rules.releaseMode,
            receiptLapseDays: rules.lapseDays,
            objectionClock: rules.clock,
            objectionIncludesPppk: rules.contract.mayObject,
          },
        },
      }),
      owner.holiday.createMany({
        data: rules.holidays.map((day) => ({ agencyId, day: toDate(day), name: "Libur", kind: "national" })),
      }),
      owner.employee.updateMany({
        where: { agencyId, id: posts.people.staff },
        data: { kind: rules.contract.isPppk ? "pppk" : "pns" },
      }),
      owner.roleGrant.create({
        data: {
          ...{ agencyId, employeeId: posts.people.hr, role: "hr", reason: "uji" },
          startsOn: toDate("2026-01-01"),
        },
      }),
      owner.unit.updateMany({ where: { agencyId, code: "health" }, data: { hasOwnAgreement: rules.isHead } }),
      owner.position.updateMany({
        where: { agencyId, id: posts.posts.home },
        data: { isUnitHead: rules.isHead },
      }),
      owner.period.createMany({
        data: periods.map((period, place) => ({
          agencyId,
          id: this.periodIds[place] ?? "",
          policyId,
          year: 2026,
          kind: period.kind,
          cadence: period.kind === "annual" ? "yearly" : periods.length === 3 ? "half_yearly" : "quarterly",
          number: period.kind === "annual" ? 1 : place + 1,
          startsOn: toDate(period.from),
          endsOn: toDate(period.to),
          selfNoteDue: toDate(period.noteDue),
          scoringDue: toDate(period.scoreDue),
          state: period.state,
        })),
      }),
    ]);
    const units = await owner.unit.findMany({ where: { agencyId }, select: { id: true, code: true } });
    for (const { id, code } of units) this.unitIds.set(code, id);
    await this.addPlan(1, "home");
    await this.look();
  }

  /** A plan that was agreed before or beside this history, with its rows and whoever appraises it by the model. */
  async addPlan(key: number, post: PostKey): Promise<void> {
    const { owner, model, agencyId, posts } = this;
    const { from, to, spans } = planOf(model, key);
    const planId = newId();
    const [hash, setAt] = ["0".repeat(64), toDate(from)];
    await owner.workPlan.create({
      data: {
        agencyId,
        id: planId,
        employeeId: posts.people.staff,
        unitId: this.unitId(UNIT_OF[post]),
        positionTitle: `Jabatan ${post}`,
        year: 2026,
        startsOn: toDate(from),
        endsOn: toDate(to),
        state: "set",
        revision: 1,
        setAt,
        submittedAt: setAt,
        setHash: hash,
        submittedHash: hash,
      },
    });
    const results = rowsOf(model).map((kind, place) => ({
      agencyId,
      id: newId(),
      workPlanId: planId,
      kind,
      sortOrder: place,
      text: `Ibu hamil terlayani sesuai standar ${place + 1}`,
      supportKind: "other_assignment" as const,
      supportsText: "Rencana puskesmas",
    }));
    await owner.$transaction([
      owner.workPlanAppraiser.createMany({
        data: spans.map((span) => ({
          agencyId,
          workPlanId: planId,
          employeeId: posts.people[span.who],
          startsOn: toDate(span.from),
          endsOn: span.to && toDate(span.to),
          capacity: span.isProvisional ? ("provisional" as const) : ("definitive" as const),
        })),
      }),
      owner.plannedResult.createMany({ data: results }),
      owner.plannedIndicator.createMany({
        data: results.map(({ id }) => ({
          agencyId,
          workPlanId: planId,
          resultId: id,
          sortOrder: 0,
          aspect: "quantity" as const,
          text: "Persentase yang terlayani",
          measureKind: "ratio" as const,
          direction: "higher" as const,
          comparator: "gte" as const,
          targetInput: "95",
          target: 95,
          measureUnit: "%",
        })),
      }),
    ]);
    this.planIds.set(key, planId);
  }

  /** The agency's clock stands at a time of a day in its own zone. */
  async standOn(day: string, time: string): Promise<void> {
    const { zone } = this.model.rules;
    const clockOffset = Math.round((instantOf(this.model.rules, day, time).getTime() - Date.now()) / 1000);
    await this.owner.agency.update({ where: { id: this.agencyId }, data: { clockOffset, timeZone: zone } });
  }

  /** Whoever was only proposed is confirmed: the story of that is another room's. */
  async confirmAppraisers(): Promise<void> {
    const where = { agencyId: this.agencyId, capacity: "provisional" as const };
    await this.owner.workPlanAppraiser.updateMany({ where, data: { capacity: "definitive" } });
  }

  contextOf(person: PersonKey): Context {
    const ctx = this.posts.contextOf(person);
    const headOfUnitIds = headedBy(this.model, person).map((unit) => this.unitId(unit));
    return {
      ...ctx,
      actor: { ...ctx.actor, timeZone: this.model.rules.zone, headOfUnitIds },
      today: this.model.posts.today,
    };
  }

  now(): Seen {
    if (!this.seen) throw new Error("nobody has looked yet");
    return this.seen;
  }
  planId(key: number): string {
    return this.planIds.get(key) ?? "";
  }
  periodAt(place: number): Seen["periods"][number] {
    const period = this.now().periods.find(({ id }) => id === this.periodIds[place]);
    if (!period) throw new Error(`the product has no period ${place}`);
    return period;
  }
  evaluationOf(key: number): SeenEvaluation {
    const found = this.now().evaluations.find(({ id }) => id === this.evaluationIds.get(key));
    if (!found) throw new Error(`the product has no evaluation ${key}`);
    return found;
  }
  roomOf(key: number): SeenRoom {
    const found = this.now().rooms.find(({ id }) => id === this.roomIds.get(key));
    if (!found) throw new Error(`the product has no room ${key}`);
    return found;
  }
  proposalOf(key: number): SeenRoom["proposals"][number] {
    const all = this.now().rooms.flatMap(({ proposals }) => proposals);
    const found = all.find(({ id }) => id === this.proposalIds.get(key));
    if (!found) throw new Error(`the product has no proposal ${key}`);
    return found;
  }
  unitId(code: UnitKey): string {
    return this.unitIds.get(code) ?? "";
  }

  async look(): Promise<Seen> {
    const { zone } = this.model.rules;
    const { today } = this.model.posts;
    const staffId = this.posts.people.staff;
    this.seen = await look(this.client, { agencyId: this.agencyId, staffId, today, zone });
    return this.seen;
  }
}
