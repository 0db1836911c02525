import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { FormTables } from "@/components/documents/form-tables";
import { PageHeader } from "@/components/ui/page/page-header";
import { PrintButton } from "@/components/work-plans/print-button";
import { getPlanForm } from "@/lib/features/work-plans/documents/queries";
import { messagesFor } from "@/lib/messages/messages-for";
import { isId } from "@/lib/platform/clock";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).documents.official.print };
}

/** The plan in the layout of the official form, black on white, to print or to keep as a draft; never the issued document. */
export default async function PrintPlanPage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await requireContext();
  const { id } = await params;
  if (!isId(id)) notFound();
  const { content, year } = await orNotFound(getPlanForm(ctx, id));
  const m = messagesFor(ctx.locale);
  const w = m.documents.official;
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={w.print}
          about={w.printAbout}
          crumbs={[
            { label: m.common.nav.workPlans, href: "/work-plans" },
            { label: String(year), href: `/work-plans/${id}` },
            { label: w.print },
          ]}
          crumbLabel={m.common.shell.breadcrumb}
          actions={<PrintButton label={w.printNow} />}
        />
      </div>
      <FormTables content={content} draft={w.draftMark} words={m.documents.printForm} />
    </>
  );
}
