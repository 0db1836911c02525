import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { ButtonLink, TextLink } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/page/disclosure";
import { HiddenField, TextArea } from "@/components/ui/text-fields";
import type { VersionLine } from "@/lib/features/evaluations/release/queries/versions";
import { dayIn, formatDate } from "@/lib/messages/format";
import { newRequestKey } from "@/lib/platform/context";
import type { ResultPage } from "./explain";
import { undoSignatureAction } from "./mending-actions";

/** Before release: the appraiser takes the signature back, with a reason. */
export function UndoSignature({ view, m }: ResultPage) {
  const t = m.evaluations.release.undo;
  if (!view.may.undoSignature) return null;
  return (
    <section>
      <Disclosure summary={t.title}>
        <p className="mb-2 text-small text-ink-2">{t.about(view.employee.callName)}</p>
        <ActionForm
          id="undo-signature"
          action={undoSignatureAction}
          requestKey={newRequestKey()}
          labels={m.common.form}
        >
          <HiddenField name="evaluationId" value={view.id} />
          <HiddenField name="version" value={view.version} />
          <TextArea name="reason" label={t.reason} rows={2} maxLength={1000} required />
          <SubmitButton tone="secondary" wide className="mt-2">
            {t.act}
          </SubmitButton>
        </ActionForm>
      </Disclosure>
    </section>
  );
}

/** After release: a new version with its reason, never a change in place. */
export function Correct({ view, m }: ResultPage) {
  const t = m.evaluations.release.correct;
  if (!view.may.correct) return null;
  return (
    <section>
      <h2 className="text-body">{t.door}</h2>
      <p className="mb-2 text-small text-ink-2">{t.doorAbout}</p>
      <ButtonLink tone="secondary" wide href={`/evaluations/${view.id}/correct`}>
        {t.act}
      </ButtonLink>
    </section>
  );
}

/** Every version with its reason; shown once there is more than one. */
export function Versions({ view, versions, m, locale, zone }: ResultPage & { versions: VersionLine[] }) {
  const t = m.evaluations.release.versions;
  const current = view.snapshot.evaluation.revision;
  if (versions.length < 2) return null;
  return (
    <section>
      <h2 className="text-body">{t.title}</h2>
      <ul className="mt-1 grid gap-3 text-small">
        {versions.map(({ revision, kind, reason, signedAt, isWithdrawn }) => (
          <li key={revision}>
            <p>
              {isWithdrawn
                ? t.withdrawn(revision)
                : revision === current
                  ? t.current(revision)
                  : t.earlier(revision)}
            </p>
            <p className="text-ink-3">{t.line(t.kinds[kind], formatDate(dayIn(signedAt, zone), locale))}</p>
            {reason && <p className="text-ink-2 [overflow-wrap:anywhere]">{reason}</p>}
            <p className="flex flex-wrap gap-x-4">
              {revision !== current && (
                <TextLink
                  className="inline-flex min-h-11 items-center"
                  href={`/evaluations/${view.id}/versions/${revision}`}
                >
                  {t.read}
                  <span className="sr-only"> {t.earlier(revision)}</span>
                </TextLink>
              )}
              <a
                className="link inline-flex min-h-11 items-center"
                href={`/evaluations/${view.id}/snapshot?version=${revision}`}
              >
                {t.file}
                <span className="sr-only"> {t.earlier(revision)}</span>
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was proposed out of this result, and for its appraiser the way to propose. */
export function FollowUps({ view, followUps = [], m }: ResultPage) {
  const w = m.evaluations.followUp;
  if (followUps.length === 0 && !view.may.propose) return null;
  return (
    <section>
      <h2 className="text-body">{w.propose.door}</h2>
      {followUps.length > 0 && (
        <ul className="my-2 grid gap-1 text-small">
          {followUps.map(({ id, kind, state }) => (
            <li key={id} className="flex flex-wrap items-center gap-2">
              <TextLink className="inline-flex min-h-11 items-center" href={`/development/follow-ups/${id}`}>
                {w.kinds[kind]}
              </TextLink>
              <span className="text-ink-3">{w.states[state]}</span>
            </li>
          ))}
        </ul>
      )}
      {view.may.propose && (
        <ButtonLink
          tone="secondary"
          wide
          className="mt-1"
          href={`/development/follow-ups/new?evaluation=${view.id}`}
        >
          {w.propose.add}
        </ButtonLink>
      )}
    </section>
  );
}
