import type { Metadata } from "next";
import { StrategyBranchView } from "@/components/strategy/branch";
import { getStrategyBranch } from "@/lib/features/strategy/queries";
import { messagesFor } from "@/lib/messages/messages-for";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).strategy.cascade.title };
}

export default async function CascadePage() {
  const ctx = await requireContext();
  const branch = await getStrategyBranch(ctx, null);
  return (
    <StrategyBranchView
      branch={branch}
      agencyName={ctx.actor.agencyName}
      m={messagesFor(ctx.locale)}
      locale={ctx.locale}
    />
  );
}
