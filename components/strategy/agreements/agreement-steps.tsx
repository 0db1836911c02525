import { ConfirmForm } from "@/components/work-plans/confirm-form";
import { ActionForm, SubmitButton, type FormLabels } from "@/components/ui/action-form";
import { TextLink } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-call";
import { Card } from "@/components/ui/page/card";
import { HiddenField, TextArea, TextField } from "@/components/ui/text-fields";
import type { AgreementPage, AgreementVersion } from "@/lib/features/strategy/agreements/queries";
import { figureText } from "@/lib/features/strategy/rules/figure";
import type { Messages } from "@/lib/messages/messages-for";

type Place = { unitId: string; year: number };
type Action = FormAction<Place>;

/** Which of the unit's indicators the draft holds, and their targets. */
export function AgreementEditor({
  one,
  choices,
  action,
  requestKey,
  m,
}: {
  one: AgreementVersion;
  choices: AgreementPage["choices"];
  action: Action;
  requestKey: string;
  m: Messages;
}) {
  const w = m.strategy.agreements;
  const taken = new Map(one.items.map((item) => [item.indicatorId, item]));
  const gone = one.items.filter(
    ({ indicatorId }) => !choices.some((choice) => choice.indicatorId === indicatorId),
  );
  const rows = [...choices, ...gone];
  return (
    <Card className="mb-4" labelledBy="edit">
      <h2 id="edit" className="mb-2">
        {w.edit}
      </h2>
      {rows.length === 0 ? (
        <p className="text-small">
          {w.noChoices} <TextLink href="/cascade">{w.toTree}</TextLink>
        </p>
      ) : (
        <ActionForm id="items" action={action} requestKey={requestKey} labels={m.common.form}>
          <HiddenField name="agreementId" value={one.id} />
          <HiddenField name="version" value={one.version} />
          <p className="mb-3 text-small text-ink-3">{w.editHint}</p>
          {rows.map((row, place) => (
            <div key={row.indicatorId} className="border-b border-line pb-3">
              <HiddenField name={`items.${place}.indicatorId`} value={row.indicatorId} />
              <TextField
                name={`items.${place}.target`}
                label={w.targetOf(row.indicatorText, row.measureUnit ?? "")}
                hint={row.target === null ? row.nodeText : w.treeTarget(row.nodeText, figureText(row.target))}
                inputMode="decimal"
                defaultValue={figureText(taken.get(row.indicatorId)?.target ?? null)}
                maxLength={40}
              />
            </div>
          ))}
          <SubmitButton className="mt-4">{w.save}</SubmitButton>
        </ActionForm>
      )}
    </Card>
  );
}

/** A new agreement, or an amendment of the one in force. */
export function DraftForm({
  place,
  isAmendment,
  action,
  requestKey,
  m,
}: {
  place: Place;
  isAmendment: boolean;
  action: FormAction<{ agreementId: string }>;
  requestKey: string;
  m: Messages;
}) {
  const w = m.strategy.agreements;
  return (
    <Card className="mb-4" labelledBy="draft">
      <h2 id="draft">{isAmendment ? w.amend : w.draft}</h2>
      {isAmendment && <p className="mb-2 text-small text-ink-2">{w.amendAbout}</p>}
      <ActionForm id="draft-form" action={action} requestKey={requestKey} labels={m.common.form}>
        <HiddenField name="unitId" value={place.unitId} />
        <HiddenField name="year" value={place.year} />
        {isAmendment && (
          <TextArea name="reason" label={w.reason} hint={w.reasonHint} rows={2} maxLength={1_000} />
        )}
        <SubmitButton className="mt-3" tone={isAmendment ? "secondary" : "primary"}>
          {isAmendment ? w.amend : w.draft}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}

type StepsProps = {
  one: AgreementVersion;
  may: AgreementPage["may"];
  actions: { submit: Action; agree: Action; return: Action };
  requestKeys: { submit: string; agree: string; return: string };
  m: Messages;
};

/** The signatures: the unit's head sends, the one above agrees or returns. */
export function AgreementSteps({ one, may, actions, requestKeys, m }: StepsProps) {
  const w = m.strategy.agreements;
  const labels: FormLabels = m.common.form;
  const fields = { agreementId: one.id, version: one.version };
  return (
    <div className="mb-6 flex flex-wrap items-start gap-3">
      {may.submit && one.items.length > 0 && (
        <ConfirmForm
          open={w.submit}
          ask={w.submitAsk}
          sure={w.submitSure}
          action={actions.submit}
          requestKey={requestKeys.submit}
          labels={labels}
          fields={fields}
        />
      )}
      {may.agree && (
        <ConfirmForm
          open={w.agree}
          ask={w.agreeAsk}
          sure={w.agreeSure}
          action={actions.agree}
          requestKey={requestKeys.agree}
          labels={labels}
          fields={fields}
        />
      )}
      {may.return && (
        <ConfirmForm
          open={w.return}
          ask={w.note}
          sure={w.returnSure}
          action={actions.return}
          requestKey={requestKeys.return}
          labels={labels}
          fields={fields}
        >
          <TextArea name="note" label={w.note} rows={2} maxLength={1_000} className="mb-3" />
        </ConfirmForm>
      )}
    </div>
  );
}
