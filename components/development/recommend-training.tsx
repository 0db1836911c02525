import { HoursOutlook } from "@/components/development/hours-outlook";
import { TrainingFacts } from "@/components/development/training-facts";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { TextLink } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-call";
import { Card } from "@/components/ui/page/card";
import { HiddenField, TextArea } from "@/components/ui/text-fields";
import type { RecommendationPage } from "@/lib/features/development/rules/views";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";

type Props<T> = {
  page: RecommendationPage & { chosen: NonNullable<RecommendationPage["chosen"]> };
  action: FormAction<T>;
  requestKey: string;
  /** Back to the list of what can be chosen. */
  otherHref: string;
  m: Messages;
  locale: Locale;
};

/** The chosen training, what it makes of the person's hours, and the reason that the person will read. */
export function RecommendTraining<T>({ page, action, requestKey, otherHref, m, locale }: Props<T>) {
  const w = m.development.recommend;
  const { chosen, employee, evaluationId } = page;
  return (
    <Card labelledBy="chosen" rows pad={false}>
      <div>
        <p className="text-small text-ink-3">{w.chosen}</p>
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 id="chosen">{chosen.title}</h2>
          <TextLink className="inline-flex min-h-11 items-center text-small" href={otherHref}>
            {w.other}
          </TextLink>
        </div>
        <TrainingFacts training={chosen} m={m} locale={locale} />
      </div>
      <div>
        <HoursOutlook outlook={chosen.outlook} m={m} />
      </div>
      <div>
        <ActionForm id="recommend" action={action} requestKey={requestKey} labels={m.common.form}>
          <HiddenField name="evaluationId" value={evaluationId} />
          <HiddenField name="trainingId" value={chosen.id} />
          <TextArea name="reason" label={w.reason} hint={w.reasonHint} rows={3} maxLength={1000} />
          <div className="mt-3">
            <SubmitButton>{w.send(employee.callName)}</SubmitButton>
          </div>
        </ActionForm>
      </div>
    </Card>
  );
}
