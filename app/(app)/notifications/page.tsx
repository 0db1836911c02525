import type { Metadata } from "next";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Pagination } from "@/components/ui/data/pagination";
import { EmptyState } from "@/components/ui/page/empty-state";
import { PageHeader } from "@/components/ui/page/page-header";
import { Chip } from "@/components/ui/status/chip";
import { TaskList } from "@/components/ui/status/next-task";
import { listNotifications } from "@/lib/features/notifications/queries";
import { formatDateTime } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { markReadAction } from "./actions";
import { sentenceOf } from "./sentence";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).notifications.title };
}

type Search = { after?: string | string[] };

/** Everything that was told to the person, the latest first. */
export default async function NotificationsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const ctx = await requireContext();
  const { after } = await searchParams;
  const m = messagesFor(ctx.locale);
  const words = m.notifications;
  const cursor = typeof after === "string" ? after : undefined;
  const { rows, next } = await listNotifications(ctx, cursor);
  const unread = ctx.desk.unreadNotifications;
  const about = (createdAt: string) => formatDateTime(createdAt, ctx.locale, ctx.actor.timeZone);

  return (
    <div className="page-reading">
      <PageHeader title={words.title} about={words.about} />
      <ActionForm
        id="read"
        action={markReadAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
        done={words.marked}
        className="mb-4"
      >
        {unread > 0 && (
          <SubmitButton tone="secondary" small>
            {words.markAll(unread)}
          </SubmitButton>
        )}
      </ActionForm>
      {rows.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyAbout}</EmptyState>
      ) : (
        <TaskList
          rows={rows.map((row) => ({
            key: row.id,
            title: sentenceOf(row, ctx.locale, m),
            href: `/notifications/${row.id}`,
            chip: row.isRead ? undefined : <Chip tone="you">{words.unread}</Chip>,
            about: <time dateTime={row.createdAt}>{about(row.createdAt)}</time>,
          }))}
        />
      )}
      <Pagination
        words={{ pages: words.paging, first: words.newest, next: words.older }}
        path="/notifications"
        after={cursor}
        next={next}
      />
    </div>
  );
}
