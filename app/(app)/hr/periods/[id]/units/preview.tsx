import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { NumbersRow } from "@/components/ui/data/numbers-row";
import { Card } from "@/components/ui/page/card";
import { Note } from "@/components/ui/page/note";
import { HiddenField, TextArea } from "@/components/ui/text-fields";
import type { UnitExtensionsPage } from "@/lib/features/evaluations/periods/queries/unit-extensions";
import { formatNumber } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import { reasonText } from "@/lib/messages/reason-text";
import { newRequestKey, type Context } from "@/lib/platform/context";
import { extendForUnitAction } from "../../actions";

type Props = {
  view: UnitExtensionsPage;
  wanted: NonNullable<UnitExtensionsPage["wanted"]>;
  ctx: Context;
  m: Messages;
};

/** Whom the wanted days would concern, and the step itself; or why it cannot be taken. */
export function Preview({ view, wanted, ctx, m }: Props) {
  const t = m.evaluations.periods.forUnit;
  const { effect } = wanted;
  const figure = (value: number, words: string) => ({ value: formatNumber(value, ctx.locale), words });
  return (
    <Card as="section" label={t.preview} className="mt-4">
      <h3>{wanted.withSubUnits ? t.effectWithSubUnits(wanted.unitName) : t.effect(wanted.unitName)}</h3>
      {wanted.problems.map((reason) => (
        <Note key={reason.reason + reason.field} tone="warn" className="mt-2">
          {reasonText(m, reason)}
        </Note>
      ))}
      {wanted.problems.length === 0 && (
        <>
          <NumbersRow
            label={t.preview}
            numbers={[
              figure(effect.people, t.people),
              ...(view.period.kind === "periodic" ? [figure(effect.moreTimeToWrite, t.moreTimeToWrite)] : []),
              figure(effect.moreTimeToScore, t.moreTimeToScore),
              ...(effect.noLongerLate > 0 ? [figure(effect.noLongerLate, t.noLongerLate)] : []),
              ...(effect.lessTime > 0 ? [figure(effect.lessTime, t.lessTime)] : []),
              ...(effect.finished > 0 ? [figure(effect.finished, t.finished)] : []),
            ]}
          />
          <ActionForm
            id="extend-unit"
            action={extendForUnitAction}
            requestKey={newRequestKey()}
            labels={m.common.form}
            done={t.done}
            className="reading mt-3"
          >
            <HiddenField name="periodId" value={view.period.id} />
            <HiddenField name="unitId" value={wanted.unitId} />
            <HiddenField name="version" value={wanted.version} />
            <HiddenField name="withSubUnits" value={String(wanted.withSubUnits)} />
            <HiddenField name="selfNoteDue" value={wanted.selfNoteDue} />
            <HiddenField name="scoringDue" value={wanted.scoringDue} />
            <TextArea name="reason" label={t.reason} hint={t.reasonHint} rows={2} maxLength={500} />
            <SubmitButton className="mt-3">{t.act}</SubmitButton>
          </ActionForm>
        </>
      )}
    </Card>
  );
}
