import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { StrategyBranchView } from "@/components/strategy/branch";
import { getStrategyBranch } from "@/lib/features/strategy/queries";
import { messagesFor } from "@/lib/messages/messages-for";
import { isId } from "@/lib/platform/clock";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).strategy.cascade.title };
}

export default async function CascadeNodePage({ params }: { params: Promise<{ nodeId: string }> }) {
  const ctx = await requireContext();
  const { nodeId } = await params;
  if (!isId(nodeId)) notFound();
  const branch = await orNotFound(getStrategyBranch(ctx, nodeId));
  return (
    <StrategyBranchView
      branch={branch}
      agencyName={ctx.actor.agencyName}
      m={messagesFor(ctx.locale)}
      locale={ctx.locale}
    />
  );
}
