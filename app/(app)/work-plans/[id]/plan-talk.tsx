import { Card } from "@/components/ui/page/card";
import { BlockTitle } from "@/components/ui/page/page-header";
import { Chip } from "@/components/ui/status/chip";
import { DialogueForms } from "@/components/work-plans/dialogue/dialogue-forms";
import { RowDialogue } from "@/components/work-plans/dialogue/row-dialogue";
import type { PlanPage } from "@/lib/features/work-plans/queries/plan-page";
import { formatDateTime } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import { newRequestKey, type Context } from "@/lib/platform/context";
import { commentOnPlanAction, resolveCommentsAction } from "./dialogue-actions";

type Props = {
  ctx: Context;
  page: PlanPage;
  m: Messages;
  /** The person is still writing: the conversation begins with the first sending, or with the other's first word. */
  isBeforeSending?: boolean;
};

/** The conversation about a plan, row by row, under the plan itself. Nothing where there is neither a word nor a right to write one. */
export function PlanTalk({ ctx, page: { plan, dialogue, mayComment }, m, isBeforeSending = false }: Props) {
  const d = m.workPlans.dialogue;
  const isSilent = Object.keys(dialogue.threads).length === 0;
  if (isSilent && (!mayComment || isBeforeSending)) return null;
  const part = {
    dialogue,
    m,
    mayComment,
    when: (moment: string) => formatDateTime(moment, ctx.locale, ctx.actor.timeZone, "short"),
  };
  return (
    <Card className="mt-6" labelledBy="talk">
      <BlockTitle id="talk" title={d.title} />
      {dialogue.unread > 0 && (
        <p className="mb-1">
          <Chip tone="you">{d.unread(dialogue.unread)}</Chip>
        </p>
      )}
      {mayComment && <p className="text-small text-ink-3">{d.lead}</p>}
      <RowDialogue resultId="" number={null} {...part} />
      {plan.results.map(({ id, text }, index) => (
        <div key={id} className="mt-3 border-t border-line pt-2">
          <p className="text-small font-semibold [overflow-wrap:anywhere]">
            {index + 1}. {text}
          </p>
          <RowDialogue resultId={id} number={index + 1} {...part} />
        </div>
      ))}
      {mayComment && (
        <DialogueForms
          planId={plan.id}
          resultIds={plan.results.map(({ id }) => id)}
          dialogue={dialogue}
          actions={{ comment: commentOnPlanAction, resolve: resolveCommentsAction }}
          newKey={newRequestKey}
          m={m}
        />
      )}
    </Card>
  );
}
