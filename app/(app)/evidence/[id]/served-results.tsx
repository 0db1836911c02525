import { FormDisclosure } from "@/components/progress/form-disclosure";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { TextLink } from "@/components/ui/button";
import { CheckboxGroup } from "@/components/ui/choice-fields";
import { VisuallyHidden } from "@/components/ui/page/visually-hidden";
import { HiddenField } from "@/components/ui/text-fields";
import type { EvidenceTarget, EvidenceView, Served } from "@/lib/features/progress/queries";
import type { Messages } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { linkMoreAction, takeOffAction } from "../actions";

type Props = { evidence: EvidenceView; targets: EvidenceTarget[]; m: Messages };

/** The results that a proof serves; its person takes it off one or adds another. */
export function ServedResults({ evidence, targets, m }: Props) {
  const words = m.progress.evidence;
  const open = targets
    .map((target) => ({
      ...target,
      results: target.results.filter(({ resultId }) => !serves(evidence, resultId, target.periodId)),
    }))
    .filter(({ results }) => results.length > 0);
  return (
    <div>
      <h2 className="text-h3">{words.serves}</h2>
      {evidence.serves.length === 0 && <p className="mt-1 text-small text-ink-2">{words.notUsed}</p>}
      <ul className="mt-1 grid gap-1">
        {evidence.serves.map((served) => (
          <li key={served.resultId + served.periodId} className="flex items-start justify-between gap-2">
            <span className="min-w-0 py-1.5 text-small">
              <ServedText served={served} />{" "}
              <span className="text-ink-3">{`${m.organization.periods[served.cadence](served.number)} ${served.year}`}</span>
            </span>
            {evidence.isOwn && !served.isSigned && <TakeOff evidenceId={evidence.id} served={served} m={m} />}
          </li>
        ))}
      </ul>
      {open.map((target) => (
        <More key={target.workPlanId + target.periodId} evidenceId={evidence.id} target={target} m={m} />
      ))}
    </div>
  );
}

/** Leads to the self-note of the period, where whoever sees the proof may see the rest. */
function ServedText({ served }: { served: Served }) {
  if (!served.evaluationId) return served.text;
  return <TextLink href={`/evaluations/${served.evaluationId}/self-note`}>{served.text}</TextLink>;
}

const serves = (evidence: EvidenceView, resultId: string, periodId: string) =>
  evidence.serves.some((one) => one.resultId === resultId && one.periodId === periodId);

function TakeOff({ evidenceId, served, m }: { evidenceId: string; served: Served; m: Messages }) {
  return (
    <ActionForm action={takeOffAction} requestKey={newRequestKey()} labels={m.common.form}>
      <HiddenField name="evidenceId" value={evidenceId} />
      <HiddenField name="workPlanId" value={served.workPlanId} />
      <HiddenField name="periodId" value={served.periodId} />
      <HiddenField name="resultId" value={served.resultId} />
      <SubmitButton tone="quiet" small>
        {m.progress.evidence.unlink}
        <VisuallyHidden> {served.text}</VisuallyHidden>
      </SubmitButton>
    </ActionForm>
  );
}

function More({ evidenceId, target, m }: { evidenceId: string; target: EvidenceTarget; m: Messages }) {
  const words = m.progress.evidence;
  return (
    <ActionForm
      action={linkMoreAction}
      requestKey={newRequestKey()}
      labels={m.common.form}
      done={words.linked}
    >
      <HiddenField name="evidenceIds" value={evidenceId} />
      <HiddenField name="workPlanId" value={target.workPlanId} />
      <HiddenField name="periodId" value={target.periodId} />
      <FormDisclosure
        summary={`${words.servesMore}, ${m.organization.periods[target.cadence](target.number)}`}
      >
        <CheckboxGroup
          name="resultIds"
          legend={words.servesMore}
          hideLegend
          options={target.results.map(({ resultId, text }) => ({ value: resultId, label: text }))}
        />
        <SubmitButton tone="secondary" small className="mt-2">
          {words.servesMoreDo}
        </SubmitButton>
      </FormDisclosure>
    </ActionForm>
  );
}
