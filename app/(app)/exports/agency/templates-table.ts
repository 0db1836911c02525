import { familyName } from "@/app/(app)/hr/templates/family-choices";
import { exportTable } from "@/lib/features/exchange/exports/export-table";
import { listPlanTemplates } from "@/lib/features/work-plans/templates/queries/plan-templates";
import { dayIn } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { headLines, type Export } from "../head-lines";
import { onePage } from "./one-page";

/** The examples that staff are offered, in use first. */
export const exportTemplates: Export = async (ctx, _search, format) => {
  const m = messagesFor(ctx.locale);
  const w = m.workPlans.templates;
  const rows = await listPlanTemplates(ctx);
  return exportTable<(typeof rows)[number]>(
    ctx,
    {
      name: "templates",
      permission: "plan-template.read",
      title: w.title,
      head: headLines(ctx, []),
      columns: [
        { label: w.columns.name, cell: (row) => row.name },
        { label: w.columns.posts, cell: (row) => row.title ?? w.family(familyName(row.family)) },
        { label: w.columns.rows, cell: (row) => row.rows },
        { label: w.columns.state, cell: (row) => w.states[row.state] },
        { label: w.columns.changed, cell: (row) => dayIn(row.updatedAt, ctx.actor.timeZone) },
      ],
      source: onePage(rows),
    },
    format,
  );
};
