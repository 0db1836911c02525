import type { Metadata } from "next";
import { downloadsOf } from "@/app/(app)/exports/download-links";
import { ButtonLink, TextLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data/data-table";
import { DownloadLinks } from "@/components/ui/data/download-links";
import { EmptyState } from "@/components/ui/page/empty-state";
import { PageHeader } from "@/components/ui/page/page-header";
import { Chip } from "@/components/ui/status/chip";
import { can } from "@/lib/access/authorize";
import { listRooms } from "@/lib/features/evaluations/calibration/queries/list";
import { formatNumber } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { periodTitle } from "@/lib/messages/period-name";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.calibration.title };
}

export default async function CalibrationsPage() {
  const ctx = await requireContext();
  const m = messagesFor(ctx.locale);
  const c = m.evaluations.calibration;
  const rooms = await listRooms(ctx);
  const mayTake = rooms.length > 0 && can(ctx.actor, "calibration.read", { today: ctx.today });
  const n = (value: number) => formatNumber(value, ctx.locale);
  const toDistribution = (
    <ButtonLink tone="secondary" href="/hr/distribution">
      {c.list.toDistribution}
    </ButtonLink>
  );
  return (
    <div className="page-reading">
      <PageHeader
        title={c.title}
        about={c.lead}
        crumbs={[{ label: m.evaluations.distribution.title, href: "/hr/distribution" }, { label: c.title }]}
        crumbLabel={m.common.shell.breadcrumb}
        actions={mayTake && <DownloadLinks {...downloadsOf(m, "calibration", {})} />}
      />
      <DataTable
        caption={c.list.caption}
        empty={
          <EmptyState title={c.list.empty} action={toDistribution}>
            {c.list.emptyHint}
          </EmptyState>
        }
        rows={rooms.map((room) => ({ ...room, key: room.id }))}
        columns={[
          {
            key: "unit",
            label: c.list.unit,
            cell: (row) => (
              <>
                <TextLink href={`/hr/calibration/${row.id}`}>{row.unitName}</TextLink>
                <span className="block text-small font-normal text-ink-3">
                  {periodTitle(row.period, ctx.locale)}
                </span>
              </>
            ),
          },
          {
            key: "state",
            label: c.list.state,
            cell: (row) => (
              <Chip tone={row.closedAt ? "neutral" : "inf"}>
                {row.closedAt ? c.states.closed : c.states.open}
              </Chip>
            ),
          },
          { key: "members", label: c.list.members, cell: (row) => n(row.members) },
          {
            key: "proposals",
            label: c.list.proposals,
            cell: (row) => (
              <>
                {n(row.proposals)} {row.mine > 0 && <Chip tone="you">{c.groups.mine(n(row.mine))}</Chip>}
              </>
            ),
          },
        ]}
      />
    </div>
  );
}
