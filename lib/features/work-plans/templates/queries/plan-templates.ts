import "server-only";
import { authorize } from "@/lib/access/authorize";
import {
  FEWEST_PLANS,
  linesOfRows,
  type AcceptedResult,
  type TemplateLine,
} from "@/lib/features/work-plans/templates/template-rules/template-lines";
import { exampleRows, families, type Family } from "@/lib/features/work-plans/writing/rules/families";
import { isId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { read, type Tx } from "@/lib/platform/db";
import { found, notFound } from "@/lib/platform/errors";

export type TemplateSummary = {
  id: string;
  name: string;
  title: string | null;
  family: string | null;
  rows: number;
  state: "active" | "retired";
  updatedAt: string;
};

/** Templates in use first, then by name; at most 200. One statement. @throws AppError NOT_FOUND */
export async function listPlanTemplates(ctx: Context): Promise<TemplateSummary[]> {
  authorize(ctx.actor, "plan-template.read", { today: ctx.today });
  const rows = await read(ctx, (db) =>
    db.planTemplate.findMany({
      select: { id: true, name: true, title: true, family: true, rows: true, state: true, updatedAt: true },
      orderBy: [{ state: "asc" }, { name: "asc" }, { id: "asc" }],
      take: 200,
    }),
  );
  return rows.map((row) => ({
    ...row,
    rows: exampleRows.parse(row.rows).length,
    updatedAt: row.updatedAt.toISOString(),
  }));
}

export type TemplatePage = {
  id: string;
  version: number;
  name: string;
  title: string | null;
  family: string | null;
  state: "active" | "retired";
  lines: TemplateLine[];
  /** Results of agreed plans of these posts; empty while fewer than three people have the same one. */
  accepted: AcceptedResult[];
};

type AcceptedRow = { result: string; plans: number; indicators: AcceptedResult["indicators"] | null };

/**
 * Results of agreed plans of a title or a family, without names: only what at least three people's plans have in the same
 * words. The indicators shown are those of one of them. One statement, at most 40 results.
 */
async function loadAccepted(
  db: Tx,
  title: string | null,
  family: Family | undefined,
): Promise<AcceptedResult[]> {
  const starts = title === null ? (family?.titles ?? []).map((start) => `${start}%`) : [title];
  const keys = title === null ? (family?.keys ?? []) : [];
  const rows = await db.$queryRaw<AcceptedRow[]>`
    WITH agreed AS (
      SELECT r.agency_id, r.id, r.text, lower(regexp_replace(btrim(r.text), '\\s+', ' ', 'g')) AS same, p.employee_id, p.set_at
      FROM work_plan p
      JOIN planned_result r ON r.agency_id = p.agency_id AND r.work_plan_id = p.id AND r.text <> ''
      LEFT JOIN assignment a ON a.agency_id = p.agency_id AND a.id = p.assignment_id
      LEFT JOIN position o ON o.agency_id = a.agency_id AND o.id = a.position_id
      WHERE p.state IN ('set', 'closed') AND p.amends_id IS NULL
        AND (p.position_title ILIKE ANY (${starts}) OR o.family = ANY (${keys}))
    ), grouped AS (
      SELECT same, count(DISTINCT employee_id)::int AS plans, (array_agg(id ORDER BY set_at DESC NULLS LAST, id))[1] AS one
      FROM agreed GROUP BY same HAVING count(DISTINCT employee_id) >= ${FEWEST_PLANS}
    )
    SELECT g.plans, a.text AS result,
      (SELECT json_agg(json_build_object('text', i.text, 'aspect', i.aspect, 'perspective', i.perspective, 'measureKind', i.measure_kind,
          'direction', i.direction, 'target', i.target_input, 'unit', COALESCE(i.measure_unit, '')) ORDER BY i.sort_order, i.id)
        FROM planned_indicator i WHERE i.agency_id = a.agency_id AND i.result_id = a.id) AS indicators
    FROM grouped g JOIN agreed a ON a.id = g.one
    ORDER BY g.plans DESC, a.text LIMIT 40`;
  return rows.map((row) => ({ ...row, indicators: row.indicators ?? [] }));
}

const familyBy = (key: string | null) => families.find((one) => one.key === key);

/** A template with the accepted results of its posts. Two statements. @throws AppError NOT_FOUND */
export async function getPlanTemplate(ctx: Context, templateId: string): Promise<TemplatePage> {
  authorize(ctx.actor, "plan-template.read", { today: ctx.today });
  if (!isId(templateId)) throw notFound();
  return read(ctx, async (db) => {
    const { agencyId } = ctx.actor;
    const template = found(
      await db.planTemplate.findUnique({ where: { agencyId_id: { agencyId, id: templateId } } }),
    );
    const { id, version, name, title, family, state } = template;
    return {
      ...{ id, version, name, title, family, state },
      lines: linesOfRows(exampleRows.parse(template.rows)),
      accepted: await loadAccepted(db, title, familyBy(family)),
    };
  });
}
