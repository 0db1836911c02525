import { exportTable } from "@/lib/features/exchange/exports/export-table";
import { listRepairs, type RepairView } from "@/lib/features/work-plans/queries/superior-queue";
import { messagesFor } from "@/lib/messages/messages-for";
import { headLines, unitInSight, type Export } from "./head-lines";

/** Proposals of another superior that wait, or those that were decided (`?show=decided`). */
export const exportSuperiorFixes: Export = async (ctx, search, format) => {
  const show = search.show === "decided" ? "decided" : "open";
  const page = (after: string | undefined) => listRepairs(ctx, { show, after });
  await page(undefined);
  const m = messagesFor(ctx.locale);
  const [w, e] = [m.workPlans.superiors.queue, m.exports];
  return exportTable<RepairView>(
    ctx,
    {
      name: "superior-fixes",
      permission: "superior.read",
      unitId: unitInSight(ctx, undefined),
      title: w.title,
      head: headLines(ctx, [[w.tabs, show === "decided" ? w.tabDecided : w.tabOpen]]),
      columns: [
        { label: w.person, cell: (row) => row.employee.name },
        { label: m.employees.people.unit, cell: (row) => row.employee.unit },
        { label: e.superiorBefore, cell: (row) => row.previous?.name ?? null },
        { label: e.superiorProposed, cell: (row) => row.proposed.name },
        { label: e.superiorSettled, cell: (row) => row.settled?.name ?? null },
        { label: e.state, cell: (row) => w.states[row.state] },
        { label: w.proposedBy, cell: (row) => row.proposedOn },
        { label: e.due, cell: (row) => row.dueOn },
        { label: e.reason, cell: (row) => row.reason },
        { label: e.decidedBy, cell: (row) => row.decidedBy },
        { label: e.decidedOn, cell: (row) => row.decidedOn },
        { label: e.decisionReason, cell: (row) => row.decisionReason },
      ],
      source: { kind: "pages", page },
    },
    format,
  );
};
