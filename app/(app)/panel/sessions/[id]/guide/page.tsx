import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { Card } from "@/components/ui/page/card";
import { PageHeader } from "@/components/ui/page/page-header";
import { PrintButton } from "@/components/work-plans/print-button";
import { getSession } from "@/lib/features/evaluations/panel/queries/session";
import { formatDate } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { isId } from "@/lib/platform/clock";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.panel.guide.title };
}

/** The questions on paper, with room to write under each. */
export default async function GuidePage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await requireContext();
  const { id } = await params;
  if (!isId(id)) notFound();
  const session = await orNotFound(getSession(ctx, id));
  if (session.questions.length === 0) notFound();
  const m = messagesFor(ctx.locale);
  const w = m.evaluations.panel;
  return (
    <div className="page-reading">
      <PageHeader
        title={w.guide.title}
        about={[
          session.subjectName,
          w.when(formatDate(session.meetsOn, ctx.locale, "weekday"), session.place),
        ].join(", ")}
        crumbs={[
          { label: w.title, href: "/panel" },
          { label: session.subjectName, href: `/panel/sessions/${id}` },
          { label: w.guide.title },
        ]}
        crumbLabel={m.common.shell.breadcrumb}
        actions={<PrintButton label={w.guide.print} />}
      />
      <p className="reading mb-4">{w.guide.lead}</p>
      <Card rows label={w.guide.title}>
        {session.questions.map((question, index) => (
          <div key={question.id} className="break-inside-avoid">
            <p className="text-small text-ink-3">{question.theme || w.session.ownTheme}</p>
            <h2>{`${index + 1}. ${question.text}`}</h2>
            <p className="text-small">{question.hint}</p>
            <div className="mt-8 h-16 border-y border-line" role="img" aria-label={w.guide.room} />
          </div>
        ))}
      </Card>
    </div>
  );
}
