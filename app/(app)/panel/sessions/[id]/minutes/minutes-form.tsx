import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Autosave } from "@/components/ui/autosave";
import { RadioGroup } from "@/components/ui/choice-fields";
import { Card } from "@/components/ui/page/card";
import { HiddenField, TextArea } from "@/components/ui/text-fields";
import { PANEL_ADVICE } from "@/lib/features/evaluations/panel-minutes/rules/minutes";
import { zoneLabel } from "@/lib/messages/format";
import { newRequestKey } from "@/lib/platform/context";
import { closeMinutesAction, saveMinutesAction } from "../../../minutes-actions";
import type { MinutesProps } from "../room-props";

/** The team's common paper, kept while it is being typed; whoever saves second sees the first one's words. */
export function MinutesForm({ session, paper, ctx, m }: MinutesProps) {
  const w = m.evaluations.panel.minutes;
  const { employeeId, timeZone } = ctx.actor;
  return (
    <Card label={w.title}>
      <ActionForm
        id="minutes"
        action={closeMinutesAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
        className="grid gap-4"
      >
        <HiddenField name="sessionId" value={session.id} />
        <HiddenField name="version" value={session.version} />
        <TextArea
          name="minutes"
          label={w.text}
          hint={w.textHint}
          rows={4}
          maxLength={20000}
          defaultValue={paper.minutes}
        />
        <TextArea
          name="findings"
          label={w.findings}
          hint={w.findingsHint}
          rows={3}
          maxLength={4000}
          defaultValue={paper.findings}
        />
        <RadioGroup
          name="advice"
          legend={w.advice}
          options={PANEL_ADVICE.map((advice) => ({ value: advice, ...w.choices[advice] }))}
          defaultValue={paper.advice ?? undefined}
        />
        <TextArea
          name="adviceText"
          label={w.adviceText}
          rows={2}
          maxLength={4000}
          defaultValue={paper.adviceText}
        />
        <TextArea name="reason" label={w.reason} rows={3} maxLength={4000} defaultValue={paper.reason} />
        <Autosave
          draftKey={`${employeeId}:panel-minutes:${session.id}`}
          action={saveMinutesAction}
          labels={m.common.autosave}
          clock={{ timeZone, label: zoneLabel(timeZone) }}
        />
        <div>
          <SubmitButton>{w.submit}</SubmitButton>
          <p className="mt-2 text-small text-ink-2">
            {w.end(session.requestedBy)} {session.employeeId && w.readsIt(session.subjectName)}
          </p>
        </div>
      </ActionForm>
    </Card>
  );
}
