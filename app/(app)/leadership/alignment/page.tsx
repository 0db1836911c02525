import type { Metadata } from "next";
import { orNotFound } from "@/app/or-not-found";
import { AlignmentPage } from "@/components/reports/alignment/alignment-page";
import { getAlignment } from "@/lib/features/reports/alignment/queries/alignment";
import { alignmentFilter } from "@/lib/features/reports/alignment/alignment-input";
import { getWeakPlans } from "@/lib/features/reports/alignment/queries/weak-plans";
import { messagesFor } from "@/lib/messages/messages-for";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).reports.alignment.title };
}

export default async function AlignmentOfUnits({ searchParams }: Props) {
  const ctx = await requireContext();
  const filter = alignmentFilter.parse(await searchParams);
  const data = await orNotFound(getAlignment(ctx, filter));
  const weak = await getWeakPlans(ctx, data);
  return (
    <AlignmentPage
      data={data}
      weak={weak}
      base="/leadership/alignment"
      m={messagesFor(ctx.locale)}
      locale={ctx.locale}
      timeZone={ctx.actor.timeZone}
    />
  );
}
