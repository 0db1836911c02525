import "server-only";
import type { AnnualFollowUp, ContractAdvice } from "@/lib/generated/prisma/enums";
import type { Tx } from "@/lib/platform/db";
import type { FollowUpKind } from "../rules/follow-up-kinds";

/** What the appraiser advised on a PPPK's contract in the year's evaluation (PP 49/2018): another fact than the rule's proposal. */
export type AppraisersAdvice = {
  advice: ContractAdvice;
  notes: AnnualFollowUp[];
  text: string;
  by: string;
  year: number;
};

/** About a contract, where the appraiser's advice stands beside the rule's proposal. */
export const isOnContract = (kind: FollowUpKind): boolean =>
  kind === "contract_extension" || kind === "contract_end";

/** Only what was advised, of the latest annual result that each of these people can read. One statement. */
export async function loadContractAdvices(
  db: Tx,
  employeeIds: readonly string[],
): Promise<ReadonlyMap<string, ContractAdvice>> {
  const rows = await db.$queryRaw<{ employeeId: string; advice: ContractAdvice }[]>`
    SELECT DISTINCT ON (v.employee_id) v.employee_id AS "employeeId", n.contract_advice::text AS advice
    FROM evaluation v
    JOIN annual_note n ON n.agency_id = v.agency_id AND n.evaluation_id = v.id AND n.contract_advice IS NOT NULL
    JOIN period p ON p.agency_id = v.agency_id AND p.id = v.period_id
    WHERE v.employee_id = ANY(${[...employeeIds]}::uuid[]) AND v.released_at IS NOT NULL
    ORDER BY v.employee_id, p.year DESC`;
  return new Map(rows.map(({ employeeId, advice }) => [employeeId, advice]));
}

/** The advice of the latest annual result that the person can read; null where there is none. One statement. */
export async function loadContractAdvice(db: Tx, employeeId: string): Promise<AppraisersAdvice | null> {
  const [row] = await db.$queryRaw<AppraisersAdvice[]>`
    SELECT n.contract_advice::text AS advice, to_json(n.follow_ups) AS notes, n.follow_up_text AS text, a.name AS by, p.year
    FROM annual_note n
    JOIN evaluation v ON v.agency_id = n.agency_id AND v.id = n.evaluation_id AND v.released_at IS NOT NULL
    JOIN period p ON p.agency_id = v.agency_id AND p.id = v.period_id
    JOIN employee a ON a.agency_id = v.agency_id AND a.id = v.appraiser_id
    WHERE v.employee_id = ${employeeId}::uuid AND n.contract_advice IS NOT NULL
    ORDER BY p.year DESC LIMIT 1`;
  return row ?? null;
}
