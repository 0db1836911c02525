import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { Refresher } from "@/app/(app)/hr/accounts/batches/[batchId]/refresher";
import { TextLink } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { DataTable } from "@/components/ui/data/data-table";
import { Card } from "@/components/ui/page/card";
import { Note } from "@/components/ui/page/note";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import { Track } from "@/components/ui/status/stage-bar";
import { getDocumentBatch } from "@/lib/features/documents/issued/queries/batches";
import { formatDateTime, formatNumber } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { isId } from "@/lib/platform/clock";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { batchTitle } from "../batch-title";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).documents.official.desk.title };
}

/** How many documents are made, and the archive once all are. */
export default async function DocumentBatchPage({ params }: { params: Promise<{ batchId: string }> }) {
  const ctx = await requireContext();
  const { batchId } = await params;
  if (!isId(batchId)) notFound();
  const batch = await orNotFound(getDocumentBatch(ctx, batchId));
  const m = messagesFor(ctx.locale);
  const w = m.documents.official.desk;
  const title = batchTitle(batch, m);
  const n = (value: number) => formatNumber(value, ctx.locale);
  const isDone = batch.state === "done";
  return (
    <div className="page-reading">
      <PageHeader
        title={title}
        about={w.by(
          batch.createdBy,
          formatDateTime(batch.createdAt, ctx.locale, ctx.actor.timeZone, "short"),
        )}
        crumbs={[{ label: w.title, href: "/hr/documents" }, { label: title }]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      {batch.purpose && <p className="mb-3">{`${w.results.purpose}: ${batch.purpose}`}</p>}
      <Card label={w.progress}>
        <p role="status">
          <b>{w.states[batch.state]}.</b> {w.reached(n(batch.done), n(batch.total))}
          {batch.failed > 0 && `, ${w.failed(n(batch.failed))}`}
        </p>
        <Track reached={batch.total === 0 ? 100 : ((batch.done + batch.failed) / batch.total) * 100} />
        {batch.failed > 0 && (
          <Note tone="warn" className="mt-3">
            {w.failedAbout}
          </Note>
        )}
        {isDone && batch.done > 0 && (
          <>
            <p className="mt-4">
              <a className={buttonClass({})} href={`/hr/documents/${batchId}/archive`}>
                {w.download}
              </a>
            </p>
            <p className="mt-2 text-small text-ink-3">{w.recorded}</p>
          </>
        )}
        {!isDone && (
          <>
            <Refresher />
            <TextLink className="mt-2 inline-flex min-h-11 items-center" href={`/hr/documents/${batchId}`}>
              {w.reload}
            </TextLink>
          </>
        )}
      </Card>
      {batch.leftOut.length > 0 && (
        <section className="mt-6" aria-labelledby="left-out">
          <BlockTitle id="left-out" title={w.results.leftOut} />
          <DataTable
            caption={w.results.leftOut}
            rows={batch.leftOut.map((one, index) => ({ key: String(index), ...one }))}
            columns={[
              { key: "who", label: w.results.person, wide: true, cell: ({ name }) => name },
              {
                key: "why",
                wide: true,
                label: w.results.leftOutWhy,
                cell: ({ reason }) => w.results.leftOutReasons[reason],
              },
            ]}
          />
        </section>
      )}
    </div>
  );
}
