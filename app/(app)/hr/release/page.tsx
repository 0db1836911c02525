import type { Metadata } from "next";
import { downloadsOf } from "@/app/(app)/exports/download-links";
import { orNotFound } from "@/app/or-not-found";
import { Button, TextLink } from "@/components/ui/button";
import { SelectField } from "@/components/ui/choice-fields";
import { DataTable } from "@/components/ui/data/data-table";
import { DownloadLinks } from "@/components/ui/data/download-links";
import { EmptyState } from "@/components/ui/page/empty-state";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import {
  getReleaseDesk,
  type PeriodOption,
  type ReleaseDesk,
} from "@/lib/features/evaluations/release/queries/desk";
import { formatDateTime, formatNumber } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import type { Context } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { Preview } from "./preview";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.release.title };
}

type Props = { searchParams: Promise<{ period?: string | string[]; unit?: string | string[] }> };

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** What is ready, on whose desk the rest is, and the order that hands all of it over at once. */
export default async function ReleasePage({ searchParams }: Props) {
  const ctx = await requireContext();
  const { period, unit } = await searchParams;
  const desk = await orNotFound(getReleaseDesk(ctx, { periodId: one(period), unitId: one(unit) }));
  const m = messagesFor(ctx.locale);
  const w = m.evaluations.release;
  return (
    <div className="page-reading">
      <PageHeader
        title={w.title}
        about={w.about}
        actions={desk.orders.length > 0 && <DownloadLinks {...downloadsOf(m, "release-orders", {})} />}
      />
      {desk.chosen && (
        <>
          <Choice desk={desk} m={m} />
          <Preview desk={desk} chosen={desk.chosen} ctx={ctx} m={m} />
        </>
      )}
      <section className="mt-6" aria-labelledby="orders">
        <BlockTitle id="orders" title={w.orders} />
        {desk.orders.length === 0 ? (
          <EmptyState title={w.noOrders}>{w.noOrdersAbout}</EmptyState>
        ) : (
          <Orders desk={desk} ctx={ctx} m={m} />
        )}
      </section>
    </div>
  );
}

/** "Triwulan IV 2026", or the year's own evaluation. */
function nameOf(period: Pick<PeriodOption, "year" | "cadence" | "number" | "kind">, m: Messages): string {
  return period.kind === "annual"
    ? m.evaluations.release.annual(period.year)
    : `${m.organization.periods[period.cadence](period.number)} ${period.year}`;
}

type PartProps = { desk: ReleaseDesk; m: Messages };

function Choice({ desk, m }: PartProps) {
  const w = m.evaluations.release;
  return (
    <form method="get" className="mb-5 grid gap-3 desk:grid-cols-[1fr_1fr_auto] desk:items-end">
      <SelectField
        name="period"
        label={w.period}
        defaultValue={desk.chosen?.period.id}
        options={desk.periods.map((period) => ({ value: period.id, label: nameOf(period, m) }))}
      />
      <SelectField
        name="unit"
        label={w.unit}
        hint={w.unitHint}
        empty={w.wholeAgency}
        defaultValue={desk.chosen?.unitId ?? ""}
        options={desk.units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Button type="submit" tone="secondary">
        {w.show}
      </Button>
    </form>
  );
}

function Orders({ desk, ctx, m }: PartProps & { ctx: Context }) {
  const w = m.evaluations.release;
  const n = (value: number) => formatNumber(value, ctx.locale);
  return (
    <DataTable
      caption={w.orders}
      rows={desk.orders.map((order) => ({ key: order.id, ...order }))}
      columns={[
        {
          key: "what",
          label: w.unit,
          wide: true,
          cell: (order) => (
            <TextLink href={`/hr/release/${order.id}`}>
              {`${nameOf(order.period, m)}, ${order.unitName ?? w.wholeAgency}`}
            </TextLink>
          ),
        },
        {
          key: "when",
          label: w.ordered,
          cell: (order) =>
            w.by(order.orderedBy, formatDateTime(order.orderedAt, ctx.locale, ctx.actor.timeZone, "short")),
        },
        { key: "state", label: w.state, cell: (order) => w.states[order.state] },
        { key: "progress", label: w.progress, cell: (order) => w.reached(n(order.released), n(order.total)) },
      ]}
    />
  );
}
