import { v7 } from "uuid";
import { growCrowd, newCrowd, type Crowd } from "../statements";
import { inAgency } from "./database";

const RESULTS = [
  [
    "main",
    "Ibu hamil terlayani sesuai standar",
    "Persentase ibu hamil yang diperiksa enam kali",
    "95",
    "93",
    "%",
  ],
  [
    "main",
    "Kohort ibu lengkap dan mutakhir",
    "Jumlah laporan kohort sebelum tanggal 5",
    "12",
    "12",
    "laporan",
  ],
  ["additional", "Kader mampu mengisi buku KIA", "Jumlah kader yang lulus uji isian", "24", "26", "kader"],
] as const;

/** Gives everybody whose self-note waits the same results with what was reached in the quarter. */
async function addResults({ agencyId, periodId }: Crowd): Promise<number> {
  return inAgency(async (db) => {
    const { rows } = await db.query<{ planId: string; id: string }>(
      `select id, work_plan_id as "planId" from evaluation where state = 'noted'`,
    );
    for (const { planId } of rows)
      for (const [order, [kind, text, indicator, target, actual, unit]] of RESULTS.entries()) {
        const [resultId, indicatorId] = [v7(), v7()];
        await db.query(
          `insert into planned_result (agency_id, id, work_plan_id, kind, sort_order, text, support_kind) values ($1, $2, $3, $4::result_kind, $5, $6, 'unlinked')`,
          [agencyId, resultId, planId, kind, order, text],
        );
        await db.query(
          `insert into planned_indicator (agency_id, id, work_plan_id, result_id, sort_order, aspect, text, measure_kind, comparator, target_input, target, measure_unit)
           values ($1, $2, $3, $4, 0, 'quantity', $5, 'ratio', 'gte', $6::text, $6::numeric, $7)`,
          [agencyId, indicatorId, planId, resultId, indicator, target, unit],
        );
        await db.query(
          `insert into indicator_progress (agency_id, id, work_plan_id, indicator_id, period_id, actual_input, actual) values ($1, $2, $3, $4, $5, $6::text, $6::numeric)`,
          [agencyId, v7(), planId, indicatorId, periodId, actual],
        );
      }
    return rows.length;
  }, agencyId);
}

/** A unit of forty people, thirty of whom have sent their self-notes, with three results each. */
export async function unitOfThirty(): Promise<Crowd & { ready: number; rows: number }> {
  const crowd = await newCrowd();
  await growCrowd(crowd, 40);
  return Object.assign(crowd, { ready: await addResults(crowd), rows: RESULTS.length });
}

/** How many of the unit's evaluations stand in a state. */
export async function countIn({ agencyId }: Crowd, state: string): Promise<number> {
  return inAgency(async (db) => {
    const { rows } = await db.query<{ n: number }>(
      "select count(*)::int as n from evaluation where state::text = $1",
      [state],
    );
    return rows[0]?.n ?? 0;
  }, agencyId);
}
