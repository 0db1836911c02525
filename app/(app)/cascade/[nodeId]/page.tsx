import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { NodePage } from "@/components/strategy/tree/node-page";
import { Note } from "@/components/ui/page/note";
import { getNodeSupport } from "@/lib/features/reports/alignment/queries/node-support";
import { getStrategyBranch, mayKeep } from "@/lib/features/strategy/tree/queries";
import { treeFilter } from "@/lib/features/strategy/tree/tree-input";
import { messagesFor } from "@/lib/messages/messages-for";
import { isId } from "@/lib/platform/clock";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";

type Props = {
  params: Promise<{ nodeId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).strategy.cascade.title };
}

export default async function CascadeNodePage({ params, searchParams }: Props) {
  const ctx = await requireContext();
  const { nodeId } = await params;
  if (!isId(nodeId)) notFound();
  const filter = treeFilter.parse(await searchParams);
  const { node, ...branch } = await orNotFound(getStrategyBranch(ctx, nodeId, filter));
  if (!node) notFound();
  const support = await getNodeSupport(ctx, {
    year: branch.year,
    indicatorIds: branch.indicators.filter(({ track }) => track !== null).map(({ id }) => id),
    nodeIds: [node.id, ...branch.children.map(({ id }) => id)],
    unitId: node.level === "unit_result" ? node.unitId : null,
  });
  const m = messagesFor(ctx.locale);
  return (
    <div className="page-reading">
      {filter.done && (
        <Note live className="mb-4">
          {m.strategy.planner.done[filter.done]}
        </Note>
      )}
      <NodePage
        branch={{ ...branch, node }}
        support={support}
        year={filter.year}
        after={filter.after}
        mayEdit={mayKeep(ctx, node.unitId)}
        m={m}
        locale={ctx.locale}
      />
    </div>
  );
}
