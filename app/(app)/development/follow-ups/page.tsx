import type { Metadata } from "next";
import { FollowUpTable } from "@/components/evaluations/follow-up/follow-up-table";
import { EmptyState } from "@/components/ui/page/empty-state";
import { PageHeader } from "@/components/ui/page/page-header";
import { listMyFollowUps } from "@/lib/features/evaluations/follow-up/queries";
import { messagesFor } from "@/lib/messages/messages-for";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.followUp.title };
}

/** What was proposed for the reader after an evaluation, and what was decided. */
export default async function MyFollowUpsPage() {
  const ctx = await requireContext();
  const lines = await listMyFollowUps(ctx);
  const m = messagesFor(ctx.locale);
  const w = m.evaluations.followUp;
  return (
    <>
      <PageHeader
        title={w.title}
        about={w.mineAbout}
        crumbs={[{ label: m.development.mine.title, href: "/development" }, { label: w.title }]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      {lines.length === 0 ? (
        <EmptyState title={w.mineEmpty}>{w.mineEmptyAbout}</EmptyState>
      ) : (
        <FollowUpTable lines={lines} withPerson={false} m={m} locale={ctx.locale} zone={ctx.actor.timeZone} />
      )}
    </>
  );
}
