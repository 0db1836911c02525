import type { Metadata } from "next";
import { TextLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data/data-table";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import { listReferencePlaces, type ReferencePlaceRow } from "@/lib/features/strategy/queries";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).strategy.reference.title };
}

export default async function ReferencePage() {
  const ctx = await requireContext();
  const m = messagesFor(ctx.locale);
  const r = m.strategy.reference;
  const places = await listReferencePlaces();
  return (
    <>
      <PageHeader title={r.title} about={r.lead} />
      <section className="mb-8" aria-labelledby="named">
        <BlockTitle id="named" title={r.named} />
        <Places caption={r.named} rows={places.filter((place) => place.named)} m={m} />
      </section>
      <section className="mb-6" aria-labelledby="others">
        <BlockTitle id="others" title={r.others} />
        <Places caption={r.others} rows={places.filter((place) => !place.named)} m={m} />
      </section>
      <p className="reading text-small text-ink-3">{r.collected}</p>
      <p className="reading text-small text-ink-3">{r.licence}</p>
    </>
  );
}

function Places({ caption, rows, m }: { caption: string; rows: ReferencePlaceRow[]; m: Messages }) {
  const r = m.strategy.reference;
  const count = (n: number) => (n === 0 ? <span className="text-ink-3">{r.absent}</span> : n);
  return (
    <DataTable
      caption={caption}
      rows={rows.map((row) => ({ ...row, key: row.place }))}
      columns={[
        {
          key: "place",
          label: r.place,
          cell: (row) => <TextLink href={`/strategy/reference/${row.place}`}>{row.name}</TextLink>,
        },
        { key: "visions", label: r.visions, number: true, cell: (row) => count(row.visions) },
        { key: "missions", label: r.missions, number: true, cell: (row) => count(row.missions) },
        { key: "objectives", label: r.objectives, number: true, cell: (row) => count(row.objectives) },
        { key: "indicators", label: r.indicators, number: true, cell: (row) => count(row.indicators) },
      ]}
    />
  );
}
