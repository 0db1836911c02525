import type { Metadata } from "next";
import { NumbersRow } from "@/components/ui/data/numbers-row";
import { queryHref } from "@/components/ui/data/query-href";
import { EmptyState } from "@/components/ui/page/empty-state";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import { TaskList } from "@/components/ui/status/next-task";
import { gapFilter } from "@/lib/features/reports/alignment/alignment-input";
import {
  leadsToTree,
  listGaps,
  MOST_GAPS,
  type GapRow,
} from "@/lib/features/reports/alignment/queries/gap-list";
import type { GapKind } from "@/lib/features/strategy/rules/gaps";
import { formatNumber } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).strategy.tree.gaps.title };
}

/** Where a gap can be closed: its part of the tree, the unit's agreement, or the unit's people. */
function placeOf(kind: GapKind, { id }: GapRow, year: number): string {
  if (leadsToTree(kind)) return `/cascade/${id}`;
  return kind === "unagreed"
    ? `/strategy/agreements/${id}?year=${year}`
    : queryHref("/hr/people", { unit: id });
}

export default async function GapsPage({ searchParams }: Props) {
  const ctx = await requireContext();
  const list = await listGaps(ctx, gapFilter.parse(await searchParams));
  const m = messagesFor(ctx.locale);
  const w = m.strategy.tree.gaps;
  return (
    <div className="page-reading">
      <PageHeader
        title={w.all}
        about={w.lead}
        crumbs={[{ label: m.strategy.cascade.title, href: "/cascade" }, { label: w.title }]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <NumbersRow
        label={w.title}
        numbers={list.kinds.map(({ kind, count }) => ({
          value: formatNumber(count, ctx.locale),
          words: w.kinds[kind],
          href: queryHref("/cascade/gaps", { kind }),
        }))}
      />
      <section className="mt-6" aria-labelledby="kind">
        <BlockTitle id="kind" title={w.kinds[list.kind]} aside={String(list.year)} />
        {list.rows.length === 0 ? (
          <EmptyState title={w.nothing} />
        ) : (
          <TaskList
            rows={list.rows.map((row, place) => ({
              key: `${row.id}/${place}`,
              title: row.text,
              href: placeOf(list.kind, row, list.year),
              about: row.count === null ? row.about : `${w.count}: ${formatNumber(row.count, ctx.locale)}`,
            }))}
          />
        )}
        {list.hasMore && <p className="mt-2 text-tiny text-ink-3">{w.shown(MOST_GAPS)}</p>}
      </section>
    </div>
  );
}
