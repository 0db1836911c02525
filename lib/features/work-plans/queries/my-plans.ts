import "server-only";
import { overlaps } from "@/lib/features/organization/rules/dates";
import type { Approach } from "@/lib/features/work-plans/rules/plan-draft";
import {
  hasPlan,
  openPlanYears,
  planSpan,
  type PlanEmployee,
} from "@/lib/features/work-plans/rules/plan-start";
import type { PlanState } from "@/lib/features/work-plans/rules/plan-state";
import {
  chooseTemplate,
  type TemplateFor,
} from "@/lib/features/work-plans/templates/template-rules/choose-template";
import type { PositionClass } from "@/lib/features/work-plans/writing/rules/families";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";

export type MyPlan = {
  id: string;
  version: number;
  year: number;
  startsOn: string;
  endsOn: string;
  state: PlanState;
  approach: Approach;
  positionTitle: string;
  unitName: string;
  results: number;
  savedAt: string;
  submittedAt: string | null;
  readAt: string | null;
  returnedAt: string | null;
  setAt: string | null;
  receiptNumber: string | null;
  appraiser: { name: string; callName: string } | null;
};

/** A plan that may be started: the post's days in an open year that no plan takes yet. */
export type PlanStart = {
  year: number;
  assignmentId: string;
  positionTitle: string;
  unitName: string;
  startsOn: string;
  endsOn: string;
  /** What "Contoh untuk {jabatan}" would bring. */
  example: PlanExample;
};

/** Rows to begin with: written by HR, or built in; `neighbour` names whose they are when the post's family has none. */
export type PlanExample = { rows: number; isTemplate: boolean; neighbour: string | null };

/** An own plan whose rows may be copied, newest first. */
export type PlanSource = {
  id: string;
  year: number;
  positionTitle: string;
  results: number;
  approach: Approach;
};

export type MyPlans = { plans: MyPlan[]; starts: PlanStart[]; sources: PlanSource[] };

type Post = {
  assignmentId: string;
  assignmentKind: Parameters<typeof hasPlan>[0];
  employeeKind: Parameters<typeof hasPlan>[1];
  positionTitle: string;
  unitName: string;
  startsOn: string;
  endsOn: string | null;
  family: string | null;
  positionClass: PositionClass;
  templates: (TemplateFor & { rows: number })[] | null;
} & PlanEmployee;

type PlanRow = Omit<MyPlan, "savedAt" | "submittedAt" | "readAt" | "returnedAt" | "setAt"> &
  Record<"savedAt", Date> &
  Record<"submittedAt" | "readAt" | "returnedAt" | "setAt", Date | null>;

const iso = (date: Date | null) => date?.toISOString() ?? null;

/** What can be copied: plans that somebody meant seriously, at most two. */
function sourcesOf(plans: readonly MyPlan[]): PlanSource[] {
  return plans
    .filter((plan) => plan.state !== "withdrawn" && plan.state !== "draft" && plan.results > 0)
    .slice(0, 2)
    .map(({ id, year, positionTitle, results, approach }) => ({
      id,
      year,
      positionTitle,
      results,
      approach,
    }));
}

function exampleFor({ positionTitle, family, positionClass, templates }: Post): PlanExample {
  const { template, family: found } = chooseTemplate(templates ?? [], {
    title: positionTitle,
    family,
    positionClass,
  });
  if (template) return { rows: template.rows, isTemplate: true, neighbour: null };
  const neighbour = found.isNeighbour ? found.family.name : null;
  return { rows: found.family.rows.length, isTemplate: false, neighbour };
}

function startsOf(posts: readonly Post[], plans: readonly MyPlan[], today: string): PlanStart[] {
  const taken = plans.filter((plan) => plan.state !== "withdrawn");
  return openPlanYears(today).flatMap((year) =>
    posts.flatMap((post) => {
      const days = hasPlan(post.assignmentKind, post.employeeKind) ? planSpan(year, post, post) : null;
      if (!days || taken.some((plan) => overlaps(plan, days))) return [];
      const { assignmentId, positionTitle, unitName } = post;
      return [{ year, assignmentId, positionTitle, unitName, ...days, example: exampleFor(post) }];
    }),
  );
}

/** One's own plans, newest first, and what may be started today. Two statements. */
export async function getMyPlans(ctx: Context): Promise<MyPlans> {
  const { employeeId } = ctx.actor;
  return read(ctx, async (db) => {
    const rows = await db.$queryRaw<PlanRow[]>`
      SELECT p.id, p.version, p.year, p.starts_on::text AS "startsOn", p.ends_on::text AS "endsOn", p.state::text AS state, p.approach::text AS approach,
        p.position_title AS "positionTitle", u.name AS "unitName", p.saved_at AS "savedAt", p.submitted_at AS "submittedAt", p.read_at AS "readAt",
        p.returned_at AS "returnedAt", p.set_at AS "setAt", p.receipt_number AS "receiptNumber",
        (SELECT count(*)::int FROM planned_result r WHERE r.agency_id = p.agency_id AND r.work_plan_id = p.id) AS results,
        (SELECT json_build_object('name', s.name, 'callName', s.call_name)
          FROM work_plan_appraiser a JOIN employee s ON s.agency_id = a.agency_id AND s.id = a.employee_id
          WHERE a.agency_id = p.agency_id AND a.work_plan_id = p.id
            AND a.starts_on <= ${ctx.today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${ctx.today}::date)
          ORDER BY a.starts_on DESC LIMIT 1) AS appraiser
      FROM work_plan p JOIN unit u ON u.agency_id = p.agency_id AND u.id = p.unit_id
      WHERE p.employee_id = ${employeeId}::uuid AND p.amends_id IS NULL
      ORDER BY p.year DESC, p.starts_on DESC, p.id DESC LIMIT 40`;
    const posts = await db.$queryRaw<Post[]>`
      SELECT a.id AS "assignmentId", a.kind::text AS "assignmentKind", a.starts_on::text AS "startsOn", a.ends_on::text AS "endsOn",
        o.title AS "positionTitle", u.name AS "unitName", e.kind::text AS "employeeKind", e.status::text AS status,
        e.started_on::text AS "startedOn", e.status_from::text AS "statusFrom", o.family, o.class::text AS "positionClass",
        (SELECT json_agg(json_build_object('id', t.id, 'title', t.title, 'family', t.family, 'rows', jsonb_array_length(t.rows)) ORDER BY t.updated_at DESC, t.id)
          FROM plan_template t WHERE t.agency_id = a.agency_id AND t.state = 'active') AS templates
      FROM assignment a
      JOIN position o ON o.agency_id = a.agency_id AND o.id = a.position_id
      JOIN unit u ON u.agency_id = o.agency_id AND u.id = o.unit_id
      JOIN employee e ON e.agency_id = a.agency_id AND e.id = a.employee_id
      WHERE a.employee_id = ${employeeId}::uuid
      ORDER BY a.starts_on DESC, a.id`;
    const plans = rows.map((row) => ({
      ...row,
      savedAt: row.savedAt.toISOString(),
      submittedAt: iso(row.submittedAt),
      readAt: iso(row.readAt),
      returnedAt: iso(row.returnedAt),
      setAt: iso(row.setAt),
    }));
    return { plans, starts: startsOf(posts, plans, ctx.today), sources: sourcesOf(plans) };
  });
}
