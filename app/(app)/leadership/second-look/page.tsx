import type { Metadata } from "next";
import { orNotFound } from "@/app/or-not-found";
import { PassRates } from "@/components/evaluations/second-look/pass-rates";
import { PageHeader } from "@/components/ui/page/page-header";
import { getSecondLook } from "@/lib/features/evaluations/second-look/queries/second-look";
import { messagesFor } from "@/lib/messages/messages-for";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.secondLook.title };
}

export default async function SecondLookOfAgency() {
  const ctx = await requireContext();
  const { periods } = await orNotFound(getSecondLook(ctx));
  const m = messagesFor(ctx.locale);
  const w = m.evaluations.secondLook;
  return (
    <div className="page-reading">
      <PageHeader title={w.title} about={w.lead} />
      <PassRates periods={periods} m={m} locale={ctx.locale} />
    </div>
  );
}
