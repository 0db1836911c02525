import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OfferForm } from "@/components/development/offer-form";
import { Card } from "@/components/ui/page/card";
import { PageHeader } from "@/components/ui/page/page-header";
import { can } from "@/lib/access/authorize";
import { messagesFor } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { offerTrainingAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).development.officer.offerTitle };
}

export default async function OfferTrainingPage() {
  const ctx = await requireContext();
  if (!can(ctx.actor, "training.offer", { today: ctx.today })) notFound();
  const m = messagesFor(ctx.locale);
  const w = m.development.officer;
  return (
    <div className="page-reading">
      <PageHeader
        title={w.offerTitle}
        crumbs={[{ label: w.title, href: "/hr/trainings" }, { label: w.offerTitle }]}
        crumbLabel={m.common.shell.breadcrumb}
        about={w.offerAbout}
      />
      <Card label={w.offerTitle}>
        <OfferForm action={offerTrainingAction} requestKey={newRequestKey()} today={ctx.today} m={m} />
      </Card>
    </div>
  );
}
