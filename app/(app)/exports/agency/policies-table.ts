import { exportTable } from "@/lib/features/exchange/exports/export-table";
import type { PolicyRow } from "@/lib/features/organization/policy-rules/policy-views";
import { getPolicies } from "@/lib/features/organization/queries/policies";
import { messagesFor } from "@/lib/messages/messages-for";
import { headLines, type Export } from "../head-lines";
import { onePage } from "./one-page";

/** Every version of the rules and every change on its way, the newest first. */
export const exportPolicies: Export = async (ctx, _search, format) => {
  const m = messagesFor(ctx.locale);
  const w = m.organization.policies;
  const { rows } = await getPolicies(ctx);
  return exportTable<PolicyRow>(
    ctx,
    {
      name: "policies",
      permission: "policy.read",
      title: w.versions,
      head: headLines(ctx, []),
      columns: [
        { label: w.columns.version, cell: (row) => w.version(row.number) },
        { label: w.columns.state, cell: (row) => w.states[row.state] },
        { label: w.columns.from, cell: (row) => row.startsOn },
        { label: w.columns.until, cell: (row) => row.endsOn },
        { label: w.form.reason, cell: (row) => row.reason },
        { label: w.form.legalBase, cell: (row) => row.legalBase },
      ],
      source: onePage(rows.toReversed()),
    },
    format,
  );
};
