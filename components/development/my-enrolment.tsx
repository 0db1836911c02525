import { EnrolmentDesk, EnrolmentTicks } from "@/components/development/enrolment-progress";
import { HoursOutlook } from "@/components/development/hours-outlook";
import { ReasonForm } from "@/components/development/reason-form";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { TextLink } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-call";
import { Card } from "@/components/ui/page/card";
import { Quote } from "@/components/ui/page/quote";
import { HiddenField } from "@/components/ui/text-fields";
import { takesSeat } from "@/lib/features/development/rules/enrolment-state";
import type { MyEnrolment as Mine, TrainingPage } from "@/lib/features/development/rules/views";
import { formatDate } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";

type Props<E, D, C> = {
  training: TrainingPage;
  actions: { enrol: FormAction<E>; decline: FormAction<D>; cancel: FormAction<C> };
  requestKeys: { enrol: string; decline: string; cancel: string };
  m: Messages;
  locale: Locale;
};

/** Where I stand with a training, and what I can do about it. */
export function MyEnrolment<E, D, C>({ training, actions, requestKeys, m, locale }: Props<E, D, C>) {
  const w = m.development.page;
  const { mine, may, position, seatsLeft, outlook } = training;
  const reasonForm = { m, enrolment: mine ?? { id: "", version: 0 } };
  const isClosed = !may.enrol && (!mine || mine.state === "recommended");
  return (
    <Card labelledBy="yours" rows pad={false}>
      <div>
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h2 id="yours">{w.yours}</h2>
          {mine && <EnrolmentDesk holder={mine.holder} reader="employee" m={m} />}
        </div>
        {mine ? (
          <div className="mt-2">
            <EnrolmentTicks
              title={training.title}
              state={mine.state}
              wasRecommended={mine.wasRecommended}
              m={m}
            />
            <p className="mt-2">
              {position ? m.development.full(position) : sentenceOf(mine, training, m, locale)}
            </p>
          </div>
        ) : (
          <p className="mt-1 text-ink-2">{w.notYet}</p>
        )}
        {mine?.wasRecommended && (
          <div className="mt-3">
            <Quote by={mine.recommenderName}>{mine.reason}</Quote>
            {mine.evaluationId && (
              <TextLink
                className="mt-1 inline-flex min-h-11 items-center text-small"
                href={`/evaluations/${mine.evaluationId}`}
              >
                {w.fromEvaluation}
              </TextLink>
            )}
          </div>
        )}
      </div>
      {(may.enrol || (mine && (mine.state === "willing" || takesSeat(mine.state)))) && (
        <div>
          <HoursOutlook outlook={outlook} m={m} />
        </div>
      )}
      {may.enrol && (
        <div>
          <ActionForm id="enrol" action={actions.enrol} requestKey={requestKeys.enrol} labels={m.common.form}>
            <HiddenField name="trainingId" value={training.id} />
            <HiddenField name="version" value={mine?.version ?? 0} />
            <SubmitButton wide>
              {mine?.state === "recommended" ? w.accept : mine ? w.applyAgain : w.apply}
            </SubmitButton>
          </ActionForm>
          <p className="mt-2 text-small text-ink-3">
            {seatsLeft === 0 ? m.development.fullHint : w.applyAbout}
          </p>
        </div>
      )}
      {mine && may.decline && !may.cancel && (
        <div>
          <ReasonForm
            id="decline"
            action={actions.decline}
            requestKey={requestKeys.decline}
            words={{ summary: w.decline, label: w.declineReason, hint: w.declineHint }}
            {...reasonForm}
          />
        </div>
      )}
      {mine && may.cancel && (
        <div>
          <ReasonForm
            id="cancel"
            action={actions.cancel}
            requestKey={requestKeys.cancel}
            words={{ summary: w.cancel, label: w.cancelReason, hint: w.cancelHint }}
            {...reasonForm}
          />
        </div>
      )}
      {isClosed && <p className="text-ink-2">{w.closed}</p>}
    </Card>
  );
}

function sentenceOf(mine: Mine, training: TrainingPage, m: Messages, locale: Locale): string {
  const w = m.development.page.sentence;
  const reason = mine.declineReason ?? m.common.states.none;
  switch (mine.state) {
    case "recommended":
      return w.recommended;
    case "willing":
      return w.willing;
    case "enrolled":
      return w.enrolled(formatDate(training.startsOn, locale, "full"));
    case "attended":
      return w.attended(mine.attendedHours ?? training.hours);
    case "certified":
      return w.certified(
        mine.certificateNumber ?? "",
        mine.certifiedOn ? formatDate(mine.certifiedOn, locale) : "",
      );
    case "declined":
      return w.declined(reason);
    case "cancelled":
      return w.cancelled(reason);
  }
}
