import type { Metadata } from "next";
import { downloadsOf } from "@/app/(app)/exports/download-links";
import { orNotFound } from "@/app/or-not-found";
import { ButtonLink, TextLink } from "@/components/ui/button";
import { DataTable, type Column } from "@/components/ui/data/data-table";
import { DownloadLinks } from "@/components/ui/data/download-links";
import { EmptyState } from "@/components/ui/page/empty-state";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { Chip, HolderChip } from "@/components/ui/status/chip";
import { listSessions, type SessionRow } from "@/lib/features/evaluations/panel/queries/sessions";
import { formatDate, formatNumber } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import type { Context } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { holderOf, stateTone } from "./panel-words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.panel.title };
}

type Search = { left?: string | string[] };

export default async function PanelPage({ searchParams }: { searchParams: Promise<Search> }) {
  const ctx = await requireContext();
  const { rows, maySetUp } = await orNotFound(listSessions(ctx));
  const { left } = await searchParams;
  const m = messagesFor(ctx.locale);
  const w = m.evaluations.panel;
  return (
    <div className="page-reading">
      <PageHeader
        title={w.title}
        about={w.lead}
        actions={
          maySetUp && (
            <>
              {rows.length > 0 && <DownloadLinks {...downloadsOf(m, "panel", {})} />}
              <ButtonLink href="/panel/new">{w.setUp}</ButtonLink>
            </>
          )
        }
      />
      {left === "records" && (
        <Note tone="warn" live className="mb-3">
          {w.session.out}
        </Note>
      )}
      {left === "member" && (
        <Note live className="mb-3">
          {w.session.outDone}
        </Note>
      )}
      <DataTable
        caption={w.title}
        columns={columnsOf(ctx, m)}
        rows={rows.map((row) => ({ ...row, key: row.id }))}
        empty={<EmptyState title={w.empty}>{w.emptyAbout}</EmptyState>}
      />
    </div>
  );
}

function columnsOf(ctx: Context, m: Messages): Column<SessionRow & { key: string }>[] {
  const w = m.evaluations.panel;
  const { locale } = ctx;
  return [
    {
      key: "subject",
      label: w.columns.subject,
      cell: (row) => (
        <>
          <TextLink href={`/panel/sessions/${row.id}`}>{row.subjectName}</TextLink>
          <span className="block text-small font-normal text-ink-3">
            {row.subjectAbout || w.kinds[row.subjectKind]}
          </span>
        </>
      ),
    },
    {
      key: "when",
      label: w.columns.when,
      cell: ({ meetsOn, place }) => w.when(formatDate(meetsOn, locale, "weekday"), place),
    },
    {
      key: "state",
      label: w.columns.state,
      cell: ({ state, sent, seats }) => (
        <>
          <Chip tone={stateTone[state]}>{w.states[state]}</Chip>
          {state === "writing" && (
            <span className="block text-small text-ink-3">
              {w.sentOf(formatNumber(sent, locale), formatNumber(seats, locale))}
            </span>
          )}
        </>
      ),
    },
    {
      key: "holder",
      label: w.columns.holder,
      cell: (row) => <HolderChip {...holderOf(row, ctx.actor.callName, m)} />,
    },
  ];
}
