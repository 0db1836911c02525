import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { TextLink } from "@/components/ui/button";
import { Card } from "@/components/ui/page/card";
import { Disclosure } from "@/components/ui/page/disclosure";
import { HiddenField, TextArea } from "@/components/ui/text-fields";
import type { UnitExtensionsPage } from "@/lib/features/evaluations/periods/queries/unit-extensions";
import { dayIn, formatDate } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import { newRequestKey, type Context } from "@/lib/platform/context";
import { endUnitExtensionAction } from "../../actions";

type Props = {
  one: UnitExtensionsPage["holding"][number];
  view: UnitExtensionsPage;
  ctx: Context;
  m: Messages;
};

/** One extension that holds, with its reason; it can be changed, and taken back while everybody's days can still be kept. */
export function Holding({ one, view, ctx, m }: Props) {
  const t = m.evaluations.periods.forUnit;
  const day = (value: string) => formatDate(value, ctx.locale);
  const { period } = view;
  const again = new URLSearchParams({
    ...{ unit: one.unitId, selfNoteDue: one.selfNoteDue, scoringDue: one.scoringDue },
    ...(one.withSubUnits ? { below: "true" } : {}),
  });
  return (
    <Card as="article">
      <h3>{one.withSubUnits ? `${one.unitName} (${t.withSubUnits})` : one.unitName}</h3>
      <p>
        {period.kind === "annual"
          ? t.scoreDay(day(one.scoringDue))
          : t.days(day(one.selfNoteDue), day(one.scoringDue))}
      </p>
      <p className="text-small text-ink-2">
        <span className="text-ink-3">{t.by(day(dayIn(one.at, ctx.actor.timeZone)), one.byName)}</span>{" "}
        {one.reason}
      </p>
      {view.mayChange && period.state !== "closed" && (
        <div className="mt-2 text-small">
          <TextLink href={`/hr/periods/${period.id}/units?${again.toString()}`}>
            {t.change(one.unitName)}
          </TextLink>
          {one.blocked.length === 0 && (
            <Disclosure summary={t.end.open}>
              <p className="reading mb-2 text-ink-2">{t.end.about}</p>
              <ActionForm
                id={`end-${one.id}`}
                action={endUnitExtensionAction}
                requestKey={newRequestKey()}
                labels={m.common.form}
                done={t.end.done}
                className="reading pb-2"
              >
                <HiddenField name="extensionId" value={one.id} />
                <HiddenField name="version" value={one.version} />
                <TextArea name="reason" label={t.end.reason} rows={2} maxLength={500} />
                <SubmitButton tone="secondary" className="mt-3">
                  {t.end.act}
                </SubmitButton>
              </ActionForm>
            </Disclosure>
          )}
        </div>
      )}
    </Card>
  );
}
