import type { ReactNode } from "react";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { RadioGroup, SelectField } from "@/components/ui/choice-fields";
import { Card } from "@/components/ui/page/card";
import { Disclosure } from "@/components/ui/page/disclosure";
import { DateField, HiddenField, TextArea } from "@/components/ui/text-fields";
import type { FollowUpView } from "@/lib/features/evaluations/follow-up/queries";
import { FOLLOW_UP_RULES } from "@/lib/features/evaluations/follow-up/rules/follow-up-kinds";
import type { Messages } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import {
  checkAction,
  decideAction,
  finishAction,
  proposeNextStepAction,
  recordHearingAction,
  respondAction,
  withdrawAction,
} from "../actions";

type Props = { view: FollowUpView; today: string; m: Messages };

/** Every form that this reader may send now. */
export function Acts({ view, today, m }: Props) {
  const w = m.evaluations.followUp;
  const { may } = view;
  const form = { view, m };
  return (
    <div className="grid gap-4">
      {may.respond && (
        <Act {...form} id="respond" words={w.respond} action={respondAction}>
          <TextArea name="response" label={w.respond.label} rows={4} maxLength={2000} required />
        </Act>
      )}
      {may.hear && (
        <>
          <p className="text-small text-ink-2">{w.decide.waiting}</p>
          <Act {...form} id="hear" words={w.hear} action={recordHearingAction} secondary>
            <TextArea name="response" label={w.hear.label} rows={4} maxLength={2000} required />
          </Act>
        </>
      )}
      {may.decide && <Decide view={view} today={today} m={m} />}
      {may.check && (
        <Act {...form} id="check" words={w.check} action={checkAction} secondary>
          <TextArea name="note" label={w.check.label} rows={3} maxLength={2000} required />
        </Act>
      )}
      {may.finish && (
        <Act {...form} id="finish" words={w.finish} action={finishAction} secondary>
          <RadioGroup
            name="result"
            legend={w.finish.legend}
            options={[
              { value: "reached", label: w.reached },
              { value: "not_reached", label: w.notReached },
            ]}
            required
          />
          <TextArea name="outcome" label={w.finish.label} rows={3} maxLength={2000} required />
        </Act>
      )}
      {may.steps.length > 0 && (
        <Act {...form} id="step" words={w.step} action={proposeNextStepAction} secondary>
          <SelectField
            name="kind"
            label={w.step.kind}
            options={may.steps.map((kind) => ({ value: kind, label: w.kinds[kind] }))}
          />
          <TextArea name="grounds" label={w.step.grounds} rows={3} maxLength={2000} required />
        </Act>
      )}
      {may.withdraw && (
        <Disclosure summary={w.withdraw.title}>
          <Act {...form} id="withdraw" words={{ ...w.withdraw, title: "" }} action={withdrawAction} secondary>
            <TextArea name="reason" label={w.withdraw.label} rows={2} maxLength={2000} required />
          </Act>
        </Disclosure>
      )}
    </div>
  );
}

function Decide({ view, today, m }: Props) {
  const w = m.evaluations.followUp.decide;
  const { months, makesNeed } = FOLLOW_UP_RULES[view.kind];
  return (
    <Act view={view} m={m} id="decide" words={w} action={decideAction}>
      <RadioGroup
        name="decision"
        legend={w.legend}
        options={[
          { value: "accept", label: w.accept },
          { value: "decline", label: w.decline },
        ]}
        required
      />
      <TextArea name="reason" label={w.reason} rows={2} maxLength={2000} required />
      {(months !== null || makesNeed) && (
        <TextArea name="plan" label={w.plan} hint={w.planHint} rows={4} maxLength={2000} />
      )}
      {months !== null && (
        <DateField name="startsOn" label={w.startsOn} hint={w.startsHint} min={today} defaultValue={today} />
      )}
    </Act>
  );
}

type ActProps = {
  view: FollowUpView;
  m: Messages;
  id: string;
  words: { title: string; about?: string; act: string; done?: string };
  action: typeof respondAction;
  secondary?: boolean;
  children: ReactNode;
};

function Act({ view, m, id, words, action, secondary, children }: ActProps) {
  const form = (
    <ActionForm id={id} action={action} requestKey={newRequestKey()} labels={m.common.form} done={words.done}>
      <HiddenField name="followUpId" value={view.id} />
      <HiddenField name="version" value={view.version} />
      {children}
      <SubmitButton tone={secondary ? "secondary" : "primary"} className="mt-3">
        {words.act}
      </SubmitButton>
    </ActionForm>
  );
  if (!words.title) return form;
  return (
    <Card label={words.title}>
      <h2 className={words.about ? undefined : "mb-2"}>{words.title}</h2>
      {words.about && <p className="mb-2 text-small text-ink-2">{words.about}</p>}
      {form}
    </Card>
  );
}
