import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Card } from "@/components/ui/page/card";
import { HiddenField, TextArea } from "@/components/ui/text-fields";
import type { UnitDistribution } from "@/lib/features/evaluations/distribution/rules/views";
import { formatDateTime } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import { newRequestKey, type Context } from "@/lib/platform/context";
import { explainDistributionAction } from "../actions";

type Part = { data: UnitDistribution; m: Messages; ctx: Context };

/** The reason as it stands with its author, and the field for a new one where something leaves the pattern. */
export function WrittenReason({ data, m, ctx }: Part) {
  const t = m.evaluations.distribution.reason;
  const { reason, spread, period, tried } = data;
  const maySave = data.mayExplain && tried.departures > 0 && !tried.isInformation;
  if (!reason && !maySave) return null;
  return (
    <Card labelledBy="reason">
      <h2 id="reason">{maySave && !reason ? t.title : t.current}</h2>
      {reason && (
        <blockquote className="my-2">
          <p className="whitespace-pre-wrap">{reason.text}</p>
          <p className="text-small text-ink-3">
            {t.by(
              reason.author,
              formatDateTime(reason.at, ctx.locale, ctx.actor.timeZone),
              m.evaluations.achievements[reason.achievement],
              reason.revision,
            )}
          </p>
        </blockquote>
      )}
      {maySave && (
        <>
          <p className="mb-2 text-small text-ink-2">{t.about}</p>
          <ActionForm
            id="explain"
            action={explainDistributionAction}
            requestKey={newRequestKey()}
            labels={m.common.form}
            done={t.done}
          >
            <HiddenField name="unitId" value={spread.unitId} />
            <HiddenField name="periodId" value={period.id} />
            <HiddenField name="revision" value={reason?.revision ?? 0} />
            <HiddenField name="achievement" value={tried.achievement} />
            <TextArea name="text" label={reason ? t.change : t.title} rows={3} maxLength={2000} />
            <SubmitButton wide className="mt-3">
              {t.save}
            </SubmitButton>
          </ActionForm>
        </>
      )}
    </Card>
  );
}
