import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Autosave } from "@/components/ui/autosave";
import { LevelControl } from "@/components/ui/choice-fields";
import { Card } from "@/components/ui/page/card";
import { Note } from "@/components/ui/page/note";
import { HiddenField, TextArea } from "@/components/ui/text-fields";
import { PANEL_MARKS } from "@/lib/features/evaluations/panel/rules/differences";
import { zoneLabel } from "@/lib/messages/format";
import { newRequestKey } from "@/lib/platform/context";
import { declareClearAction, saveNotesAction, sendNotesAction } from "../../actions";
import type { RoomProps } from "./room-props";

/** Before anything opens: is there a conflict? The other answer stands beside the members. */
export function DeclareCard({ session, m }: RoomProps) {
  const w = m.evaluations.panel.session;
  return (
    <Card labelledBy="declare">
      <h2 id="declare">{w.declareTitle}</h2>
      <p className="reading my-2 whitespace-pre-wrap">{session.purpose}</p>
      <p className="reading mb-3">{w.declareAbout}</p>
      <ActionForm id="clear" action={declareClearAction} requestKey={newRequestKey()} labels={m.common.form}>
        <HiddenField name="sessionId" value={session.id} />
        <HiddenField name="version" value={session.own?.version ?? 1} />
        <SubmitButton>{w.clear}</SubmitButton>
      </ActionForm>
    </Card>
  );
}

/** One question after another, kept while it is being typed. */
export function WriteCard({ session, ctx, m }: RoomProps) {
  const w = m.evaluations.panel.session;
  const { employeeId, timeZone } = ctx.actor;
  return (
    <Card labelledBy="notes">
      <h2 id="notes">{w.notes}</h2>
      <p className="mb-3 text-small text-ink-2">{w.alone}</p>
      <ActionForm
        id="note"
        action={sendNotesAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
        className="grid gap-5"
      >
        <HiddenField name="sessionId" value={session.id} />
        <HiddenField name="version" value={session.own?.version ?? 1} />
        {session.questions.map((question, index) => {
          const [note] = session.notes[question.id] ?? [];
          return (
            <div key={question.id} className="border-t border-line pt-3 first:border-0">
              <HiddenField name={`notes.${index}.questionId`} value={question.id} />
              <h3>{`${index + 1}. ${question.text}`}</h3>
              <p className="mb-2 text-small text-ink-3">{question.hint || question.theme || w.ownTheme}</p>
              <LevelControl
                name={`notes.${index}.mark`}
                legend={w.mark(index + 1)}
                hideLegend
                options={PANEL_MARKS.map((mark) => ({ value: mark, label: w.marks[mark] }))}
                defaultValue={note?.mark ?? undefined}
              />
              <TextArea
                name={`notes.${index}.text`}
                label={w.note(index + 1)}
                hideLabel
                rows={2}
                maxLength={4000}
                defaultValue={note?.text}
              />
            </div>
          );
        })}
        <Autosave
          draftKey={`${employeeId}:panel-notes:${session.id}`}
          action={saveNotesAction}
          labels={m.common.autosave}
          clock={{ timeZone, label: zoneLabel(timeZone) }}
        />
        <noscript>
          <Note tone="warn">{w.withoutScript}</Note>
        </noscript>
        <div>
          <SubmitButton wide>{w.send}</SubmitButton>
          <p className="mt-2 text-tiny text-ink-3">{w.sendHint}</p>
        </div>
      </ActionForm>
    </Card>
  );
}
