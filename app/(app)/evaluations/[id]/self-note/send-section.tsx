import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Autosave } from "@/components/ui/autosave";
import { Card } from "@/components/ui/page/card";
import { Disclosure } from "@/components/ui/page/disclosure";
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
          <>
            <h3 className="mt-1">{words.toMend(errors.length)}</h3>
            <Findings findings={errors} m={m} />
          </>
        )}
        {hints.length > 0 && (
          <Disclosure summary={words.hints(hints.length)}>
            <Findings findings={hints} m={m} />
          </Disclosure>
        )}
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

/** Each leads to its field. A long list scrolls on the desk, so that the sending stays in sight. */
function Findings({ findings, m }: { findings: NoteFinding[]; m: Messages }) {
  return (
    <ul className="mt-1 grid gap-1 text-small desk:max-h-60 desk:overflow-y-auto">
      {findings.map((one) => (
        <li key={`${one.field} ${one.reason}`}>
          <a className="inline-block py-1" href={`#${anchorOf(one.field ?? "")}`}>
            {reasonText(m, one)}
          </a>
        </li>
      ))}
    </ul>
  );
}
