import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { Card } from "@/components/ui/page/card";
import { PageHeader } from "@/components/ui/page/page-header";
import { listLenses } from "@/lib/features/evaluations/lenses/queries/lenses";
import { messagesFor } from "@/lib/messages/messages-for";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { LensForm } from "../lens-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.lenses.form.newTitle };
}

export default async function NewLensPage() {
  const ctx = await requireContext();
  const { maySave } = await orNotFound(listLenses(ctx));
  if (!maySave) notFound();
  const m = messagesFor(ctx.locale);
  const t = m.evaluations.lenses;
  return (
    <div className="page-reading">
      <PageHeader
        title={t.form.newTitle}
        about={t.noScore}
        crumbs={[{ label: t.title, href: "/hr/lenses" }, { label: t.form.newTitle }]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <Card>
        <LensForm version={null} today={ctx.today} m={m} locale={ctx.locale} />
      </Card>
    </div>
  );
}
