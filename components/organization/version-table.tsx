import { TextLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data/data-table";
import type { PolicyRow } from "@/lib/features/organization/policy-rules/policy-views";
import { formatDate } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";
import { PolicyStateChip } from "./policy-list";

/** Every version and every change on its way, the newest first. */
export function VersionTable({
  open = true,
  rows,
  m,
  locale,
}: {
  /** Whether the reader may open each version. */
  open?: boolean;
  rows: readonly PolicyRow[];
  m: Messages;
  locale: Locale;
}) {
  const w = m.organization.policies;
  const holder = ({ state }: PolicyRow) =>
    state === "draft" || state === "rehearsed"
      ? w.holders.hr
      : state === "submitted"
        ? w.holders.confirmer
        : w.holders.none;
  return (
    <DataTable
      caption={w.versions}
      rows={rows.toReversed().map((row) => ({ ...row, key: row.id }))}
      columns={[
        {
          key: "version",
          label: w.columns.version,
          className: "desk:whitespace-nowrap",
          cell: (row) =>
            open ? (
              <TextLink href={`/hr/policies/versions/${row.id}`}>{w.version(row.number)}</TextLink>
            ) : (
              w.version(row.number)
            ),
        },
        { key: "state", label: w.columns.state, cell: (row) => <PolicyStateChip state={row.state} m={m} /> },
        { key: "from", label: w.columns.from, cell: (row) => formatDate(row.startsOn, locale) },
        {
          key: "until",
          label: w.columns.until,
          cell: (row) => (row.endsOn ? formatDate(row.endsOn, locale) : "–"),
        },
        { key: "holder", label: w.columns.holder, cell: holder },
        { key: "reason", label: w.form.reason, wide: true, cell: (row) => row.reason },
      ]}
    />
  );
}
