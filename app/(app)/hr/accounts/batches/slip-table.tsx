import { ButtonLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data/data-table";
import { EmptyState } from "@/components/ui/page/empty-state";
import { VisuallyHidden } from "@/components/ui/page/visually-hidden";
import type { SlipView } from "@/lib/features/documents/slips/queries";
import { formatDateTime, formatNumber } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Context } from "@/lib/platform/context";

type Props = { slips: SlipView[]; m: Messages; ctx: Context };

/** The files of slips, with who fetched each. */
export function SlipTable({ slips, m, ctx }: Props) {
  const w = m.employees.accounts.batch;
  const at = (moment: string) => formatDateTime(moment, ctx.locale, ctx.actor.timeZone, "short");
  const nameOf = (slip: SlipView) =>
    [slip.unitName ?? w.noUnit, slip.part > 1 ? w.part(slip.part) : ""].filter(Boolean).join(", ");
  return (
    <DataTable
      caption={w.slips}
      empty={<EmptyState title={w.noSlips} />}
      rows={slips.map((slip) => ({ ...slip, key: slip.id }))}
      columns={[
        { key: "unit", label: w.unit, cell: nameOf },
        { key: "pages", label: w.pages, number: true, cell: (slip) => formatNumber(slip.pages, ctx.locale) },
        { key: "until", label: w.until, cell: (slip) => (slip.gone ? w.gone : at(slip.expiresAt)) },
        {
          key: "downloads",
          label: w.downloads,
          wide: true,
          cell: (slip) =>
            slip.downloads.length === 0
              ? w.notDownloaded
              : slip.downloads.map(({ name, at: moment }) => (
                  <span key={moment} className="block">
                    {name}, {at(moment)}
                  </span>
                )),
        },
        {
          key: "file",
          label: w.download,
          unlabelled: true,
          cell: (slip) =>
            slip.gone ? null : (
              <ButtonLink tone="secondary" small href={`/hr/accounts/slips/${slip.id}`}>
                {w.download}
                <VisuallyHidden> {nameOf(slip)}</VisuallyHidden>
              </ButtonLink>
            ),
        },
      ]}
    />
  );
}
