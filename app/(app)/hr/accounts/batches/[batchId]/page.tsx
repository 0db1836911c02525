import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { TextLink } from "@/components/ui/button";
import { Card } from "@/components/ui/page/card";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import { Track } from "@/components/ui/status/stage-bar";
import { getBatch } from "@/lib/features/documents/slips/queries";
import { formatDateTime, formatNumber } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { reasonText } from "@/lib/messages/reason-text";
import { isId } from "@/lib/platform/clock";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { SlipTable } from "../slip-table";
import { Refresher } from "./refresher";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).employees.accounts.batch.title };
}

/** How far the worker is, the files that are ready, and who was left out. */
export default async function BatchPage({ params }: { params: Promise<{ batchId: string }> }) {
  const ctx = await requireContext();
  const { batchId } = await params;
  if (!isId(batchId)) notFound();
  const { batch, slips, skipped } = await orNotFound(getBatch(ctx, batchId));
  const m = messagesFor(ctx.locale);
  const words = m.employees.accounts;
  const w = words.batch;
  const title = batch.kind === "create" ? w.title : w.titleReissue;
  const number = (value: number) => formatNumber(value, ctx.locale);
  const reached = batch.done + batch.skipped;
  const isRunning = batch.state !== "done";
  return (
    <>
      <PageHeader
        title={title}
        about={w.about(
          batch.createdBy,
          formatDateTime(batch.createdAt, ctx.locale, ctx.actor.timeZone, "short"),
        )}
        crumbs={[
          { label: words.title, href: "/hr/accounts" },
          { label: words.slips, href: "/hr/accounts/batches" },
          { label: title },
        ]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <Card label={title} className="mb-5">
        <p role="status">
          <b>{w.states[batch.state]}.</b> {w.progress(number(reached), number(batch.total))}
          {batch.skipped > 0 && `, ${w.skippedCount(number(batch.skipped))}`}
        </p>
        <Track reached={batch.total === 0 ? 100 : (reached / batch.total) * 100} />
        {isRunning && (
          <>
            <Refresher />
            <TextLink
              className="mt-2 inline-flex min-h-11 items-center"
              href={`/hr/accounts/batches/${batchId}`}
            >
              {w.reload}
            </TextLink>
          </>
        )}
      </Card>
      {batch.delivery === "mail" ? (
        <p className="text-ink-2">{w.mailed}</p>
      ) : (
        <section aria-labelledby="slips">
          <BlockTitle id="slips" title={w.slips} />
          <p className="mb-2 text-ink-2">{w.slipsAbout}</p>
          <SlipTable slips={slips} m={m} ctx={ctx} />
        </section>
      )}
      {skipped.length > 0 && (
        <section className="mt-6" aria-labelledby="skipped">
          <BlockTitle id="skipped" title={w.skipped} />
          <ul>
            {skipped.map(({ name, reason }) => (
              <li key={name} className="border-t border-line py-2">
                <b>{name}</b>
                <span className="block text-small text-ink-3">{reasonText(m, { reason })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
