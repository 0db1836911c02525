import { v7 } from "uuid";
import { AGENCY } from "../../../prisma/seed/demo/agency";
import { BEHAVIOUR_VALUES } from "@/lib/features/work-plans/rules/behaviours";
import { planContentHash } from "@/lib/features/work-plans/rules/content-hash";
import { unitId } from "../../../prisma/seed/demo/people";
import { inAgency } from "./database";
import { demoPerson, type Person } from "./people";

/** The two results that every journey's plan promises. */
export const RESULTS = [
  {
    text: "Ibu hamil terlayani pemeriksaan lengkap sesuai standar",
    indicator: "Persentase ibu hamil yang diperiksa enam kali",
    target: "95",
    unit: "%",
  },
  {
    text: "Kohort ibu lengkap dan mutakhir setiap bulan",
    indicator: "Jumlah laporan kohort tepat waktu",
    target: "12",
    unit: "laporan",
  },
] as const;

const POST = "Bidan Terampil";
const ASPECTS = ["quality", "quantity"] as const;
const KINDS = ["ratio", "cumulative"] as const;

/** What both sides sign of such a plan. */
function hashOf(person: Person): string {
  return planContentHash({
    ...{
      employeeId: person.id,
      year: 2026,
      startsOn: "2026-01-01",
      endsOn: "2026-12-31",
      positionTitle: POST,
    },
    ...{ unitId: unitId("pkm-muara"), approach: "quantitative", form: "ja_jf", revision: 1, attachments: [] },
    results: RESULTS.map(({ text, indicator, target, unit }, order) => ({
      ...{ kind: "main", text, supportKind: "unlinked", supportsResultId: null, supportsIndicatorId: null },
      ...{ supportsText: null, successMeasure: null },
      indicators: [
        {
          ...{
            text: indicator,
            aspect: ASPECTS[order] ?? null,
            perspective: null,
            direction: "higher",
            measureUnit: unit,
          },
          measureKind: KINDS[order] ?? "ratio",
          target: { form: "number", comparator: "gte", value: target },
        },
      ],
    })),
    behaviours: BEHAVIOUR_VALUES.map((value) => ({ value, expectation: "" })),
  }).sha256;
}

type State = "draft" | "submitted" | "set";

/** A plan of these results in a state, without the screens that lead there. Answers its id. */
export async function planOf(
  person: Person,
  state: State,
  appraiserId: string = demoPerson("appraiser").id,
): Promise<string> {
  const id = v7();
  const hash = hashOf(person);
  const [isSent, isSet] = [state !== "draft", state === "set"];
  await inAgency(async (db) => {
    await db.query(
      `insert into work_plan (agency_id, id, employee_id, unit_id, position_title, year, starts_on, ends_on, state,
         submitted_at, submitted_hash, set_at, set_hash)
       values ($1, $2, $3, $4, $10, 2026, '2026-01-01', '2026-12-31', $5::plan_state, $6, $7, $8, $9)`,
      [
        ...[AGENCY.id, id, person.id, unitId("pkm-muara"), state],
        ...(isSent ? ["2026-11-13T02:00:00Z", hash] : [null, null]),
        ...(isSet ? ["2026-11-13T03:00:00Z", hash] : [null, null]),
        POST,
      ],
    );
    await db.query(
      "insert into work_plan_appraiser (agency_id, id, work_plan_id, employee_id, starts_on) values ($1, $2, $3, $4, '2026-01-01')",
      [AGENCY.id, v7(), id, appraiserId],
    );
    for (const [order, { text, indicator, target, unit }] of RESULTS.entries()) {
      const resultId = v7();
      await db.query(
        `insert into planned_result (agency_id, id, work_plan_id, kind, sort_order, text, support_kind)
         values ($1, $2, $3, 'main', $4, $5, 'unlinked')`,
        [AGENCY.id, resultId, id, order, text],
      );
      await db.query(
        `insert into planned_indicator (agency_id, id, work_plan_id, result_id, sort_order, aspect, text, measure_kind, comparator,
           target_input, target, measure_unit)
         values ($1, $2, $3, $4, 0, $5::aspect, $6, $7::measure_kind, 'gte', $8::text, $8::numeric, $9)`,
        [...[AGENCY.id, v7(), id, resultId, ASPECTS[order]], ...[indicator, KINDS[order], target, unit]],
      );
    }
  });
  return id;
}

/** The evaluation of a plan in the open fourth quarter, waiting for its appraiser or for the self-note. */
export async function evaluationOf(person: Person, planId: string, state: "open" | "noted"): Promise<string> {
  const id = v7();
  await inAgency((db) =>
    db.query(
      `insert into evaluation (agency_id, id, work_plan_id, employee_id, period_id, state, noted_at)
       select $1, $2, $3, $4, id, $5::evaluation_state, $6 from period where agency_id = $1 and year = 2026 and number = 4`,
      [AGENCY.id, id, planId, person.id, state, state === "noted" ? "2026-11-15T03:00:00Z" : null],
    ),
  );
  return id;
}

/** Gives a plan to another appraiser from a day on, as a transfer of either would. */
export async function succeedAppraiser(planId: string, appraiserId: string, from: string): Promise<void> {
  await inAgency(async (db) => {
    await db.query(
      "update work_plan_appraiser set ends_on = $3::date - 1 where agency_id = $1 and work_plan_id = $2 and ends_on is null",
      [AGENCY.id, planId, from],
    );
    await db.query(
      "insert into work_plan_appraiser (agency_id, id, work_plan_id, employee_id, starts_on) values ($1, $2, $3, $4, $5)",
      [AGENCY.id, v7(), planId, appraiserId, from],
    );
  });
}

/** Puts a person's plan and post into a unit of its own, so that what happens to the unit concerns nobody else. */
export async function intoUnit(planId: string, unit: string): Promise<void> {
  await inAgency((db) =>
    db.query("update work_plan set unit_id = $3 where agency_id = $1 and id = $2", [AGENCY.id, planId, unit]),
  );
}
