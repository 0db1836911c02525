import type { Metadata } from "next";
import { ButtonLink, TextLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data/data-table";
import { Pagination } from "@/components/ui/data/pagination";
import { EmptyState } from "@/components/ui/page/empty-state";
import { PageHeader } from "@/components/ui/page/page-header";
import { listAgencies } from "@/lib/features/organization/agencies/queries";
import { formatNumber } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { currentLocale } from "@/lib/platform/i18n";
import { requireSystemContext } from "../system-context";
import { AgencyChip } from "./agency-chip";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).organization.agencies.shortTitle };
}

type Props = { searchParams: Promise<{ after?: string | string[] }> };

export default async function AgenciesPage({ searchParams }: Props) {
  const ctx = await requireSystemContext();
  const { after } = await searchParams;
  const cursor = typeof after === "string" ? after : undefined;
  const list = await listAgencies(ctx, cursor);
  const m = messagesFor(ctx.locale);
  const w = m.organization.agencies;
  return (
    <>
      <PageHeader
        title={w.title(ctx.administrator.displayName)}
        about={w.about}
        actions={<ButtonLink href="/system/new">{w.create}</ButtonLink>}
      />
      <DataTable
        caption={w.shortTitle}
        empty={<EmptyState title={w.empty} />}
        rows={list.rows.map((row) => ({ ...row, key: row.id }))}
        columns={[
          {
            key: "name",
            label: w.name,
            cell: (row) => <TextLink href={`/system/${row.id}`}>{row.name}</TextLink>,
          },
          { key: "zone", label: w.timeZone, cell: (row) => w.zones[row.timeZone] ?? row.timeZone },
          {
            key: "people",
            label: w.people,
            number: true,
            cell: (row) => formatNumber(row.people, ctx.locale),
          },
          { key: "state", label: w.state, cell: (row) => <AgencyChip agency={row} m={m} /> },
        ]}
      />
      <Pagination words={m.common.table} path="/system" after={cursor} next={list.next} />
    </>
  );
}
