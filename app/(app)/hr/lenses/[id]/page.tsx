import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { LensQuestions } from "@/components/evaluations/lens/lens-questions";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Card } from "@/components/ui/page/card";
import { Disclosure } from "@/components/ui/page/disclosure";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import { Chip } from "@/components/ui/status/chip";
import { DateField, HiddenField } from "@/components/ui/text-fields";
import { listLenses, type LensVersion } from "@/lib/features/evaluations/lenses/queries/lenses";
import { lensState } from "@/lib/features/evaluations/lenses/rules/lens";
import { dayIn, formatDate, formatNumber } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { newRequestKey, type Locale } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { endLensAction } from "../actions";
import { lensDays } from "../lens-days";
import { LensForm } from "../lens-form";

type Props = { params: Promise<{ id: string }> };
type Part = { version: LensVersion; today: string; zone: string; m: Messages; locale: Locale };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.lenses.title };
}

export default async function LensPage({ params }: Props) {
  const ctx = await requireContext();
  const { id } = await params;
  const { lenses, maySave } = await orNotFound(listLenses(ctx));
  const lens = lenses.find(({ lensId }) => lensId === id);
  if (!lens) notFound();
  const m = messagesFor(ctx.locale);
  const t = m.evaluations.lenses;
  const [newest, ...earlier] = lens.versions;
  const part = { today: ctx.today, zone: ctx.actor.timeZone, m, locale: ctx.locale };
  const runs = newest.endsOn === null || newest.endsOn >= ctx.today;
  return (
    <div className="page-reading">
      <PageHeader
        title={newest.name}
        about={t.noScore}
        crumbs={[{ label: t.title, href: "/hr/lenses" }, { label: newest.name }]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <Version version={newest} {...part} />
      {maySave && runs && (
        <>
          <Card className="mb-4">
            <Disclosure summary={t.form.changeTitle}>
              <p className="hint my-2">{t.form.changeLead}</p>
              <LensForm version={newest} today={ctx.today} m={m} locale={ctx.locale} />
            </Disclosure>
          </Card>
          <Card className="mb-4">
            <Disclosure summary={t.end.title}>
              <End version={newest} {...part} />
            </Disclosure>
          </Card>
        </>
      )}
      {earlier.length > 0 && (
        <section aria-labelledby="earlier">
          <BlockTitle id="earlier" title={t.versions} />
          {earlier.map((version) => (
            <Version key={version.number} version={version} {...part} />
          ))}
        </section>
      )}
    </div>
  );
}

function Version({ version, today, zone, m, locale }: Part) {
  const t = m.evaluations.lenses;
  const { label, days, tone } = lensDays(version, { m, locale, today });
  return (
    <Card as="article" className="mb-4">
      <div className="mb-3 flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2 className="text-body">{t.versionOf(formatNumber(version.number, locale))}</h2>
        <Chip tone={tone}>{label}</Chip>
        <p className="text-small text-ink-3">
          {lensState(version, today) === "never" ? "" : `${days}. `}
          {t.writtenBy(version.by, formatDate(dayIn(version.createdAt, zone), locale))}
        </p>
      </div>
      <LensQuestions questions={version.questions} m={m} />
    </Card>
  );
}

function End({ version, today, m }: Part) {
  const t = m.evaluations.lenses.end;
  return (
    <ActionForm
      id="end"
      action={endLensAction}
      requestKey={newRequestKey()}
      labels={m.common.form}
      done={t.done}
    >
      <HiddenField name="lensId" value={version.lensId} />
      <HiddenField name="number" value={version.number} />
      <HiddenField name="version" value={version.version} />
      <p className="hint my-2">{t.lead}</p>
      <DateField name="lastDay" label={t.lastDay} defaultValue={today} min={today} />
      <SubmitButton tone="secondary" className="mt-3">
        {t.act}
      </SubmitButton>
    </ActionForm>
  );
}
