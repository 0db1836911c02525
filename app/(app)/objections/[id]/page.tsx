import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isId } from "@/app/(app)/evaluations/ids";
import { Breadcrumb } from "@/components/ui/page/page-header";
import { getCase } from "@/lib/features/evaluations/objections/queries/case";
import { messagesFor } from "@/lib/messages/messages-for";
import { periodName } from "@/lib/messages/period-name";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { ContestedTable } from "./contested-table";
import { Journey } from "./journey";
import { Outcome } from "./outcome";
import { Rights } from "./rights";
import { Sessions } from "./sessions";
import { Sides } from "./sides";
import { Standing } from "./standing";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.objections.crumb };
}

/** A case: whose desk it is on, what it is about, what both sides say, how it went, and the person's rights. */
export default async function ObjectionPage({ params }: Props) {
  const ctx = await requireContext();
  const { id } = await params;
  const view = isId(id) ? await getCase(ctx, id) : null;
  if (!view) notFound();
  const m = messagesFor(ctx.locale);
  const page = { view, m, locale: ctx.locale, zone: ctx.actor.timeZone, today: ctx.today };
  const t = m.evaluations.objections;
  const isPerson = view.reader === "person";
  const period = periodName(view.period, ctx.locale);
  const ended = view.state === "granted" || view.state === "denied" || view.state === "withdrawn";
  const title = isPerson
    ? t.page.titles[ended ? (view.state as keyof typeof t.page.titles) : "open"]
    : t.page.titleOf(view.people.employee.name);
  return (
    <div className="page-reading">
      <Breadcrumb
        label={m.common.shell.breadcrumb}
        items={[
          ...(isPerson
            ? [
                { label: m.evaluations.result.crumb, href: "/evaluations" },
                { label: period, href: `/evaluations/${view.evaluationId}` },
              ]
            : [{ label: period }]),
          { label: `${t.crumb} ${view.number}` },
        ]}
      />
      <h1 className="mb-4">{title}</h1>
      <div className="grid gap-6 desk:grid-cols-[minmax(0,1fr)_19rem] desk:items-start desk:gap-8">
        <div className="grid min-w-0 gap-6">
          {ended ? <Outcome {...page} /> : <Standing {...page} />}
          <ContestedTable {...page} />
          <Sides {...page} />
          <Sessions {...page} />
        </div>
        <aside aria-label={t.page.journey} className="grid gap-6">
          <Journey {...page} />
          <Rights {...page} />
        </aside>
      </div>
    </div>
  );
}
