import { OwnCaseNote, OwnReason } from "@/components/employees/own-case";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-call";
import { ButtonLink } from "@/components/ui/button";
import { HiddenField } from "@/components/ui/text-fields";
import type { OwnCase } from "@/lib/features/employees/own-case/rules/own-case";
import type { Preview } from "@/lib/features/personnel/rules/views";
import { formatDate } from "@/lib/messages/format";
import type { Locale } from "@/lib/platform/context";
import type { Messages } from "@/lib/messages/messages-for";

/** The button that does what was shown, with all that was chosen; nothing can be changed on the way. */
export function DecisionForm({
  preview,
  version,
  action,
  requestKey,
  back,
  own,
  m,
  locale,
}: {
  preview: Preview;
  version: number;
  action: FormAction<{ eventId: string; employeeId: string; isPlanned: boolean }>;
  requestKey: string;
  /** Where the choice is changed. */
  back: string;
  /** Whether HR decides about itself. */
  own: OwnCase;
  m: Messages;
  locale: Locale;
}) {
  const w = m.personnel;
  const { request, plan } = preview;
  const isPossible = plan.refusals.length === 0 && own !== "other";
  const hidden = {
    kind: request.kind,
    employeeId: request.employeeId,
    version: String(version),
    effectiveOn: request.effectiveOn,
    positionId: request.positionId ?? "",
    endsOn: request.endsOn ?? "",
    decree: request.decree ?? "",
  };
  return (
    <div className="grid gap-3">
      {own === "other" && <OwnCaseNote m={m} />}
      {isPossible && (
        <ActionForm id="decide" action={action} requestKey={requestKey} labels={m.common.form}>
          {Object.entries(hidden).map(([name, value]) => (
            <HiddenField key={name} name={name} value={value} />
          ))}
          <OwnReason own={own} m={m} />
          <SubmitButton wide>{w.decide[request.kind](formatDate(request.effectiveOn, locale))}</SubmitButton>
        </ActionForm>
      )}
      <ButtonLink tone="quiet" href={back}>
        {w.changeDay}
      </ButtonLink>
      {isPossible && (
        <p className="text-small text-ink-2">
          {plan.isPlanned ? w.undo(formatDate(plan.lastDay, locale)) : w.undoNow}
        </p>
      )}
    </div>
  );
}
