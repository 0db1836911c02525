import type { Metadata } from "next";
import { evidenceIcon, evidenceKind } from "@/components/progress/evidence-kind";
import { sizeWords } from "@/components/progress/size-words";
import { ButtonLink, TextLink } from "@/components/ui/button";
import { DataTable, type Column } from "@/components/ui/data/data-table";
import { Pagination } from "@/components/ui/data/pagination";
import { Icon } from "@/components/ui/icon";
import { EmptyState } from "@/components/ui/page/empty-state";
import { PageHeader } from "@/components/ui/page/page-header";
import { listEvidence, type EvidenceRow } from "@/lib/features/progress/queries";
import { dayIn, formatDate } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import type { Context } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { isId } from "@/lib/platform/clock";
import { requireContext } from "@/lib/platform/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).progress.evidence.title };
}

type Props = { searchParams: Promise<{ after?: string | string[] }> };

export default async function EvidencePage({ searchParams }: Props) {
  const ctx = await requireContext();
  const { after } = await searchParams;
  const m = messagesFor(ctx.locale);
  const words = m.progress.evidence;
  const cursor = typeof after === "string" && isId(after) ? after : undefined;
  const { rows, next } = await listEvidence(ctx, cursor);
  const add = (
    <ButtonLink href="/evidence/new">
      <Icon name="add" />
      {words.add}
    </ButtonLink>
  );
  return (
    <div className="page-reading">
      <PageHeader title={words.title} about={words.about} actions={rows.length > 0 ? add : undefined} />
      <DataTable
        caption={words.title}
        columns={columnsOf(ctx, m)}
        rows={rows.map((row) => ({ ...row, key: row.id }))}
        empty={
          <EmptyState title={words.empty} action={add}>
            {words.emptyText}
          </EmptyState>
        }
      />
      <Pagination
        words={{ pages: words.paging, first: words.newest, next: words.older }}
        path="/evidence"
        after={cursor}
        next={next}
      />
    </div>
  );
}

const shortDay = (day: string, locale: Context["locale"]) =>
  `${formatDate(day, locale, "short")} ${day.slice(0, 4)}`;

type Row = EvidenceRow & { key: string };

function columnsOf({ locale, actor }: Context, m: Messages): Column<Row>[] {
  const { columns, kinds, notUsed } = m.progress.evidence;
  return [
    {
      key: "title",
      label: columns.title,
      cell: (row) => (
        <TextLink
          href={`/evidence/${row.id}`}
          className="inline-flex min-h-11 items-center gap-2 desk:min-h-0"
        >
          <Icon name={evidenceIcon(evidenceKind(row))} size={18} />
          {row.title}
        </TextLink>
      ),
    },
    {
      key: "serves",
      label: columns.serves,
      wide: true,
      cell: ({ serves }) => <Serves rows={serves} m={m} none={notUsed} />,
    },
    {
      key: "size",
      label: columns.size,
      cell: (row) => `${kinds[evidenceKind(row)]} ${sizeWords(row.bytes, locale)}`.trim(),
    },
    {
      key: "added",
      label: columns.added,
      cell: ({ createdAt }) => shortDay(dayIn(createdAt, actor.timeZone), locale),
    },
  ];
}

function Serves({ rows, m, none }: { rows: EvidenceRow["serves"]; m: Messages; none: string }) {
  if (rows.length === 0) return none;
  return (
    <ul className="grid gap-1">
      {rows.map(({ resultId, periodId, text, cadence, number, year }) => (
        <li key={resultId + periodId}>
          {text} <span className="text-ink-3">{`${m.organization.periods[cadence](number)} ${year}`}</span>
        </li>
      ))}
    </ul>
  );
}
