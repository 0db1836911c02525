import type { Metadata } from "next";
import { DataTable, type Column } from "@/components/ui/data/data-table";
import { Pagination } from "@/components/ui/data/pagination";
import { EmptyState } from "@/components/ui/page/empty-state";
import { PageHeader } from "@/components/ui/page/page-header";
import { listAccess, type AccessView } from "@/lib/features/employees/queries";
import { dayIn, formatDate, formatTime } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import type { Context } from "@/lib/platform/context";
import { requireContext } from "@/lib/platform/session";

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireContext();
  return { title: messagesFor(locale).employees.accessLog.title };
}

type Search = { after?: string | string[] };

export default async function AccessLogPage({ searchParams }: { searchParams: Promise<Search> }) {
  const ctx = await requireContext();
  const { after } = await searchParams;
  const m = messagesFor(ctx.locale);
  const words = m.employees.accessLog;
  const cursor = typeof after === "string" ? after : undefined;
  const { rows, next } = await listAccess(ctx, cursor);

  return (
    <div className="page-reading">
      <PageHeader
        title={words.title}
        about={words.about}
        crumbs={[{ label: m.employees.account.title, href: "/account" }, { label: words.title }]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <DataTable
        caption={words.title}
        columns={columnsOf(ctx, m)}
        rows={rows.map((row) => ({ ...row, key: row.id }))}
        empty={<EmptyState title={words.empty} />}
      />
      <Pagination
        words={{ pages: words.paging, first: words.newest, next: words.older }}
        path="/account/access-log"
        after={cursor}
        next={next}
      />
    </div>
  );
}

type Row = AccessView & { key: string };

function columnsOf({ locale, actor }: Context, m: Messages): Column<Row>[] {
  const { accessLog: words } = m.employees;
  const records: Record<string, string> = words.records;
  const when = (hour: string) =>
    words.hour(formatDate(dayIn(hour, actor.timeZone), locale), formatTime(hour, locale, actor.timeZone));
  return [
    { key: "reader", label: words.reader, cell: ({ readerName }) => readerName },
    { key: "when", label: words.when, cell: ({ hour }) => when(hour), wide: true },
    { key: "what", label: words.what, cell: ({ recordType }) => records[recordType] ?? words.records.other },
    { key: "purpose", label: words.purpose, cell: ({ purpose }) => purpose ?? words.noPurpose, wide: true },
  ];
}
