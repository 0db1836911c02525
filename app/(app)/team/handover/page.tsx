import type { Metadata } from "next";
import { TextLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data/data-table";
import { EmptyState } from "@/components/ui/page/empty-state";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { Chip } from "@/components/ui/status/chip";
import { listHandovers } from "@/lib/features/evaluations/handover/queries/handovers";
import { formatDate } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { periodTitle } from "@/lib/messages/period-name";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.handover.title };
}

/** People whose appraiser changed from the reader within a period, those without a note first. */
export default async function HandoversPage() {
  const ctx = await requireContext();
  const m = messagesFor(ctx.locale);
  const t = m.evaluations.handover;
  const rows = await listHandovers(ctx);
  return (
    <div className="page-reading">
      <PageHeader title={t.title} about={t.lead} />
      {rows.length === 0 ? (
        <EmptyState title={t.empty}>{t.emptyHint}</EmptyState>
      ) : (
        <>
          <Note tone="quiet" className="mb-3 text-small">
            {t.effect}
          </Note>
          <DataTable
            caption={t.caption}
            rows={rows.map((row) => ({ ...row, key: `${row.workPlanId} ${row.periodId}` }))}
            columns={[
              {
                key: "name",
                label: t.columns.name,
                cell: ({ name, positionTitle, workPlanId, periodId }) => (
                  <>
                    <TextLink href={`/team/handover/${workPlanId}/${periodId}`}>{name}</TextLink>
                    <span className="block text-small text-ink-3">{positionTitle}</span>
                  </>
                ),
              },
              {
                key: "period",
                label: t.columns.period,
                cell: ({ period }) => periodTitle(period, ctx.locale),
              },
              { key: "until", label: t.columns.until, cell: ({ endsOn }) => formatDate(endsOn, ctx.locale) },
              { key: "successor", label: t.columns.successor, cell: ({ successor }) => successor },
              {
                key: "state",
                label: t.columns.state,
                cell: ({ isWritten }) => (
                  <Chip tone={isWritten ? "ok" : "warn"}>{isWritten ? t.written : t.missing}</Chip>
                ),
              },
            ]}
          />
        </>
      )}
    </div>
  );
}
