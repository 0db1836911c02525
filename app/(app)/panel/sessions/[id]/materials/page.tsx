import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { Card } from "@/components/ui/page/card";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { Quote } from "@/components/ui/page/quote";
import { getMaterials } from "@/lib/features/evaluations/panel/queries/materials";
import { formatDate, formatNumber } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { recordAccess } from "@/lib/platform/audit";
import { isId } from "@/lib/platform/clock";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.panel.material.title };
}

/** What a member may know of the person. Opening it is recorded and shown to the person. */
export default async function MaterialsPage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await requireContext();
  const { id } = await params;
  if (!isId(id)) notFound();
  const material = await orNotFound(getMaterials(ctx, id));
  const m = messagesFor(ctx.locale);
  const w = m.evaluations.panel.material;
  const { employeeId, subjectName, purpose } = material;
  await recordAccess(ctx, { concerns: employeeId, type: "panel-material", id, purpose: w.purpose(purpose) });
  return (
    <div className="page-reading">
      <PageHeader
        title={w.title}
        about={[subjectName, material.subjectAbout].filter(Boolean).join(", ")}
        crumbs={[
          { label: m.evaluations.panel.title, href: "/panel" },
          { label: subjectName, href: `/panel/sessions/${id}` },
          { label: w.title },
        ]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <Note className="mb-4">{w.recorded(subjectName)}</Note>
      <Card rows labelledBy="plan" className="mb-4">
        <h2 id="plan">{material.year === null ? w.noPlan : w.plan(String(material.year))}</h2>
        {material.results.map((result, index) => (
          <div key={result.id}>
            <h3>{`${index + 1}. ${result.text}`}</h3>
            <ul className="text-small">
              {result.indicators.map(({ id: key, text, target, unit }) => (
                <li key={key}>
                  {text}
                  {target && <span className="text-ink-3">, {w.target(target, unit ?? "")}</span>}
                </li>
              ))}
            </ul>
            <p className="text-small text-ink-3">{w.evidence(formatNumber(result.evidence, ctx.locale))}</p>
          </div>
        ))}
      </Card>
      <Card rows labelledBy="feedback">
        <h2 id="feedback">{w.feedback}</h2>
        {material.feedback.length === 0 && <p>{w.noFeedback}</p>}
        {material.feedback.map(({ id: key, text, on }) => (
          <div key={key}>
            <Quote by={formatDate(on, ctx.locale)}>{text}</Quote>
          </div>
        ))}
      </Card>
    </div>
  );
}
