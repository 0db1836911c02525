import { Chip } from "@/components/ui/status/chip";
import type { CommentView } from "@/lib/features/work-plans/dialogue/rules/views";
import type { Messages } from "@/lib/messages/messages-for";

type Props = {
  comments: readonly CommentView[];
  label: string;
  when: (moment: string) => string;
  m: Messages;
};

/** What both sides said at a row, oldest first; what is settled stands back. */
export function Thread({ comments, label, when, m }: Props) {
  const d = m.workPlans.dialogue;
  if (comments.length === 0) return null;
  return (
    <ol className="mt-2 grid gap-2" aria-label={label}>
      {comments.map((comment) => (
        <li
          key={comment.id}
          className={`border-l-3 pl-3 text-small [overflow-wrap:anywhere] ${comment.isResolved ? "border-line text-ink-3" : "border-laut-7"}`}
        >
          <p className="whitespace-pre-line">{comment.text}</p>
          <p className="flex flex-wrap items-center gap-2 text-tiny text-ink-3">
            {d.by(comment.isOwn ? d.you : comment.authorName, when(comment.at))}
            {comment.isNew && <Chip tone="you">{d.fresh}</Chip>}
            {comment.isResolved && <Chip tone="ok">{d.resolved}</Chip>}
          </p>
        </li>
      ))}
    </ol>
  );
}
