import { rederiveLines } from "@/lib/features/employees/parts/derive-lines";
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { newId, toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { inTenant } from "@/lib/platform/db";
import { ABOVE, HEADS, type PersonKey, type PostKey } from "./chart";
import { newModel } from "./model";

const FIRST = toDate("2026-01-01");
const UNIT_OF: Record<PostKey, "city" | "health" | "transport"> = {
  home: "health",
  aide: "health",
  lead: "health",
  free: "transport",
  desk: "transport",
  crown: "city",
  office: "city",
};
const PEOPLE = ["staff", "appraiser", "deputy", "other", "top", "hr"] as const;

/** A plan as it lies in the database. */
export type SeenPlan = {
  id: string;
  amendsId: string | null;
  state: string;
  from: string;
  to: string;
  revision: number;
  version: number;
  isRead: boolean;
  rows: { id: string; text: string; version: number }[];
  appraisers: string[];
  versions: { revision: number; sha256: string; texts: string[]; signatures: number }[];
};
export type Seen = {
  plans: SeenPlan[];
  /** Traces of acts: events of plans, signatures, audit, messages. */
  traces: number;
  /** Pairs of agreed plans that share a day. */
  overlaps: number;
};

/** One small agency of its own for each history, so that histories do not meet. */
export class Scene {
  readonly agencyId = newId();
  readonly people: Record<PersonKey, string>;
  readonly posts: Record<PostKey, string>;
  readonly planIds = new Map<number, string>();
  readonly rowIds = new Map<number, string>();
  seen: Seen = { plans: [], traces: 0, overlaps: 0 };
  private holds: string[] = [];

  constructor(
    private readonly owner: PrismaClient,
    private readonly foreigner: { agencyId: string; employeeId: string },
  ) {
    const ids = <K extends string>(keys: readonly K[]) =>
      Object.fromEntries(keys.map((key) => [key, newId()])) as Record<K, string>;
    this.people = { ...ids(PEOPLE), foreigner: foreigner.employeeId };
    this.posts = ids(Object.keys(UNIT_OF) as PostKey[]);
  }

  async make(today: string): Promise<void> {
    const { agencyId, owner } = this;
    const of = { agencyId };
    await owner.agency.create({
      data: { id: agencyId, name: "Pemerintah Kota Uji", timeZone: "Asia/Jakarta" },
    });
    await this.standOn(today);
    const units = { city: newId(), health: newId(), transport: newId() };
    await owner.unit.createMany({
      data: (["city", "health", "transport"] as const).map((code) => ({
        ...of,
        id: units[code],
        parentId: code === "city" ? null : units.city,
        code,
        name: `Unit ${code}`,
        kind: "opd",
        validFrom: FIRST,
      })),
    });
    await owner.position.createMany({
      data: (Object.keys(UNIT_OF) as PostKey[]).map((post) => ({
        ...of,
        id: this.posts[post],
        unitId: units[UNIT_OF[post]],
        title: `Jabatan ${post}`,
        class: "functional" as const,
        isUnitHead: HEADS.includes(post),
        superiorPositionId: ABOVE[post] && this.posts[ABOVE[post]],
        validFrom: FIRST,
      })),
    });
    await owner.employee.createMany({
      data: PEOPLE.map((key) => ({
        ...of,
        id: this.people[key],
        kind: "pns" as const,
        name: `Pegawai ${key}`,
        plainName: `Pegawai ${key}`,
        callName: key,
      })),
    });
    await owner.assignment.createMany({
      data: newModel(today).chart.holds.map(({ person, post }) => ({
        ...of,
        employeeId: this.people[person],
        positionId: this.posts[post],
        startsOn: FIRST,
      })),
    });
    const employeeIds = PEOPLE.map((key) => this.people[key]);
    await inTenant(agencyId, (db) => rederiveLines(db, { agencyId, employeeIds, from: "2026-01-01" }));
    await this.look(today);
  }

  /** The agency's clock stands at noon of a day. */
  async standOn(day: string): Promise<void> {
    const clockOffset = Math.round((Date.parse(`${day}T05:10:00Z`) - Date.now()) / 1000);
    await this.owner.agency.update({ where: { id: this.agencyId }, data: { clockOffset } });
  }

  contextOf(person: PersonKey): Context {
    const isForeign = person === "foreigner";
    return {
      actor: {
        agencyId: isForeign ? this.foreigner.agencyId : this.agencyId,
        agencyName: "Pemerintah Kota Uji",
        timeZone: "Asia/Jakarta",
        employeeId: this.people[person],
        sessionId: newId(),
        name: `Pegawai ${person}`,
        callName: person,
        nip: null,
        kind: "pns",
        grants: person === "hr" ? [{ role: "hr", unitId: null, unitIds: null }] : [],
        isAppraiser: false,
        headOfUnitIds: [],
        mustChangePassword: false,
        hasSecondFactor: true,
        secondFactorRequired: false,
      },
      desk: { plansToReview: 0, evaluationsToScore: 0, unreadNotifications: 0, superiorFixes: 0 },
      requestId: newId(),
      locale: "id",
      now: new Date(),
      today: "",
    };
  }

  planOf(key: number): SeenPlan {
    const plan = this.seen.plans.find(({ id }) => id === this.planIds.get(key));
    if (!plan) throw new Error(`the product has no plan ${key}`);
    return plan;
  }

  holdOf(place: number): string {
    const id = this.holds[place];
    if (!id) throw new Error(`the product has no post ${place + 1} of the staff member`);
    return id;
  }

  async versionOf(person: PersonKey): Promise<number> {
    const id = this.people[person];
    const row = await this.owner.employee.findUniqueOrThrow({
      where: { agencyId_id: { agencyId: this.agencyId, id } },
      select: { version: true },
    });
    return row.version;
  }

  /** Reads what lies in the database, past row-level security and past the product's own reading. */
  async look(today: string): Promise<Seen> {
    const { agencyId, owner } = this;
    const [row] = await owner.$queryRaw<(Seen & { holds: string[] })[]>`
      SELECT
        (SELECT coalesce(json_agg(a.id ORDER BY a.starts_on, a.id), '[]') FROM assignment a
          WHERE a.agency_id = ${agencyId}::uuid AND a.employee_id = ${this.people.staff}::uuid AND a.kind = 'definitive') AS holds,
        ((SELECT count(*) FROM work_plan_event WHERE agency_id = ${agencyId}::uuid) + (SELECT count(*) FROM plan_signature WHERE agency_id = ${agencyId}::uuid)
          + (SELECT count(*) FROM audit_event WHERE agency_id = ${agencyId}::uuid) + (SELECT count(*) FROM notification WHERE agency_id = ${agencyId}::uuid)
          + (SELECT count(*) FROM personnel_event WHERE agency_id = ${agencyId}::uuid))::int AS traces,
        (SELECT count(*)::int FROM work_plan a JOIN work_plan b ON b.agency_id = a.agency_id AND b.employee_id = a.employee_id AND b.id > a.id
          WHERE a.agency_id = ${agencyId}::uuid AND a.state IN ('set', 'closed') AND b.state IN ('set', 'closed')
            AND a.starts_on <= b.ends_on AND b.starts_on <= a.ends_on) AS overlaps,
        (SELECT coalesce(json_agg(json_build_object('id', p.id, 'amendsId', p.amends_id, 'state', p.state, 'from', p.starts_on, 'to', p.ends_on,
          'revision', p.revision, 'version', p.version, 'isRead', p.read_at IS NOT NULL,
          'rows', (SELECT coalesce(json_agg(json_build_object('id', r.id, 'text', r.text, 'version', r.version) ORDER BY r.kind, r.sort_order, r.id), '[]')
            FROM planned_result r WHERE r.agency_id = p.agency_id AND r.work_plan_id = p.id),
          'appraisers', (SELECT coalesce(json_agg(s.employee_id), '[]') FROM work_plan_appraiser s WHERE s.agency_id = p.agency_id
            AND s.work_plan_id = p.id AND s.starts_on <= ${today}::date AND (s.ends_on IS NULL OR s.ends_on >= ${today}::date)),
          'versions', (SELECT coalesce(json_agg(json_build_object('revision', v.revision, 'sha256', v.sha256,
              'texts', jsonb_path_query_array(v.content::jsonb, '$.content.results[*].text'),
              'signatures', (SELECT count(DISTINCT g.role) FROM plan_signature g WHERE g.agency_id = v.agency_id AND g.work_plan_id = v.work_plan_id
                AND g.revision = v.revision AND g.content_hash = v.content::jsonb->>'contentHash')) ORDER BY v.revision), '[]')
            FROM plan_snapshot v WHERE v.agency_id = p.agency_id AND v.work_plan_id = p.id)) ORDER BY p.id), '[]')
          FROM work_plan p WHERE p.agency_id = ${agencyId}::uuid) AS plans`;
    if (!row) throw new Error("nothing was read");
    this.holds = row.holds;
    this.seen = row;
    return row;
  }
}

/** The agency of somebody who has no business here; one for all histories. */
export async function makeForeigner(owner: PrismaClient): Promise<{ agencyId: string; employeeId: string }> {
  const [agencyId, employeeId] = [newId(), newId()];
  await owner.agency.create({
    data: { id: agencyId, name: "Pemerintah Kabupaten Lain", timeZone: "Asia/Jakarta" },
  });
  await owner.employee.create({
    data: {
      agencyId,
      id: employeeId,
      kind: "pns",
      name: "Orang Lain",
      plainName: "Orang Lain",
      callName: "Pak Lain",
    },
  });
  return { agencyId, employeeId };
}
