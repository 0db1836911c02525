import "server-only";
import { holidaysSince } from "@/lib/features/organization/parts/holidays";
import { agencyPolicy, type AgencyPolicy } from "@/lib/features/organization/rules/policy";
import { Prisma } from "@/lib/generated/prisma/client";
import { dayIn } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { found } from "@/lib/platform/errors";
import type { EvaluationState } from "../../rules/evaluation-state";
import { deciderOf, type FilingFacts } from "../rules/filing";

type Name = { id: string; name: string; callName: string };

type Row = {
  employeeId: string;
  state: EvaluationState;
  version: number;
  kind: "periodic" | "annual";
  employeeKind: FilingFacts["employeeKind"];
  raterId: string | null;
  raterSuperiorId: string | null;
  releasedAt: Date | null;
  receivedAt: Date | null;
  objectionId: string | null;
  settings: unknown;
  holidays: string[];
  content: string | null;
  period: { year: number; cadence: string; number: number };
  people: Name[];
};

/** Everything that the rules of filing ask about one evaluation, and its names for the page. */
export type Filing = Pick<
  Row,
  "employeeId" | "version" | "raterId" | "objectionId" | "content" | "period"
> & {
  facts: FilingFacts;
  policy: AgencyPolicy;
  holidays: ReadonlySet<string>;
  rater: Name | null;
  decider: Name | null;
};

/** One statement. @throws AppError NOT_FOUND */
export async function loadFiling(
  db: Tx,
  evaluationId: string,
  { zone, today }: { zone: string; today: string },
): Promise<Filing> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT e.employee_id AS "employeeId", e.state::text AS state, e.version, r.kind::text AS kind, p.kind::text AS "employeeKind",
      e.appraiser_id AS "raterId", e.appraiser_superior_id AS "raterSuperiorId", e.released_at AS "releasedAt", e.received_at AS "receivedAt",
      (SELECT o.id FROM objection o WHERE o.agency_id = e.agency_id AND o.evaluation_id = e.id) AS "objectionId",
      y.settings, ${holidaysSince(Prisma.sql`e.released_at::date`)} AS holidays, n.content,
      json_build_object('year', r.year, 'cadence', r.cadence, 'number', r.number) AS period,
      (SELECT coalesce(json_agg(json_build_object('id', x.id, 'name', x.name, 'callName', x.call_name)), '[]'::json) FROM employee x
        WHERE x.agency_id = e.agency_id AND x.id IN (e.appraiser_id, e.appraiser_superior_id)) AS people
    FROM evaluation e
    JOIN employee p ON p.agency_id = e.agency_id AND p.id = e.employee_id
    JOIN period r ON r.agency_id = e.agency_id AND r.id = e.period_id
    JOIN agency_policy y ON y.agency_id = r.agency_id AND y.id = r.policy_id
    LEFT JOIN evaluation_snapshot n ON n.agency_id = e.agency_id AND n.evaluation_id = e.id AND n.revision = e.revision
    WHERE e.id = ${evaluationId}::uuid`;
  const row = found(rows[0]);
  const { employeeId, raterId, raterSuperiorId } = row;
  const deciderId = raterId === null ? null : deciderOf({ employeeId, raterId, raterSuperiorId });
  const day = (moment: Date | null) => (moment === null ? null : dayIn(zone, moment));
  const person = (id: string | null) => row.people.find((one) => one.id === id) ?? null;
  return {
    employeeId,
    raterId,
    version: row.version,
    objectionId: row.objectionId,
    content: row.content,
    period: row.period,
    policy: agencyPolicy.parse(row.settings),
    holidays: new Set(row.holidays),
    rater: person(raterId),
    decider: person(deciderId),
    facts: {
      state: row.state,
      kind: row.kind,
      employeeKind: row.employeeKind,
      releasedOn: day(row.releasedAt),
      acknowledgedOn: day(row.receivedAt),
      hasObjection: row.objectionId !== null,
      deciderId,
      today,
    },
  };
}
