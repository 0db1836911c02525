import { exportTable } from "@/lib/features/exchange/exports/export-table";
import { registerFilter } from "@/lib/features/employees/filter-input";
import { listRegister, type RegisterRow } from "@/lib/features/employees/people/queries";
import { formatNip } from "@/lib/features/employees/rules/nip";
import { messagesFor } from "@/lib/messages/messages-for";
import { AT_ONCE, headLines, unitInSight, type Export } from "./head-lines";

/** Everybody of the register, leave and retirement included. */
export const exportRegister: Export = async (ctx, search, format) => {
  const filter = registerFilter.parse(search);
  const page = (after: string | undefined) => listRegister(ctx, { ...filter, after }, AT_ONCE);
  const { unitName } = await listRegister(ctx, { ...filter, after: undefined }, 1);
  const m = messagesFor(ctx.locale);
  const [w, e] = [m.employees.people, m.exports];
  const kinds: Record<string, string> = m.employees.kinds;
  const statuses: Record<string, string> = w.statuses;
  return exportTable<RegisterRow>(
    ctx,
    {
      name: "register",
      permission: "employee.read",
      unitId: unitInSight(ctx, filter.unit),
      title: w.title,
      head: headLines(ctx, [
        [e.search, filter.q],
        [w.unit, unitName],
        [e.kind, filter.kind && kinds[filter.kind]],
        [w.status, filter.status && statuses[filter.status]],
      ]),
      columns: [
        { label: w.name, cell: (row) => row.name },
        { label: "NIP", cell: (row) => row.nip && formatNip(row.nip) },
        { label: e.kind, cell: (row) => kinds[row.kind] ?? row.kind },
        { label: w.post, cell: (row) => row.title },
        { label: w.unit, cell: (row) => row.unitName },
        { label: w.rank, cell: (row) => row.rankCode },
        { label: w.status, cell: (row) => statuses[row.status] ?? row.status },
      ],
      source: { kind: "pages", page },
    },
    format,
  );
};
