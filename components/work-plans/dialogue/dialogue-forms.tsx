import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-call";
import { HiddenField } from "@/components/ui/text-fields";
import type { DialogueView } from "@/lib/features/work-plans/dialogue/rules/views";
import type { Messages } from "@/lib/messages/messages-for";

/** Names of the forms of one row; the empty id is the plan as a whole. */
export const formIds = (resultId: string) => ({
  comment: `comment-${resultId || "plan"}`,
  resolve: `resolve-${resultId || "plan"}`,
  mark: `mark-${resultId}`,
});

export type DialogueActions = {
  comment: FormAction<{ planId: string; commentId: string }>;
  resolve: FormAction<{ planId: string; resolved: number }>;
  mark?: FormAction<{ planId: string; resultId: string }>;
};

type Props = {
  planId: string;
  resultIds: readonly string[];
  dialogue: Pick<DialogueView, "marked" | "rowHashes">;
  actions: DialogueActions;
  /** A fresh key for each form. */
  newKey: () => string;
  m: Messages;
};

/** The forms behind the controls that stand at the rows: one for words, one for what is settled, one for the mark. */
export function DialogueForms({ planId, resultIds, dialogue, actions, newKey, m }: Props) {
  const labels = m.common.form;
  return (
    <div>
      {["", ...resultIds].map((resultId) => {
        const ids = formIds(resultId);
        return (
          <div key={ids.comment}>
            <ActionForm
              id={ids.comment}
              action={actions.comment}
              requestKey={newKey()}
              labels={labels}
              resetOnSuccess
            >
              <HiddenField name="planId" value={planId} />
              <HiddenField name="resultId" value={resultId} />
            </ActionForm>
            <ActionForm id={ids.resolve} action={actions.resolve} requestKey={newKey()} labels={labels}>
              <HiddenField name="planId" value={planId} />
              <HiddenField name="resultId" value={resultId} />
            </ActionForm>
            {actions.mark && resultId !== "" && (
              <ActionForm id={ids.mark} action={actions.mark} requestKey={newKey()} labels={labels}>
                <HiddenField name="planId" value={planId} />
                <HiddenField name="resultId" value={resultId} />
                <HiddenField name="rowHash" value={dialogue.rowHashes[resultId] ?? ""} />
                <HiddenField name="fits" value={dialogue.marked.includes(resultId) ? "no" : "yes"} />
              </ActionForm>
            )}
          </div>
        );
      })}
    </div>
  );
}
