import type { Metadata } from "next";
import { orNotFound } from "@/app/or-not-found";
import { markPlanSeen } from "@/lib/features/work-plans/dialogue/mark-plan-seen";
import { getPlanPage } from "@/lib/features/work-plans/queries/plan-page";
import { messagesFor } from "@/lib/messages/messages-for";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { PlanEditor } from "./plan-editor";
import { PlanReader } from "./plan-reader";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ pasted?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).common.nav.workPlans };
}

/** One address for every reader: the editor for its person while it lies on that desk, else the plan to read. */
export default async function WorkPlanPage({ params, searchParams }: Props) {
  const ctx = await requireContext();
  const { id } = await params;
  const { pasted } = await searchParams;
  const page = await orNotFound(getPlanPage(ctx, id));
  if (page.mayComment && !page.dialogue.isSeen && (page.isOwn || page.plan.state !== "submitted"))
    await markPlanSeen({ ...ctx, requestKey: undefined }, { planId: id });
  const m = messagesFor(ctx.locale);
  return page.mayWrite ? (
    <PlanEditor ctx={ctx} page={page} m={m} pasted={typeof pasted === "string" ? pasted : ""} />
  ) : (
    <PlanReader ctx={ctx} page={page} m={m} />
  );
}
