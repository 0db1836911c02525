import type pg from "pg";

/** An id that belongs to a word of one agency: the same word names the same row in every run. */
const ID = "md5($1::text || '/' || %)::uuid";
const id = (word: string) => ID.replace("%", word);

const [MISSIONS, GOALS, OBJECTIVES] = [4, 8, 16];

/**
 * Gives a generated agency a strategy: four levels down to its objectives, one result with an indicator for every unit that holds
 * an agreement, and the plan of each such unit's head supporting it. The tree grows with the agency's units, as in life.
 */
export async function addStrategy(client: pg.Client, agencyId: string, year: number): Promise<void> {
  const level = (name: string, many: number, parent: string) =>
    client.query(
      `INSERT INTO strategy_node (agency_id, id, parent_id, level, code, text, sort_order)
       SELECT $1::uuid, ${id(`'${name}' || k`)}, ${parent}, '${name}'::strategy_level, '${name}' || k, 'Bagian rekaan ' || k, k FROM generate_series(1, ${many}) k`,
      [agencyId],
    );
  await level("vision", 1, "NULL::uuid");
  await level("mission", MISSIONS, id("'vision1'"));
  await level("goal", GOALS, id(`'mission' || ((k - 1) % ${MISSIONS} + 1)`));
  await level("objective", OBJECTIVES, id(`'goal' || ((k - 1) % ${GOALS} + 1)`));
  await client.query(
    `INSERT INTO strategy_node (agency_id, id, parent_id, level, code, text, unit_id, sort_order)
     SELECT $1::uuid, ${id("'unit' || u.code")}, ${id(`'objective' || ((u.n - 1) % ${OBJECTIVES} + 1)`)}, 'unit_result', 'unit' || u.code, 'Hasil ' || u.name, u.id, u.n
     FROM (SELECT id, code, name, row_number() OVER (ORDER BY sort_order) AS n FROM unit WHERE agency_id = $1::uuid AND has_own_agreement AND parent_id IS NOT NULL) u`,
    [agencyId],
  );
  await client.query(
    `INSERT INTO strategy_indicator (agency_id, id, node_id, name, measure_unit, direction, measure_kind, year, target, actual)
     SELECT $1::uuid, ${id("'of' || n.code")}, n.id, 'Indikator ' || n.code, '%', 'higher', 'ratio', $2::int, 90, 88 FROM strategy_node n
     WHERE n.agency_id = $1::uuid AND n.level IN ('objective', 'unit_result')`,
    [agencyId, year],
  );
  await client.query(
    `UPDATE planned_result r SET support_kind = 'unit_indicator', supports_result_id = NULL, supports_indicator_id = s.indicator_id, supports_text = s.name
     FROM (
       SELECT DISTINCT ON (n.id) i.id AS indicator_id, i.name, x.id AS result_id
       FROM strategy_node n
       JOIN strategy_indicator i ON i.agency_id = n.agency_id AND i.node_id = n.id
       JOIN position p ON p.agency_id = n.agency_id AND p.unit_id = n.unit_id AND p.is_unit_head
       JOIN assignment a ON a.agency_id = p.agency_id AND a.position_id = p.id
       JOIN work_plan w ON w.agency_id = a.agency_id AND w.employee_id = a.employee_id AND w.state IN ('set', 'closed')
       JOIN planned_result x ON x.agency_id = w.agency_id AND x.work_plan_id = w.id
       WHERE n.agency_id = $1::uuid AND n.level = 'unit_result' ORDER BY n.id, w.starts_on DESC, x.sort_order
     ) s WHERE r.agency_id = $1::uuid AND r.id = s.result_id`,
    [agencyId],
  );
}

export type Team = { leaderId: string; planId: string; people: number; results: number };

/** A leader of forty people with twelve results and a cell for each of them: the largest matrix that a leader is expected to keep. */
export async function addTeam(client: pg.Client, agencyId: string): Promise<Team> {
  const [people, results] = [40, 12];
  const { rows } = await client.query<{ leaderId: string; planId: string }>(
    `SELECT w.employee_id AS "leaderId", w.id AS "planId" FROM position p
     JOIN assignment a ON a.agency_id = p.agency_id AND a.position_id = p.id AND a.ends_on IS NULL
     JOIN work_plan w ON w.agency_id = a.agency_id AND w.employee_id = a.employee_id AND w.state = 'set'
     WHERE p.agency_id = $1 AND p.is_unit_head ORDER BY w.id LIMIT 1`,
    [agencyId],
  );
  const [team] = rows;
  if (!team) throw new Error("no leader with a plan");
  await client.query(
    `INSERT INTO planned_result (agency_id, id, work_plan_id, sort_order, text)
     SELECT $1::uuid, ${id("'result' || k")}, $2::uuid, 100 + k, 'Hasil tambahan matriks ' || k
     FROM generate_series(1, $3::int - (SELECT count(*)::int FROM planned_result WHERE agency_id = $1::uuid AND work_plan_id = $2::uuid)) k`,
    [agencyId, team.planId, results],
  );
  await client.query(
    `UPDATE reporting_line l SET superior_id = $2::uuid
     WHERE l.agency_id = $1::uuid AND l.ends_on IS NULL AND l.employee_id IN (
       SELECT w.employee_id FROM work_plan w WHERE w.agency_id = $1::uuid AND w.state = 'set' AND w.employee_id <> $2::uuid
         AND NOT EXISTS (SELECT FROM reporting_line b WHERE b.agency_id = w.agency_id AND b.superior_id = w.employee_id) ORDER BY w.employee_id LIMIT $3::int)`,
    [agencyId, team.leaderId, people],
  );
  await client.query(
    `INSERT INTO role_cell (agency_id, id, result_id, employee_id, text, split_kind, origin, state, state_at)
     SELECT $1::uuid, ${id("'cell' || r.id::text || l.employee_id::text")}, r.id, l.employee_id, 'Bagian rekaan', 'none', 'appointment', 'draft', now()
     FROM planned_result r CROSS JOIN (SELECT employee_id FROM reporting_line WHERE agency_id = $1::uuid AND superior_id = $3::uuid AND ends_on IS NULL ORDER BY employee_id LIMIT $4::int) l
     WHERE r.agency_id = $1::uuid AND r.work_plan_id = $2::uuid`,
    [agencyId, team.planId, team.leaderId, people],
  );
  return { ...team, people, results };
}

export const nodeOf = async (client: pg.Client, agencyId: string, code: string): Promise<string> => {
  const { rows } = await client.query<{ id: string }>(
    "SELECT id FROM strategy_node WHERE agency_id = $1 AND code = $2",
    [agencyId, code],
  );
  if (!rows[0]) throw new Error(`no part ${code}`);
  return rows[0].id;
};
