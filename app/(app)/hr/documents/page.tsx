import type { Metadata } from "next";
import { downloadsOf } from "@/app/(app)/exports/download-links";
import { orNotFound } from "@/app/or-not-found";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { TextLink } from "@/components/ui/button";
import { SelectField } from "@/components/ui/choice-fields";
import { DataTable } from "@/components/ui/data/data-table";
import { DownloadLinks } from "@/components/ui/data/download-links";
import { Card } from "@/components/ui/page/card";
import { EmptyState } from "@/components/ui/page/empty-state";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import { TextField } from "@/components/ui/text-fields";
import { getDocumentDesk, type DocumentDesk } from "@/lib/features/documents/issued/queries/batches";
import { mayReadRegister } from "@/lib/features/documents/issued/queries/register";
import { getPaperPeriods } from "@/lib/features/evaluations/papers/queries";
import { formatDateTime, formatNumber } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { newRequestKey, type Context } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { orderDocumentBatchAction } from "./actions";
import { batchTitle } from "./batch-title";
import { OrderResults } from "./order-results";
import { Register } from "./register";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).documents.official.desk.title };
}

type Props = { searchParams: Promise<{ code?: string | string[] }> };

/** Official documents of many people in one archive; for HR also the register, to find and revoke one. */
export default async function DocumentsPage({ searchParams }: Props) {
  const ctx = await requireContext();
  const { code } = await searchParams;
  const desk = await orNotFound(getDocumentDesk(ctx));
  const periods = await getPaperPeriods(ctx);
  const m = messagesFor(ctx.locale);
  const w = m.documents.official.desk;
  return (
    <>
      <PageHeader
        title={w.title}
        about={w.about}
        actions={desk.batches.length > 0 && <DownloadLinks {...downloadsOf(m, "document-batches", {})} />}
      />
      <div className="desk:grid desk:grid-cols-2 desk:items-start desk:gap-6">
        <div>
          <OrderForm desk={desk} ctx={ctx} m={m} />
          {mayReadRegister(ctx) && <Register ctx={ctx} typed={Array.isArray(code) ? code[0] : code} m={m} />}
        </div>
        {periods.length > 0 && <OrderResults desk={desk} periods={periods} m={m} />}
      </div>
      <section className="mt-6" aria-labelledby="batches">
        <BlockTitle id="batches" title={w.batches} />
        {desk.batches.length === 0 ? (
          <EmptyState title={w.noBatches}>{w.recorded}</EmptyState>
        ) : (
          <BatchTable desk={desk} ctx={ctx} m={m} />
        )}
      </section>
    </>
  );
}

type PartProps = { desk: DocumentDesk; ctx: Context; m: Messages };

function OrderForm({ desk, ctx, m }: PartProps) {
  const w = m.documents.official.desk;
  return (
    <Card label={w.order} className="mb-4">
      <h2>{w.order}</h2>
      <p className="mb-3 text-ink-2">{w.orderAbout}</p>
      <ActionForm
        id="order"
        action={orderDocumentBatchAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
      >
        <SelectField
          name="unitId"
          label={w.unit}
          hint={w.unitHint}
          empty={desk.isAgencyWide ? w.wholeAgency : w.chooseUnit}
          options={desk.units.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField
          name="year"
          label={w.year}
          inputMode="numeric"
          defaultValue={ctx.today.slice(0, 4)}
          maxLength={4}
          required
        />
        <SubmitButton className="mt-3">{w.submit}</SubmitButton>
      </ActionForm>
    </Card>
  );
}

function BatchTable({ desk, ctx, m }: PartProps) {
  const w = m.documents.official.desk;
  const n = (value: number) => formatNumber(value, ctx.locale);
  return (
    <DataTable
      caption={w.batches}
      rows={desk.batches.map((batch) => ({ key: batch.id, ...batch }))}
      columns={[
        {
          key: "what",
          label: m.documents.verification.kind,
          wide: true,
          cell: (batch) => <TextLink href={`/hr/documents/${batch.id}`}>{batchTitle(batch, m)}</TextLink>,
        },
        {
          key: "when",
          label: w.when,
          cell: (batch) =>
            w.by(batch.createdBy, formatDateTime(batch.createdAt, ctx.locale, ctx.actor.timeZone, "short")),
        },
        { key: "state", label: m.documents.official.register.state, cell: (batch) => w.states[batch.state] },
        {
          key: "progress",
          label: w.progress,
          cell: (batch) => w.reached(n(batch.done), n(batch.total)),
        },
      ]}
    />
  );
}
