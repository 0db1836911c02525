import { FormDisclosure } from "@/components/progress/form-disclosure";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/text-fields";
import type { EvidenceView } from "@/lib/features/progress/queries";
import type { Messages } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { removeEvidenceAction } from "../actions";

/** Removing asks once more; what a signature covers says why it stays. */
export function RemoveEvidence({ evidence, m }: { evidence: EvidenceView; m: Messages }) {
  const words = m.progress.evidence;
  if (evidence.serves.some((one) => one.isSigned))
    return <p className="text-small text-ink-3">{words.locked}</p>;
  return (
    <ActionForm action={removeEvidenceAction} requestKey={newRequestKey()} labels={m.common.form}>
      <HiddenField name="evidenceId" value={evidence.id} />
      <FormDisclosure summary={words.remove}>
        <p className="mb-3 text-small text-ink-2">{words.removeAbout}</p>
        <SubmitButton tone="secondary" small>
          {words.removeDo}
        </SubmitButton>
      </FormDisclosure>
    </ActionForm>
  );
}
