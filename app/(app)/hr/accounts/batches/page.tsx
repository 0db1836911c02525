import type { Metadata } from "next";
import { orNotFound } from "@/app/or-not-found";
import { TextLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/page/empty-state";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import { can } from "@/lib/access/authorize";
import { listSlips } from "@/lib/features/documents/slips/queries";
import { formatDateTime, formatNumber } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { SlipTable } from "./slip-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).employees.accounts.slips };
}

export default async function SlipsPage() {
  const ctx = await requireContext();
  const { slips, batches } = await orNotFound(listSlips(ctx));
  const m = messagesFor(ctx.locale);
  const words = m.employees.accounts;
  const w = words.batch;
  const number = (value: number) => formatNumber(value, ctx.locale);
  return (
    <>
      <PageHeader
        title={words.slips}
        about={w.slipsAbout}
        crumbs={[{ label: words.title, href: "/hr/accounts" }, { label: words.slips }]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <SlipTable slips={slips} m={m} ctx={ctx} />
      {can(ctx.actor, "person-account.create", { today: ctx.today }) && (
        <section className="list-block mt-6" aria-labelledby="latest">
          <BlockTitle id="latest" title={w.latest} />
          {batches.length === 0 && <EmptyState title={w.latestNone} />}
          <ul>
            {batches.map((batch) => (
              <li key={batch.id} className="border-t border-line py-2.5">
                <TextLink className="font-semibold" href={`/hr/accounts/batches/${batch.id}`}>
                  {batch.kind === "create" ? w.title : w.titleReissue},{" "}
                  {formatDateTime(batch.createdAt, ctx.locale, ctx.actor.timeZone, "short")}
                </TextLink>
                <span className="block text-small text-ink-3">
                  {w.states[batch.state]}.{" "}
                  {w.progress(number(batch.done + batch.skipped), number(batch.total))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
