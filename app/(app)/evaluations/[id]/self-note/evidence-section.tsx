import { EvidenceChip, EvidenceChips } from "@/components/progress/evidence-chip";
import { EvidenceFields } from "@/components/progress/evidence-fields";
import { FormDisclosure } from "@/components/progress/form-disclosure";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { CheckboxGroup } from "@/components/ui/choice-fields";
import { VisuallyHidden } from "@/components/ui/page/visually-hidden";
import { HiddenField } from "@/components/ui/text-fields";
import { newRequestKey } from "@/lib/platform/context";
import { addEvidenceHereAction, linkEvidenceAction, unlinkEvidenceAction } from "./actions";
import { resultFormId, type PageView, type ResultProps } from "./page-view";

/** The proofs of one result: what is there, adding one, and using one that serves another result already. */
export function EvidenceSection(props: ResultProps) {
  const { note, m, result, number } = props;
  const words = m.progress;
  const others = note.library.filter(
    (one) => !result.evidence.some((here) => here.evidenceId === one.evidenceId),
  );
  return (
    <div id={`${resultFormId(number)}-evidence`} tabIndex={-1}>
      <h3 className="mb-1.5">{words.note.evidence(result.evidence.length)}</h3>
      {result.evidence.length === 0 && <p className="text-small text-ink-2">{words.evidence.empty}</p>}
      {result.evidence.length > 0 && (
        <EvidenceChips label={words.evidence.title}>
          {result.evidence.map((one) => (
            <EvidenceChip
              key={one.evidenceId}
              evidence={one}
              action={note.mayProve && <TakeOff {...props} evidence={one} />}
            />
          ))}
        </EvidenceChips>
      )}
      {note.mayProve && (
        <div className="mt-1">
          <Adding {...props} />
          {others.length > 0 && <UsingExisting {...props} others={others} />}
        </div>
      )}
    </div>
  );
}

/** The plan, the period and the page that a form about evidence belongs to. */
function Where({ note }: Pick<PageView, "note">) {
  return (
    <>
      <HiddenField name="workPlanId" value={note.workPlanId} />
      <HiddenField name="periodId" value={note.period.id} />
      <HiddenField name="evaluationId" value={note.id} />
    </>
  );
}

type Proof = { evidenceId: string; title: string };

function TakeOff({ note, m, result, evidence }: ResultProps & { evidence: Proof }) {
  const words = m.progress.evidence;
  return (
    <ActionForm action={unlinkEvidenceAction} requestKey={newRequestKey()} labels={m.common.form}>
      <Where note={note} />
      <HiddenField name="resultId" value={result.resultId} />
      <HiddenField name="evidenceId" value={evidence.evidenceId} />
      <SubmitButton tone="quiet" small>
        {words.unlink}
        <VisuallyHidden> {evidence.title}</VisuallyHidden>
      </SubmitButton>
    </ActionForm>
  );
}

function Adding({ note, m, result, number }: ResultProps) {
  const words = m.progress.evidence;
  return (
    <ActionForm
      id={`${resultFormId(number)}-new`}
      action={addEvidenceHereAction}
      requestKey={newRequestKey()}
      labels={m.common.form}
      done={words.saved}
      resetOnSuccess
    >
      <Where note={note} />
      <HiddenField name="resultIds" value={result.resultId} />
      <FormDisclosure summary={words.addFor(number)}>
        <EvidenceFields words={words} />
        <p className="hint my-3">{words.cover}</p>
        <SubmitButton className="mb-2">{words.save}</SubmitButton>
      </FormDisclosure>
    </ActionForm>
  );
}

function UsingExisting({ note, m, result, number, others }: ResultProps & { others: Proof[] }) {
  const words = m.progress.evidence;
  return (
    <ActionForm
      id={`${resultFormId(number)}-use`}
      action={linkEvidenceAction}
      requestKey={newRequestKey()}
      labels={m.common.form}
      done={words.linked}
    >
      <Where note={note} />
      <HiddenField name="resultIds" value={result.resultId} />
      <FormDisclosure summary={words.useExisting}>
        <CheckboxGroup
          name="evidenceIds"
          legend={words.useExisting}
          hideLegend
          options={others.map((one) => ({ value: one.evidenceId, label: one.title }))}
        />
        <SubmitButton tone="secondary" small className="my-2">
          {words.useThese}
        </SubmitButton>
      </FormDisclosure>
    </ActionForm>
  );
}
