import type { ReactNode } from "react";
import { ObjectionDoor } from "@/app/(app)/objections/objection-door";
import { EnrolmentChip } from "@/components/development/enrolment-progress";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { ButtonLink, TextLink } from "@/components/ui/button";
import { Card } from "@/components/ui/page/card";
import { Quote } from "@/components/ui/page/quote";
import { Receipt } from "@/components/ui/page/receipt";
import { HiddenField, TextArea } from "@/components/ui/text-fields";
import { dayIn, formatDate, formatDateTime } from "@/lib/messages/format";
import { newRequestKey } from "@/lib/platform/context";
import {
  acknowledgeEvaluationAction,
  answerQuestionAction,
  askAboutEvaluationAction,
  releaseEvaluationAction,
} from "../actions";
import type { ResultPage } from "./explain";
import { Correct, FollowUps, UndoSignature, Versions } from "./mending-doors";

/** What one can do about a result: mark it as received, ask, have it examined again; for the appraiser release and answer. */
export function Doors(page: ResultPage) {
  const { view, m } = page;
  const { result: t } = m.evaluations;
  return (
    <aside aria-label={t.doors} className="desk:sticky desk:top-20">
      <Card as="div" rows>
        <Release {...page} />
        <UndoSignature {...page} />
        <Receiving {...page} />
        <Talk {...page} />
        {(view.reader === "self" || view.objection) && <Objection {...page} />}
        <Trainings {...page} />
        <FollowUps {...page} />
        <Correct {...page} />
        {page.versions && <Versions {...page} versions={page.versions} />}
      </Card>
      <div className="mt-3">
        <Receipt title={t.receipt} number={view.receiptNumber}>
          <p>{t.receiptText}</p>
          <p className="mt-1 text-ink-3 [overflow-wrap:anywhere]">
            {t.hash}: <span className="mono">{view.sha256}</span>
          </p>
          {view.releasedAt && (
            <TextLink className="inline-flex min-h-11 items-center" href={`/evaluations/${view.id}/document`}>
              {m.documents.papers.open}
            </TextLink>
          )}
        </Receipt>
      </div>
    </aside>
  );
}

function Door({ id, title, children }: { id?: string; title: string; children: ReactNode }) {
  return (
    <section id={id}>
      <h2 className="text-body">{title}</h2>
      {children}
    </section>
  );
}

function Release({ view, m }: ResultPage) {
  const { result: t } = m.evaluations;
  if (!view.may.release) return null;
  return (
    <Door title={t.release}>
      <p className="mb-2 text-small text-ink-2">{t.releaseText(view.employee.callName)}</p>
      <ActionForm action={releaseEvaluationAction} requestKey={newRequestKey()} labels={m.common.form}>
        <HiddenField name="evaluationId" value={view.id} />
        <HiddenField name="version" value={view.version} />
        <SubmitButton wide>{t.release}</SubmitButton>
      </ActionForm>
    </Door>
  );
}

function receivedWords({ view, m, locale, zone }: ResultPage): string {
  const { result: t } = m.evaluations;
  if (!view.receivedAt) return t.notReceived(view.employee.callName);
  const day = formatDate(dayIn(view.receivedAt, zone), locale);
  if (view.isLapsed) return m.evaluations.release.unsigned(day);
  return view.reader === "self" ? t.acknowledged(day) : t.receivedBy(view.employee.callName, day);
}

function Receiving(page: ResultPage) {
  const { view, m, locale } = page;
  const { result: t } = m.evaluations;
  if (!view.releasedAt) return null;
  return (
    <Door title={t.readTitle}>
      {view.may.acknowledge ? (
        <>
          <p className="mb-2 text-small text-ink-2">
            {t.readText}{" "}
            {view.countsAsReceivedOn && t.readLapse(formatDate(view.countsAsReceivedOn, locale, "deadline"))}
          </p>
          <ActionForm
            action={acknowledgeEvaluationAction}
            requestKey={newRequestKey()}
            labels={m.common.form}
          >
            <HiddenField name="evaluationId" value={view.id} />
            <HiddenField name="version" value={view.version} />
            <SubmitButton wide>{t.acknowledge}</SubmitButton>
          </ActionForm>
        </>
      ) : (
        <p className="text-small text-ink-2">{receivedWords(page)}</p>
      )}
    </Door>
  );
}

/** Questions and answers so far, and the field for the next one. */
function Talk({ view, m, locale, zone }: ResultPage) {
  const { result: t } = m.evaluations;
  const asks = view.may.ask;
  if (view.talk.length === 0 && !asks) return null;
  const appraiser = view.appraiser?.callName ?? view.snapshot.appraiser.name;
  return (
    <Door id="talk" title={asks ? t.askTitle : t.talkTitle}>
      {asks && <p className="text-small text-ink-2">{t.askText}</p>}
      {view.talk.map((line) => (
        <Quote key={line.id} by={`${line.author}, ${formatDateTime(line.at, locale, zone, "day")}`}>
          <span className="whitespace-pre-wrap">{line.text}</span>
        </Quote>
      ))}
      {(asks || view.may.answer) && (
        <ActionForm
          key={asks ? "ask" : "answer"}
          action={asks ? askAboutEvaluationAction : answerQuestionAction}
          requestKey={newRequestKey()}
          labels={m.common.form}
          done={asks ? t.asked : t.answered}
          resetOnSuccess
          className="mt-3"
        >
          <HiddenField name="evaluationId" value={view.id} />
          <TextArea
            name="text"
            label={asks ? t.askLabel(appraiser) : t.answerLabel(view.employee.callName)}
            rows={2}
            maxLength={4000}
          />
          <SubmitButton tone="secondary" wide className="mt-2">
            {asks ? t.ask(appraiser) : t.answer}
          </SubmitButton>
        </ActionForm>
      )}
    </Door>
  );
}

/** What was recommended out of this result, and for its appraiser the way to recommend. */
function Trainings({ view, trainings, m, locale }: ResultPage) {
  if (!trainings || (trainings.trainings.length === 0 && !trainings.mayRecommend)) return null;
  return (
    <Door title={m.evaluations.result.trainings}>
      {trainings.trainings.length > 0 && (
        <ul className="my-2 grid gap-2 text-small">
          {trainings.trainings.map((one) => (
            <li key={one.trainingId} className="flex flex-wrap items-center gap-2">
              <TextLink href={`/trainings/${one.trainingId}`}>{one.title}</TextLink>
              <span className="text-ink-3">{formatDate(one.startsOn, locale, "short")}</span>
              <EnrolmentChip state={one.state} m={m} />
            </li>
          ))}
        </ul>
      )}
      {trainings.mayRecommend && (
        <ButtonLink
          tone="secondary"
          wide
          className="mt-2"
          href={`/trainings/recommend?evaluation=${view.id}`}
        >
          {m.development.recommend.add}
        </ButtonLink>
      )}
    </Door>
  );
}

/** The right to another examination, or the way to the one there is. */
function Objection({ view, m, locale }: ResultPage) {
  return (
    <Door title={m.evaluations.objections.door.title}>
      <ObjectionDoor view={view} m={m} locale={locale} />
    </Door>
  );
}
