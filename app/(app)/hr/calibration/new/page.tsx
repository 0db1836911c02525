import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isId } from "@/app/(app)/evaluations/ids";
import { orNotFound } from "@/app/or-not-found";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { CheckboxGroup } from "@/components/ui/choice-fields";
import { Card } from "@/components/ui/page/card";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { HiddenField, TextArea } from "@/components/ui/text-fields";
import { getOpening } from "@/lib/features/evaluations/calibration/queries/list";
import { checkOpening } from "@/lib/features/evaluations/calibration/rules/room";
import { formatNumber } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { periodName } from "@/lib/messages/period-name";
import { reasonText } from "@/lib/messages/reason-text";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { openCalibrationAction } from "../actions";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.calibration.open.title };
}

export default async function OpenRoomPage({ searchParams }: Props) {
  const ctx = await requireContext();
  const { unit, period } = await searchParams;
  if (typeof unit !== "string" || typeof period !== "string" || !isId(unit) || !isId(period)) notFound();
  const opening = await orNotFound(getOpening(ctx, { unitId: unit, periodId: period }));
  const m = messagesFor(ctx.locale);
  const c = m.evaluations.calibration;
  const t = c.open;
  const n = (value: number) => formatNumber(value, ctx.locale);
  const closed = checkOpening(opening);
  const options = opening.candidates.map((one) => ({
    value: one.employeeId,
    label: one.employeeId === ctx.actor.employeeId ? `${one.name} (${t.you})` : one.name,
    hint: one.appraises > 0 ? t.appraises(n(one.appraises)) : t.guide,
  }));
  const leaders = opening.candidates.filter(({ appraises }) => appraises > 0);
  return (
    <div className="page-reading">
      <PageHeader
        title={t.title}
        about={t.lead(opening.unitName, periodName(opening.period, ctx.locale), n(opening.scored))}
        crumbs={[
          { label: m.evaluations.distribution.title, href: "/hr/distribution" },
          { label: opening.unitName, href: `/hr/distribution/${unit}?period=${period}` },
          { label: t.title },
        ]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      {closed.map((reason) => (
        <Note key={reason.reason} tone="warn">
          {reasonText(m, reason)}
        </Note>
      ))}
      {closed.length === 0 && (
        <Card>
          <ActionForm
            id="open"
            action={openCalibrationAction}
            requestKey={newRequestKey()}
            labels={m.common.form}
          >
            <HiddenField name="unitId" value={unit} />
            <HiddenField name="periodId" value={period} />
            <CheckboxGroup
              name="members"
              legend={t.members}
              hint={`${t.membersHint} ${t.guideHint}`}
              options={options}
              defaultValues={leaders.map(({ employeeId }) => employeeId)}
            />
            <TextArea name="purpose" label={t.purpose} hint={t.purposeHint} rows={2} maxLength={1000} />
            <SubmitButton className="mt-3">{t.act}</SubmitButton>
          </ActionForm>
        </Card>
      )}
    </div>
  );
}
