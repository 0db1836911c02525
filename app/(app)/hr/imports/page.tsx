import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { downloadsOf } from "@/app/(app)/exports/download-links";
import { UploadForm } from "@/components/exchange/imports/upload-form";
import { TextLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data/data-table";
import { DownloadLinks } from "@/components/ui/data/download-links";
import { Card } from "@/components/ui/page/card";
import { EmptyState } from "@/components/ui/page/empty-state";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import { can } from "@/lib/access/authorize";
import { listImports } from "@/lib/features/exchange/queries/import-views";
import { IMPORT_KINDS } from "@/lib/features/exchange/rules/import-fields";
import { formatDateTime, formatNumber } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { uploadFileAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).exchange.title };
}

export default async function ImportsPage() {
  const ctx = await requireContext();
  if (!can(ctx.actor, "import.run", { today: ctx.today })) notFound();
  const imports = await listImports(ctx);
  const m = messagesFor(ctx.locale);
  const w = m.exchange;
  return (
    <>
      <PageHeader
        title={w.title}
        about={w.about}
        actions={imports.length > 0 && <DownloadLinks {...downloadsOf(m, "imports", {})} />}
      />
      <div className="grid gap-4 desk:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
        <Card label={w.upload.title}>
          <h2 className="mb-3">{w.upload.title}</h2>
          <UploadForm action={uploadFileAction} requestKey={newRequestKey()} m={m} />
        </Card>
        <Card label={w.upload.templates}>
          <h2 className="mb-2">{w.upload.templates}</h2>
          <p className="mb-3 text-small text-ink-2">{w.upload.templatesAbout}</p>
          <ul className="grid gap-1">
            {IMPORT_KINDS.map((kind) => (
              <li key={kind}>
                <a
                  className="inline-flex min-h-11 items-center desk:min-h-8"
                  href={`/hr/imports/template?kind=${kind}`}
                  download
                >
                  {w.upload.template(w.kinds[kind])}
                </a>
              </li>
            ))}
          </ul>
        </Card>
      </div>
      <section aria-labelledby="earlier" className="mt-6">
        <BlockTitle id="earlier" title={w.list.title} />
        {imports.length === 0 ? (
          <EmptyState title={w.list.empty} />
        ) : (
          <DataTable
            caption={w.list.title}
            rows={imports.map((one) => ({ ...one, key: one.id }))}
            columns={[
              {
                key: "file",
                label: w.list.file,
                cell: (row) => <TextLink href={`/hr/imports/${row.id}`}>{row.fileName}</TextLink>,
              },
              { key: "kind", label: w.list.kind, cell: (row) => w.kinds[row.kind] },
              { key: "state", label: w.list.state, cell: (row) => w.states[row.state] },
              {
                key: "rows",
                label: w.list.rows,
                number: true,
                cell: (row) => formatNumber(row.enteredRows, ctx.locale),
              },
              {
                key: "when",
                label: w.list.when,
                cell: (row) => formatDateTime(new Date(row.uploadedAt), ctx.locale, ctx.actor.timeZone),
              },
              { key: "by", label: w.list.by, cell: (row) => row.uploadedByName },
            ]}
          />
        )}
      </section>
    </>
  );
}
