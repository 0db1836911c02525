import { buttonClass } from "@/components/ui/button-class";
import { Disclosure } from "@/components/ui/page/disclosure";
import type { DialogueView } from "@/lib/features/work-plans/dialogue/rules/views";
import type { Messages } from "@/lib/messages/messages-for";
import { formIds } from "./dialogue-forms";
import { Thread } from "./thread";

export type DialoguePart = {
  dialogue: DialogueView;
  when: (moment: string) => string;
  m: Messages;
  mayComment: boolean;
};

/**
 * The conversation at one row, or at the whole plan. Its controls belong to the forms of `DialogueForms`, because a row may stand
 * inside another form: a browser knows no form in a form.
 */
export function RowDialogue({
  resultId,
  number,
  dialogue,
  when,
  m,
  mayComment,
}: DialoguePart & { resultId: string; number: number | null }) {
  const d = m.workPlans.dialogue;
  const comments = dialogue.threads[resultId] ?? [];
  const isOpen = comments.some(({ isResolved }) => !isResolved);
  const ids = formIds(resultId);
  const field = `${ids.comment}-text`;
  const isFresh = comments.some(({ isNew }) => isNew);
  if (!mayComment && comments.length === 0) return null;
  return (
    <Disclosure
      className="mt-2"
      open={isOpen || isFresh}
      summary={
        <span className="text-small">
          {comments.length === 0 ? d.write : d.comments(comments.length)}
          <span className="sr-only">{number === null ? `, ${d.whole}` : `, ${d.changed.row(number)}`}</span>
        </span>
      }
    >
      <Thread
        comments={comments}
        label={number === null ? d.wholeThread : d.rowThread(number)}
        when={when}
        m={m}
      />
      {mayComment && (
        <div className="field mt-2">
          <label className="label" htmlFor={field}>
            {number === null ? d.commentWhole : d.comment(number)}
          </label>
          <textarea
            id={field}
            className="input"
            name="text"
            rows={2}
            maxLength={1000}
            form={ids.comment}
            required
          />
          <span className="mt-2 flex flex-wrap gap-2">
            <button
              type="submit"
              form={ids.comment}
              className={buttonClass({ tone: "secondary", small: true })}
            >
              {d.send}
            </button>
            {isOpen && (
              <button
                type="submit"
                form={ids.resolve}
                className={buttonClass({ tone: "quiet", small: true })}
              >
                {d.resolve}
              </button>
            )}
          </span>
        </div>
      )}
    </Disclosure>
  );
}

type MarkProps = { resultId: string; number: number; isMarked: boolean; m: Messages };

/** *Cocok* at a row, kept on the server; it falls by itself when the row changes. */
export function RowMark({ resultId, number, isMarked, m }: MarkProps) {
  const d = m.workPlans.dialogue;
  return (
    <button
      type="submit"
      form={formIds(resultId).mark}
      aria-pressed={isMarked}
      className={buttonClass({ tone: isMarked ? "primary" : "secondary", small: true })}
    >
      {d.mark}
      <span className="sr-only">, {d.changed.row(number)}</span>
    </button>
  );
}
