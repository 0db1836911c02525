import "server-only";
import type { OverallRating } from "@/lib/features/organization/rules/levels";
import type { Tx } from "@/lib/platform/db";
import { annualFollowUps, type RatedEmployee } from "../rules/annual-follow-ups";
import { annualGrounds } from "../rules/annual-grounds";
import type { FollowUpKind } from "../rules/follow-up-kinds";
import type { FollowUpFact } from "./propose-follow-up";

export type AnnualCandidate = {
  employeeId: string;
  /** The annual evaluation of the year. */
  evaluationId: string;
  kind: FollowUpKind;
  grounds: string;
  facts: FollowUpFact[];
};

/** More are looked through in the next go: one transaction stays short. */
const MOST = 300;

type Row = {
  employeeId: string;
  employeeKind: RatedEmployee;
  results: (FollowUpFact & { year: number; overall: OverallRating })[];
  proposed: FollowUpKind[] | null;
};

/**
 * People whose annual result of the year is final, with last year's beside it, and what the rule proposes that was not proposed before. A result
 * that can still be contested proposes nothing. One statement.
 */
export async function annualCandidates(db: Tx, year: number): Promise<AnnualCandidate[]> {
  const rows = await db.$queryRaw<Row[]>`
    WITH results AS (
      SELECT e.agency_id, e.employee_id, e.id, r.year, e.overall_rating::text AS overall, n.revision, n.sha256
      FROM evaluation e JOIN period r ON r.agency_id = e.agency_id AND r.id = e.period_id AND r.kind = 'annual' AND r.year IN (${year}, ${year - 1})
      JOIN evaluation_snapshot n ON n.agency_id = e.agency_id AND n.evaluation_id = e.id AND n.revision = e.revision
      WHERE e.state = 'final'
    )
    SELECT p.id AS "employeeId", p.kind::text AS "employeeKind",
      json_agg(json_build_object('evaluationId', x.id, 'year', x.year, 'overall', x.overall, 'revision', x.revision, 'sha256', x.sha256) ORDER BY x.year DESC) AS results,
      (SELECT json_agg(f.kind) FROM follow_up f JOIN results y ON y.agency_id = f.agency_id AND y.id = f.origin_id AND y.year = ${year}
        WHERE f.employee_id = p.id AND f.origin_type = 'annual') AS proposed
    FROM results x JOIN employee p ON p.agency_id = x.agency_id AND p.id = x.employee_id
    WHERE p.kind <> 'state_official' AND p.status = 'active'
    GROUP BY p.agency_id, p.id, p.kind HAVING bool_or(x.year = ${year}) ORDER BY p.id`;
  return rows
    .flatMap(({ employeeId, employeeKind, results, proposed }) => {
      const own = results.find((one) => one.year === year);
      if (!own) return [];
      return annualFollowUps(employeeKind, year, results)
        .filter((kind) => !proposed?.includes(kind))
        .map((kind) => ({
          ...{ employeeId, evaluationId: own.evaluationId, kind },
          grounds: annualGrounds(kind, year),
          facts: results
            .filter((one) => one.year === year || REST_ON_TWO.has(kind))
            .map(({ evaluationId, revision, sha256 }) => ({ evaluationId, revision, sha256 })),
        }));
    })
    .slice(0, MOST);
}

const REST_ON_TWO: ReadonlySet<FollowUpKind> = new Set([
  "succession_priority",
  "development_priority",
  "reward",
]);
