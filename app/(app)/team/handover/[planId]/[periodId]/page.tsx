import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isId } from "@/app/(app)/evaluations/ids";
import { orNotFound } from "@/app/or-not-found";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Card } from "@/components/ui/page/card";
import { Disclosure } from "@/components/ui/page/disclosure";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { HiddenField, TextArea } from "@/components/ui/text-fields";
import { getHandover } from "@/lib/features/evaluations/handover/queries/handovers";
import { formatDate } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { periodTitle } from "@/lib/messages/period-name";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { writeHandoverAction } from "../../actions";

type Props = { params: Promise<{ planId: string; periodId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.handover.title };
}

export default async function HandoverPage({ params }: Props) {
  const ctx = await requireContext();
  const { planId: workPlanId, periodId } = await params;
  if (!isId(workPlanId) || !isId(periodId)) notFound();
  const view = await orNotFound(getHandover(ctx, { workPlanId, periodId }));
  if (!view) notFound();
  const m = messagesFor(ctx.locale);
  const { handover } = m.evaluations;
  const t = handover.page;
  return (
    <div className="page-reading">
      <PageHeader
        title={t.title(view.name)}
        about={t.about(
          periodTitle(view.period, ctx.locale),
          formatDate(view.endsOn, ctx.locale),
          view.successor,
        )}
        crumbs={[{ label: handover.title, href: "/team/handover" }, { label: view.name }]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <Note tone="quiet" className="mb-3 text-small">
        {handover.effect} {t.until}
      </Note>
      <Card>
        <ActionForm
          id="handover"
          action={writeHandoverAction}
          requestKey={newRequestKey()}
          labels={m.common.form}
          done={t.saved}
        >
          <HiddenField name="workPlanId" value={workPlanId} />
          <HiddenField name="periodId" value={periodId} />
          <HiddenField name="version" value={view.version} />
          <TextArea
            name="text"
            label={t.text}
            hint={t.textHint}
            defaultValue={view.text}
            rows={6}
            maxLength={4000}
          />
          <Disclosure summary={t.results} open={view.results.some(({ note }) => note !== "")}>
            {view.results.map(({ resultId, text, note }, index) => (
              <div key={resultId} className="mb-3">
                <HiddenField name={`results.${index}.resultId`} value={resultId} />
                <TextArea
                  name={`results.${index}.text`}
                  label={`${index + 1}. ${text}`}
                  defaultValue={note}
                  rows={2}
                  maxLength={1000}
                />
              </div>
            ))}
          </Disclosure>
          <SubmitButton className="mt-3">{t.save}</SubmitButton>
        </ActionForm>
      </Card>
    </div>
  );
}
