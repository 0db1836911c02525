import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Card } from "@/components/ui/page/card";
import { Disclosure } from "@/components/ui/page/disclosure";
import { BlockTitle } from "@/components/ui/page/page-header";
import { DateField, HiddenField, TextArea, TextField } from "@/components/ui/text-fields";
import { dayIn, formatDate } from "@/lib/messages/format";
import { newRequestKey } from "@/lib/platform/context";
import { arrangeSessionAction, writeMinutesAction } from "../actions";
import type { CasePage } from "./case-page";

/** Talks in which both sides explain: when and where, who came, what was said. */
export function Sessions(page: CasePage) {
  const { view, m, locale, zone } = page;
  const t = m.evaluations.objections.page;
  if (view.sessions.length === 0 && !view.may.arrange) return null;
  return (
    <section aria-labelledby="sessions">
      <BlockTitle id="sessions" title={t.sessions} />
      <Card rows as="div">
        {view.sessions.length === 0 && <p className="text-ink-3">{t.noSessions}</p>}
        {view.sessions.map((session) => (
          <div key={session.id}>
            <h3 className="text-body">
              {t.session(
                formatDate(session.heldOn, locale, "weekday"),
                session.startsAt.replace(":", "."),
                session.place,
              )}
            </h3>
            {session.minutesAt && (
              <dl className="mt-2 grid gap-2">
                <div>
                  <dt className="text-small text-ink-3">{t.attended}</dt>
                  <dd className="whitespace-pre-wrap">{session.attended}</dd>
                </div>
                <div>
                  <dt className="text-small text-ink-3">{t.minutes}</dt>
                  <dd className="whitespace-pre-wrap">{session.minutes}</dd>
                </div>
                <p className="text-small text-ink-3">
                  {t.minutesBy(
                    session.minutesBy ?? "",
                    formatDate(dayIn(session.minutesAt, zone), locale, "day"),
                  )}
                </p>
              </dl>
            )}
            {session.mayWriteMinutes && <Minutes {...page} sessionId={session.id} />}
          </div>
        ))}
        {view.may.arrange && <Arrange {...page} />}
      </Card>
    </section>
  );
}

function Minutes({ view, m, sessionId }: CasePage & { sessionId: string }) {
  const t = m.evaluations.objections.page;
  return (
    <Disclosure summary={t.writeMinutes}>
      <ActionForm action={writeMinutesAction} requestKey={newRequestKey()} labels={m.common.form}>
        <HiddenField name="objectionId" value={view.id} />
        <HiddenField name="version" value={view.version} />
        <HiddenField name="sessionId" value={sessionId} />
        <div className="grid gap-4">
          <TextArea name="attended" label={t.attended} rows={2} maxLength={4000} />
          <TextArea name="minutes" label={t.minutes} rows={5} maxLength={4000} />
          <SubmitButton tone="secondary">{t.saveMinutes}</SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}

function Arrange({ view, m, today }: CasePage) {
  const t = m.evaluations.objections.page;
  return (
    <Disclosure summary={t.arrange}>
      <ActionForm
        action={arrangeSessionAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
        resetOnSuccess
      >
        <HiddenField name="objectionId" value={view.id} />
        <HiddenField name="version" value={view.version} />
        <div className="grid gap-4">
          <div className="field-row">
            <DateField name="heldOn" label={t.on} min={today} />
            <TextField name="startsAt" label={t.time} hint={t.timeHint} maxLength={5} />
          </div>
          <TextField name="place" label={t.place} maxLength={200} />
          <SubmitButton tone="secondary">{t.doArrange}</SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
