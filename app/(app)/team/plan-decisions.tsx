import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { ButtonLink, TextLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data/data-table";
import { Note } from "@/components/ui/page/note";
import { BlockTitle } from "@/components/ui/page/page-header";
import { HiddenField } from "@/components/ui/text-fields";
import { ForSeconds } from "@/components/work-plans/dialogue/undo-bar";
import { loadOpenedPlans } from "@/lib/features/work-plans/dialogue/queries/agreeable-plans";
import { getUndoableReturn } from "@/lib/features/work-plans/dialogue/queries/undoable-return";
import { formatDate } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import { newRequestKey, type Context } from "@/lib/platform/context";
import { undoReturnAction } from "./actions";

type Props = { ctx: Context; m: Messages };

/** A return to undo, amendments that wait, and the way to agree several plans: what a leader decides beside the queue. */
export async function PlanDecisions({ ctx, m }: Props) {
  const d = m.workPlans.dialogue;
  const t = m.reports.team;
  const undoable = await getUndoableReturn(ctx);
  const waiting = await loadOpenedPlans(ctx);
  const amendments = waiting.filter(({ isAmendment }) => isAmendment);
  return (
    <>
      {undoable && (
        <Note className="mb-4" live>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <p>{d.undo.done(undoable.callName, undoable.notes)}</p>
            <ForSeconds seconds={undoable.seconds}>
              <ActionForm action={undoReturnAction} requestKey={newRequestKey()} labels={m.common.form}>
                <HiddenField name="planId" value={undoable.planId} />
                <HiddenField name="version" value={undoable.version} />
                <SubmitButton tone="secondary" small>
                  {d.undo.act}
                </SubmitButton>
              </ActionForm>
            </ForSeconds>
          </div>
        </Note>
      )}
      {amendments.length > 0 && (
        <section className="mb-6" aria-labelledby="amendments">
          <BlockTitle id="amendments" title={d.teamAmendments} aside={String(amendments.length)} />
          <DataTable
            caption={d.teamAmendments}
            rows={amendments.map((plan) => ({ ...plan, key: plan.planId }))}
            columns={[
              { key: "name", label: t.person, cell: (plan) => plan.employeeName },
              { key: "post", label: t.post, cell: (plan) => plan.positionTitle },
              {
                key: "since",
                label: t.since,
                cell: (plan) => formatDate(plan.submittedAt, ctx.locale, "short"),
              },
              {
                key: "act",
                label: t.act,
                unlabelled: true,
                cell: (plan) => (
                  <ButtonLink tone="secondary" small href={`/work-plans/${plan.planId}/review`}>
                    {t.reviewPlan(plan.employeeName)}
                  </ButtonLink>
                ),
              },
            ]}
          />
        </section>
      )}
      {waiting.length > 1 && (
        <p className="mb-4">
          <TextLink href="/team/agree">{d.bulk.open}</TextLink>
        </p>
      )}
    </>
  );
}
