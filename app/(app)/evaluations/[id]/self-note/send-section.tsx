import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Autosave } from "@/components/ui/autosave";
import { Card } from "@/components/ui/page/card";
import { Note } from "@/components/ui/page/note";
import { HiddenField, TextArea } from "@/components/ui/text-fields";
import { zoneLabel } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import { reasonText } from "@/lib/messages/reason-text";
import { newRequestKey } from "@/lib/platform/context";
import type { NoteFinding } from "@/lib/features/progress/rules/self-note-check";
import { saveSelfNoteAction, submitSelfNoteAction } from "./actions";
import { anchorOf, NOTE_FORM, type PageView } from "./page-view";

/** What is still missing, the words about the whole period, and the one primary button of the page. */
export function SendSection({ note, m, ctx }: PageView) {
  const words = m.progress.note;
  const { timeZone, employeeId } = ctx.actor;
  const errors = note.findings.filter((one) => one.severity === "error");
  const hints = note.findings.filter((one) => one.severity === "info");
  return (
    <Card labelledBy="send" rows>
      <div>
        <h2 id="send">{words.check}</h2>
        {errors.length === 0 ? (
          <p className="mt-1">{words.ready}</p>
        ) : (
          <Findings title={words.toMend(errors.length)} findings={errors} m={m} />
        )}
        {hints.length > 0 && <Findings title={words.hints} findings={hints} m={m} quiet />}
      </div>
      <ActionForm
        id={NOTE_FORM}
        action={submitSelfNoteAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
      >
        <HiddenField name="evaluationId" value={note.id} />
        <HiddenField name="version" value={note.version} />
        <TextArea
          name="selfNote"
          label={words.overall}
          hint={words.overallHint}
          defaultValue={note.selfNote}
          maxLength={4000}
          rows={3}
        />
        <Autosave
          draftKey={`${employeeId}:self-note:${note.id}`}
          action={saveSelfNoteAction}
          labels={m.common.autosave}
          clock={{ timeZone, label: zoneLabel(timeZone) }}
        />
        <noscript>
          <Note tone="warn" className="mt-3">
            {words.withoutScript}
          </Note>
        </noscript>
        <p className="my-3 text-small text-ink-2">
          {note.appraiser ? words.afterSending(note.appraiser) : words.nobody}
        </p>
        <SubmitButton wide>{note.appraiser ? words.send(note.appraiser) : words.sendNobody}</SubmitButton>
      </ActionForm>
    </Card>
  );
}

function Findings({
  title,
  findings,
  m,
  quiet,
}: {
  title: string;
  findings: NoteFinding[];
  m: Messages;
  quiet?: boolean;
}) {
  return (
    <div className="mt-2">
      <h3 className={quiet ? "text-small text-ink-2" : undefined}>{title}</h3>
      <ul className="mt-1 grid gap-1 text-small">
        {findings.map((one) => (
          <li key={`${one.field} ${one.reason}`}>
            <a className="inline-block py-1" href={`#${anchorOf(one.field ?? "")}`}>
              {reasonText(m, one)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
