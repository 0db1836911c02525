import { v7 } from "uuid";
import { BEHAVIOUR_VALUES } from "@/lib/features/work-plans/rules/behaviours";
import { addEmployee, addLogin, newCrowd, someone, type Crowd, type Db } from "../statements";
import { inAgency } from "./database";
import type { Person } from "./people";

type Level = "meets" | "above";
type Rated = { person: Person; evaluationId: string };

/** A department whose results are handed over together, with two sections of five people scored and not yet signed. */
export type TwoSections = Crowd & {
  units: [string, string];
  /** Heads of the sections; the first one's own evaluation waits for the head of the department. */
  heads: [Person, Person];
  headEvaluationId: string;
  /** Those of the first section. */
  people: Rated[];
};

const RESULT = "Pasien terlayani sesuai standar";
const INDICATOR = "Persentase pasien yang terlayani dalam satu jam";

async function addSection(db: Db, crowd: Crowd, name: string, head: Person): Promise<string> {
  const id = v7();
  await db.query(
    "insert into unit (agency_id, id, parent_id, code, name, kind, has_own_agreement, valid_from) values ($1, $2, $3, $4, $5, 'division', true, '2026-01-01')",
    [crowd.agencyId, id, crowd.unitId, id.slice(-8), name],
  );
  await addEmployee(db, { agencyId: crowd.agencyId, unitId: id }, head, true);
  await addLogin(db, crowd.agencyId, head, crowd.hash);
  return id;
}

type Plan = { unitId: string; person: Person; appraiser: Person };

/** An agreed plan of one result whose target was reached, and the evaluation of the open period beside it. */
async function addPlan(db: Db, { agencyId, periodId }: Crowd, { unitId, person, appraiser }: Plan) {
  const [planId, resultId, indicatorId, evaluationId] = [v7(), v7(), v7(), v7()];
  await db.query(
    `insert into work_plan (agency_id, id, employee_id, unit_id, position_title, year, starts_on, ends_on, state, submitted_at, submitted_hash, set_at, set_hash)
     values ($1, $2, $3, $4, 'Perawat', 2026, '2026-01-01', '2026-12-31', 'set', '2026-01-05', repeat('0', 64), '2026-01-06', repeat('0', 64))`,
    [agencyId, planId, person.id, unitId],
  );
  await db.query(
    "insert into work_plan_appraiser (agency_id, id, work_plan_id, employee_id, starts_on) values ($1, $2, $3, $4, '2026-01-01')",
    [agencyId, v7(), planId, appraiser.id],
  );
  await db.query(
    "insert into planned_result (agency_id, id, work_plan_id, kind, sort_order, text, support_kind) values ($1, $2, $3, 'main', 0, $4, 'unlinked')",
    [agencyId, resultId, planId, RESULT],
  );
  await db.query(
    `insert into planned_indicator (agency_id, id, work_plan_id, result_id, sort_order, aspect, text, measure_kind, comparator, target_input, target, measure_unit)
     values ($1, $2, $3, $4, 0, 'quality', $5, 'ratio', 'gte', '90', 90, '%')`,
    [agencyId, indicatorId, planId, resultId, INDICATOR],
  );
  await db.query(
    "insert into indicator_progress (agency_id, id, work_plan_id, indicator_id, period_id, actual_input, actual) values ($1, $2, $3, $4, $5, '92', 92)",
    [agencyId, v7(), planId, indicatorId, periodId],
  );
  await db.query(
    "insert into evaluation (agency_id, id, work_plan_id, employee_id, period_id, state, noted_at) values ($1, $2, $3, $4, $5, 'noted', '2026-11-10')",
    [agencyId, evaluationId, planId, person.id, periodId],
  );
  return { evaluationId, resultId };
}

