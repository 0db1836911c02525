import { accountFilter } from "@/lib/features/employees/accounts/account-input";
import { listAccounts, type PersonAccount } from "@/lib/features/employees/accounts/queries";
import { formatNip } from "@/lib/features/employees/rules/nip";
import { exportTable } from "@/lib/features/exchange/exports/export-table";
import { messagesFor } from "@/lib/messages/messages-for";
import { AT_ONCE, headLines, unitInSight, type Export } from "./head-lines";

/** Who can and who cannot sign in; no password, no login name. */
export const exportAccounts: Export = async (ctx, search, format) => {
  const filter = accountFilter.parse(search);
  const page = (after: string | undefined) => listAccounts(ctx, { ...filter, after }, AT_ONCE);
  const { units } = await listAccounts(ctx, { ...filter, after: undefined }, 1);
  const m = messagesFor(ctx.locale);
  const [w, e] = [m.employees.accounts, m.exports];
  return exportTable<PersonAccount>(
    ctx,
    {
      name: "accounts",
      permission: "person-account.read",
      unitId: unitInSight(ctx, filter.unit),
      title: w.title,
      head: headLines(ctx, [
        [e.search, filter.q],
        [w.unit, units.find(({ id }) => id === filter.unit)?.name ?? filter.unit],
        [w.state, filter.state && w.states[filter.state]],
      ]),
      columns: [
        { label: w.name, cell: (row) => row.name },
        { label: "NIP", cell: (row) => row.nip && formatNip(row.nip) },
        { label: w.post, cell: (row) => row.post },
        { label: w.unit, cell: (row) => row.unitName },
        { label: w.state, cell: (row) => w.states[row.state] },
      ],
      source: { kind: "pages", page },
    },
    format,
  );
};
