import type { Metadata } from "next";
import { downloadsOf } from "@/app/(app)/exports/download-links";
import { orNotFound } from "@/app/or-not-found";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { DownloadLinks } from "@/components/ui/data/download-links";
import { Card } from "@/components/ui/page/card";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import { HiddenField } from "@/components/ui/text-fields";
import { can } from "@/lib/access/authorize";
import { listPeriods } from "@/lib/features/evaluations/periods/queries";
import { messagesFor } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { prepareYearAction } from "./actions";
import { PeriodCard } from "./period-card";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.periods.title };
}

export default async function PeriodsPage() {
  const ctx = await requireContext();
  const m = messagesFor(ctx.locale);
  const t = m.evaluations.periods;
  const rows = await orNotFound(listPeriods(ctx));
  const mayChange = can(ctx.actor, "period.extend", { today: ctx.today });
  const thisYear = Number(ctx.today.slice(0, 4));
  const years = [...new Set(rows.map(({ year }) => year))];
  const toPrepare = [thisYear + 1, thisYear].filter((year) => !years.includes(year));
  return (
    <div className="page-reading">
      <PageHeader
        title={t.title}
        about={t.lead}
        actions={<DownloadLinks {...downloadsOf(m, "periods", {})} />}
      />
      {mayChange &&
        toPrepare.map((year) => (
          <Card key={year} as="section" label={t.prepare.title(year)} className="mb-6">
            <h2>{t.prepare.title(year)}</h2>
            <p className="reading mb-3 text-ink-2">{t.prepare.about}</p>
            <ActionForm
              id={`prepare-${year}`}
              action={prepareYearAction}
              requestKey={newRequestKey()}
              labels={m.common.form}
              done={t.prepare.done}
            >
              <HiddenField name="year" value={year} />
              <SubmitButton tone={years.includes(thisYear) ? "secondary" : "primary"}>
                {t.prepare.act(year)}
              </SubmitButton>
            </ActionForm>
          </Card>
        ))}
      {years.map((year) => (
        <section key={year} className="mb-6" aria-labelledby={`year-${year}`}>
          <BlockTitle id={`year-${year}`} title={t.year(year)} />
          <ul className="grid gap-3">
            {rows
              .filter((row) => row.year === year)
              .map((row) => (
                <li key={row.id}>
                  <PeriodCard row={row} mayChange={mayChange} ctx={ctx} m={m} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