/** What the appraiser's screens would have written: one level throughout, as suggested. */
async function score(db: Db, crowd: Crowd, ids: Awaited<ReturnType<typeof addPlan>>, level: Level) {
  const { agencyId } = crowd;
  await db.query(
    "insert into evaluation_result (agency_id, id, evaluation_id, result_id, level) values ($1, $2, $3, $4, $5::level)",
    [agencyId, v7(), ids.evaluationId, ids.resultId, level],
  );
  for (const value of BEHAVIOUR_VALUES)
    await db.query(
      "insert into evaluation_behaviour (agency_id, id, evaluation_id, value, level) values ($1, $2, $3, $4::behaviour_value, $5::level)",
      [agencyId, v7(), ids.evaluationId, value, level],
    );
  await db.query(
    `update evaluation set state = 'scored', scored_at = '2026-11-12', suggested_result_rating = $3::level, result_rating = $3::level,
       suggested_behaviour_rating = $3::level, behaviour_rating = $3::level, overall_rating = $4::overall_rating, comment = $5
     where agency_id = $1 and id = $2`,
    [
      ...[agencyId, ids.evaluationId, level, level === "above" ? "very_good" : "good"],
      "Pasien tidak menunggu lama. Berikutnya, catat waktu tunggu setiap hari.",
    ],
  );
}

export async function twoSections(): Promise<TwoSections> {
  const crowd = await newCrowd();
  const heads: [Person, Person] = [someone("Kasi Rawat Jalan"), someone("Kasi Rawat Inap")];
  return inAgency(async (db) => {
    await db.query(
      `update agency_policy set settings = settings || '{"releaseMode": "together"}'::jsonb where agency_id = $1`,
      [crowd.agencyId],
    );
    const units: [string, string] = [
      await addSection(db, crowd, "Seksi Rawat Jalan", heads[0]),
      await addSection(db, crowd, "Seksi Rawat Inap", heads[1]),
    ];
    const people: Rated[] = [];
    for (const [index, unitId] of units.entries())
      for (let number = 1; number <= 5; number += 1) {
        const person = someone(`Perawat ${index === 0 ? "Jalan" : "Inap"} ${number}`);
        await addEmployee(db, { agencyId: crowd.agencyId, unitId }, person);
        const appraiser = heads[index] ?? heads[0];
        const ids = await addPlan(db, crowd, { unitId, person, appraiser });
        await score(db, crowd, ids, number === 1 ? "above" : "meets");
        if (index > 0) continue;
        await addLogin(db, crowd.agencyId, person, crowd.hash);
        people.push({ person, evaluationId: ids.evaluationId });
      }
    const head = await addPlan(db, crowd, {
      unitId: units[0],
      person: heads[0],
      appraiser: crowd.appraiser,
    });
    return { ...crowd, units, heads, headEvaluationId: head.evaluationId, people };
  }, crowd.agencyId);
}

/** A promise of the first section, and somebody of HR's side who may advise on its achievement. */
export async function addPromise({ agencyId, units, hr }: TwoSections): Promise<string> {
  const [nodeId, indicatorId] = [v7(), v7()];
  await inAgency(async (db) => {
    await db.query(
      "insert into strategy_node (agency_id, id, level, code, text, unit_id) values ($1, $2, 'programme', 'S.1', 'Pelayanan rawat jalan bermutu', $3)",
      [agencyId, nodeId, units[0]],
    );
    await db.query(
      `insert into strategy_indicator (agency_id, id, node_id, name, measure_unit, direction, measure_kind, year, target)
       values ($1, $2, $3, $4, '%', 'higher', 'ratio', 2026, 90)`,
      [agencyId, indicatorId, nodeId, INDICATOR],
    );
    await db.query(
      "insert into role_grant (agency_id, id, employee_id, role, unit_id, starts_on, reason) values ($1, $2, $3, 'achievement_recommender', null, '2026-01-01', 'uji')",
      [agencyId, v7(), hr.id],
    );
  }, agencyId);
  return indicatorId;
}

/** How often something was written down in the department's agency. */
export async function auditsOf({ agencyId }: Crowd, action: string): Promise<number> {
  const { rows } = await inAgency(
    (db) =>
      db.query<{ n: number }>(
        "select count(*)::int as n from audit_event where agency_id = $1 and action = $2",
        [agencyId, action],
      ),
    agencyId,
  );
  return rows[0]?.n ?? 0;
}
