import type { Metadata } from "next";
import { downloadsOf } from "@/app/(app)/exports/download-links";
import { StrategyBranchView } from "@/components/strategy/branch";
import { can } from "@/lib/access/authorize";
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
  const m = messagesFor(ctx.locale);
  const mayTake = can(ctx.actor, "import.run", { today: ctx.today });
  return (
    <StrategyBranchView
      branch={branch}
      agencyName={ctx.actor.agencyName}
      m={m}
      locale={ctx.locale}
      downloads={mayTake ? downloadsOf(m, "strategy", {}) : undefined}
    />
  );
}
