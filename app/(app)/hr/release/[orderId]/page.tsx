import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Refresher } from "@/app/(app)/hr/accounts/batches/[batchId]/refresher";
import { orNotFound } from "@/app/or-not-found";
import { TextLink } from "@/components/ui/button";
import { Card } from "@/components/ui/page/card";
import { PageHeader } from "@/components/ui/page/page-header";
import { Track } from "@/components/ui/status/stage-bar";
import { getReleaseOrder } from "@/lib/features/evaluations/release/queries/desk";
import { formatDateTime, formatNumber } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { isId } from "@/lib/platform/clock";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.release.title };
}

/** How far a joint release is; the page may be left. */
export default async function ReleaseOrderPage({ params }: { params: Promise<{ orderId: string }> }) {
  const ctx = await requireContext();
  const { orderId } = await params;
  if (!isId(orderId)) notFound();
  const order = await orNotFound(getReleaseOrder(ctx, orderId));
  const m = messagesFor(ctx.locale);
  const w = m.evaluations.release;
  const { period } = order;
  const name =
    period.kind === "annual"
      ? w.annual(period.year)
      : `${m.organization.periods[period.cadence](period.number)} ${period.year}`;
  const title = `${name}, ${order.unitName ?? w.wholeAgency}`;
  const n = (value: number) => formatNumber(value, ctx.locale);
  const isDone = order.state === "done";
  return (
    <div className="page-reading">
      <PageHeader
        title={title}
        about={w.by(
          order.orderedBy,
          formatDateTime(order.orderedAt, ctx.locale, ctx.actor.timeZone, "short"),
        )}
        crumbs={[{ label: w.title, href: "/hr/release" }, { label: title }]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <Card label={w.progress}>
        <p role="status">
          <b>{w.states[order.state]}.</b> {w.reached(n(order.released), n(order.total))}
        </p>
        <Track reached={order.total === 0 ? 100 : ((order.released + order.skipped) / order.total) * 100} />
        {order.skipped > 0 && <p className="mt-2 text-small text-ink-2">{w.skipped(n(order.skipped))}</p>}
        {!isDone && (
          <>
            <p className="mt-3 text-small text-ink-2">{w.leave}</p>
            <Refresher />
            <TextLink className="mt-2 inline-flex min-h-11 items-center" href={`/hr/release/${orderId}`}>
              {w.reload}
            </TextLink>
          </>
        )}
      </Card>
    </div>
  );
}
