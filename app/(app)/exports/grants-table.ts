import { grantFilter } from "@/lib/features/employees/grants/grant-input";
import { listGrants, type GrantView } from "@/lib/features/employees/grants/queries";
import { formatNip } from "@/lib/features/employees/rules/nip";
import { exportTable } from "@/lib/features/exchange/exports/export-table";
import { messagesFor } from "@/lib/messages/messages-for";
import { AT_ONCE, headLines, type Export } from "./head-lines";

/** Who holds which right, where, since when and why. */
export const exportGrants: Export = async (ctx, search, format) => {
  const filter = grantFilter.parse(search);
  const page = (after: string | undefined) => listGrants(ctx, { ...filter, after }, AT_ONCE);
  const m = messagesFor(ctx.locale);
  const [w, e] = [m.employees.grants, m.exports];
  return exportTable<GrantView>(
    ctx,
    {
      name: "grants",
      permission: "grant.read",
      title: w.title,
      head: headLines(ctx, [
        [w.name, filter.person],
        [w.unit, filter.unit],
        [w.role, filter.role && w.roles[filter.role]],
        [e.past, filter.show === "past" ? e.yes : null],
      ]),
      columns: [
        { label: w.name, cell: (row) => row.name },
        { label: "NIP", cell: (row) => row.nip && formatNip(row.nip) },
        { label: w.role, cell: (row) => w.roles[row.role] },
        { label: w.unit, cell: (row) => row.unitName ?? e.wholeAgency },
        { label: e.startsOn, cell: (row) => row.startsOn },
        { label: e.endsOn, cell: (row) => row.endsOn },
        { label: e.reason, cell: (row) => row.reason },
        { label: e.givenBy, cell: (row) => row.givenBy },
        { label: e.revokedOn, cell: (row) => row.revokedAt?.slice(0, 10) ?? null },
        { label: e.endReason, cell: (row) => row.endReason },
      ],
      source: { kind: "pages", page },
    },
    format,
  );
};
