import type { Metadata } from "next";
import { downloadsOf } from "@/app/(app)/exports/download-links";
import { orNotFound } from "@/app/or-not-found";
import { ButtonLink, TextLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data/data-table";
import { DownloadLinks } from "@/components/ui/data/download-links";
import { EmptyState } from "@/components/ui/page/empty-state";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { Chip } from "@/components/ui/status/chip";
import { listLenses } from "@/lib/features/evaluations/lenses/queries/lenses";
import { dayIn, formatDate, formatNumber } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { lensDays } from "./lens-days";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.lenses.title };
}

/** The agency's sets of questions, each by its newest version. */
export default async function LensesPage() {
  const ctx = await requireContext();
  const { lenses, maySave } = await orNotFound(listLenses(ctx));
  const m = messagesFor(ctx.locale);
  const t = m.evaluations.lenses;
  const setting = { m, locale: ctx.locale, today: ctx.today };
  return (
    <div className="page-reading">
      <PageHeader
        title={t.title}
        about={t.lead}
        actions={
          <>
            {lenses.length > 0 && <DownloadLinks {...downloadsOf(m, "lenses", {})} />}
            {maySave && <ButtonLink href="/hr/lenses/new">{t.add}</ButtonLink>}
          </>
        }
      />
      <Note tone="quiet" className="mb-4 text-small">
        {t.noScore}
      </Note>
      <DataTable
        caption={t.title}
        empty={<EmptyState title={t.empty}>{t.emptyHint}</EmptyState>}
        rows={lenses.map(({ lensId, versions }) => ({ ...versions[0], key: lensId }))}
        columns={[
          {
            key: "name",
            label: t.columns.name,
            cell: ({ lensId, name }) => <TextLink href={`/hr/lenses/${lensId}`}>{name}</TextLink>,
          },
          {
            key: "questions",
            label: t.columns.questions,
            number: true,
            cell: ({ questions }) => formatNumber(questions.length, ctx.locale),
          },
          { key: "days", label: t.columns.days, cell: (row) => lensDays(row, setting).days },
          {
            key: "state",
            label: t.columns.state,
            cell: (row) => {
              const { label, tone } = lensDays(row, setting);
              return <Chip tone={tone}>{label}</Chip>;
            },
          },
          {
            key: "by",
            label: t.columns.by,
            cell: ({ by, createdAt }) =>
              t.writtenBy(by, formatDate(dayIn(createdAt, ctx.actor.timeZone), ctx.locale)),
          },
        ]}
      />
    </div>
  );
}
