import type { ReactNode } from "react";
import { needStanding } from "@/components/development/training-words";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/choice-fields";
import { Card } from "@/components/ui/page/card";
import { Disclosure } from "@/components/ui/page/disclosure";
import { DateField, HiddenField, TextArea } from "@/components/ui/text-fields";
import type { NeedDesk, NeedOfPerson } from "@/lib/features/development/needs/queries";
import { dayIn, formatDate } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import { newRequestKey, type Context } from "@/lib/platform/context";
import { dropNeedAction, meetNeedAction, planNeedAction } from "./actions";

type Props = { need: NeedOfPerson; trainings: NeedDesk["trainings"]; ctx: Context; m: Messages };

/** One need: whose, how it stands, and the steps that it knows now. */
export function NeedCard({ need, trainings, ctx, m }: Props) {
  const w = m.development.needs.desk;
  const day = (value: string) => formatDate(value, ctx.locale);
  const step = { need, m };
  return (
    <Card as="article">
      <h2 className="text-body">{need.name}</h2>
      <p className="[overflow-wrap:anywhere]">{need.text}</p>
      <p className="text-small text-ink-2">{needStanding(need, m, ctx.locale)}</p>
      <p className="text-small text-ink-3">
        {w.recorded(day(dayIn(need.recordedAt, ctx.actor.timeZone)), need.recordedBy)}
      </p>
      {(need.state === "open" || need.state === "planned") && (
        <div className="mt-2">
          <Step
            {...step}
            id="plan"
            action={planNeedAction}
            words={{ open: need.state === "open" ? w.plan : w.change, act: w.savePlan, done: w.planned }}
          >
            <SelectField
              name="trainingId"
              label={w.training}
              empty={w.otherWay}
              defaultValue={need.training?.id ?? ""}
              options={trainings.map(({ id, title, startsOn }) => ({
                value: id,
                label: `${title}, ${day(startsOn)}`,
              }))}
            />
            <DateField
              name="plannedOn"
              label={w.until}
              hint={w.untilHint}
              defaultValue={need.plannedOn ?? ""}
              min={ctx.today}
            />
          </Step>
          {need.state === "planned" && (
            <Step
              {...step}
              id="meet"
              action={meetNeedAction}
              words={{ open: w.meet, act: w.saveMet, done: w.wasMet }}
            >
              <DateField name="metOn" label={w.metOn} defaultValue={ctx.today} max={ctx.today} />
              <TextArea name="evidence" label={w.evidence} hint={w.evidenceHint} rows={2} maxLength={500} />
            </Step>
          )}
          <Step
            {...step}
            id="drop"
            action={dropNeedAction}
            words={{ open: w.drop, act: w.saveDrop, done: w.wasDropped }}
          >
            <TextArea name="reason" label={w.reason} hint={w.reasonHint} rows={2} maxLength={500} />
          </Step>
        </div>
      )}
    </Card>
  );
}

type StepProps = {
  need: NeedOfPerson;
  m: Messages;
  id: string;
  action: typeof planNeedAction;
  words: { open: string; act: string; done: string };
  children: ReactNode;
};

function Step({ need, m, id, action, words, children }: StepProps) {
  return (
    <Disclosure summary={words.open} className="text-small">
      <ActionForm
        id={`${id}-${need.id}`}
        action={action}
        requestKey={newRequestKey()}
        labels={m.common.form}
        done={words.done}
        className="reading pb-2"
      >
        <HiddenField name="needId" value={need.id} />
        <HiddenField name="version" value={need.version} />
        {children}
        <SubmitButton tone="secondary" className="mt-3">
          {words.act}
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
