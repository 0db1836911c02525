import "@/components/strategy/tree/tree.css";
import type { Metadata } from "next";
import { BranchPicture } from "@/components/strategy/tree/branch-picture";
import { SearchPanel, SearchResults } from "@/components/strategy/tree/search-panel";
import { TextLink } from "@/components/ui/button";
import { Card } from "@/components/ui/page/card";
import { EmptyState } from "@/components/ui/page/empty-state";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { getNodeSupport } from "@/lib/features/reports/alignment/queries/node-support";
import {
  getStrategyBranch,
  mayKeep,
  MOST_HITS,
  placeOf,
  searchStrategy,
} from "@/lib/features/strategy/tree/queries";
import { treeFilter, type TreeFilter } from "@/lib/features/strategy/tree/tree-input";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import type { Context } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).strategy.cascade.title };
}

export default async function CascadePage({ searchParams }: Props) {
  const ctx = await requireContext();
  const filter = treeFilter.parse(await searchParams);
  const m = messagesFor(ctx.locale);
  const w = m.strategy;
  const isSearch = Boolean(filter.q) || filter.level !== undefined;
  return (
    <div className="page-reading">
      <PageHeader
        title={w.cascade.title}
        about={w.cascade.lead(ctx.actor.agencyName)}
        actions={
          <>
            <TextLink href="/cascade/matrix">{m.workPlans.matrix.name}</TextLink>
            <TextLink href="/cascade/gaps">{w.tree.links.gaps}</TextLink>
            <TextLink href="/cascade/versions">{w.tree.links.versions}</TextLink>
            <TextLink href="/strategy/agreements">{w.tree.links.agreements}</TextLink>
          </>
        }
      />
      {filter.done && (
        <Note live className="mb-4">
          {w.planner.done[filter.done]}
        </Note>
      )}
      <SearchPanel filter={filter} m={m} />
      <div className="mt-4">
        {isSearch ? <Found ctx={ctx} filter={filter} m={m} /> : <Top ctx={ctx} filter={filter} m={m} />}
      </div>
      <p className="mt-4">
        <TextLink href="/strategy/reference">{w.cascade.toReference}</TextLink>
      </p>
    </div>
  );
}

type PartProps = { ctx: Context; filter: TreeFilter; m: Messages };

async function Found({ ctx, filter, m }: PartProps) {
  const { hits, hasMore } = await searchStrategy(ctx, filter);
  const last = hits.at(-1);
  const next = hasMore && last ? placeOf(last) : null;
  return <SearchResults hits={hits} hasMore={hasMore} most={MOST_HITS} next={next} filter={filter} m={m} />;
}

/** The top of the tree: nothing below it is loaded but the first level. */
async function Top({ ctx, filter, m }: PartProps) {
  const w = m.strategy;
  const branch = await getStrategyBranch(ctx, null, filter);
  const nodeIds = branch.children.map(({ id }) => id);
  const support = await getNodeSupport(ctx, { year: branch.year, indicatorIds: [], nodeIds, unitId: null });
  const mayAdd = mayKeep(ctx, null);
  return (
    <>
      {branch.children.length === 0 ? (
        <EmptyState title={w.cascade.empty} />
      ) : (
        <Card label={w.tree.branch.title}>
          <BranchPicture branch={branch} support={support} year={filter.year} after={filter.after} m={m} />
        </Card>
      )}
      {mayAdd && (
        <p className="mt-3">
          <TextLink href="/cascade/new">{w.tree.links.addTop}</TextLink>
        </p>
      )}
    </>
  );
}
