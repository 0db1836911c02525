import { DraftStep, ExplainedDraftStep } from "@/components/organization/draft-actions";
import { Card } from "@/components/ui/page/card";
import { Note } from "@/components/ui/page/note";
import { Ticks, type Tick } from "@/components/ui/status/ticks";
import type { PolicyDraftPage } from "@/lib/features/organization/policy-rules/policy-views";
import { formatDate, formatDateTime } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import { newRequestKey, type Context } from "@/lib/platform/context";
import {
  confirmPolicyAction,
  rehearsePolicyAction,
  returnPolicyAction,
  submitPolicyAction,
  withdrawPolicyAction,
} from "../../actions";

const WAY = ["draft", "rehearsed", "submitted", "scheduled", "in_force"] as const;

function ticksOf(page: PolicyDraftPage, m: Messages): Tick[] {
  const w = m.organization.policies;
  const reached = WAY.findIndex((state) => state === (page.state === "past" ? "in_force" : page.state));
  return WAY.map((state, index) => ({
    text: w.states[state],
    state: index < reached ? "done" : index === reached ? (page.returnReason ? "back" : "now") : "next",
  }));
}

/** What this reader can do with a draft now. */
export function DraftSteps({ page, ctx, m }: { page: PolicyDraftPage; ctx: Context; m: Messages }) {
  const w = m.organization.policies;
  const d = w.draftPage;
  const draft = { id: page.id, version: page.version };
  const isStale = page.rehearsedAt !== null && page.state === "draft";
  const step = { draft, m };
  return (
    <div className="min-w-0">
      {page.version > 0 && (
        <Card label={d.steps}>
          <Ticks label={d.steps} steps={ticksOf(page, m)} />
          {isStale && page.rehearsedAt && (
            <Note tone="warn" className="mt-3">
              {d.stale(formatDateTime(page.rehearsedAt, ctx.locale, ctx.actor.timeZone, "day"))}
            </Note>
          )}
          <div className="mt-4 grid gap-3">
            {page.may.submit && (
              <DraftStep
                id="submit"
                action={submitPolicyAction}
                requestKey={newRequestKey()}
                label={d.submit}
                {...step}
              />
            )}
            {page.may.rehearse && (
              <div>
                <DraftStep
                  id="rehearse"
                  tone={page.state === "rehearsed" ? "secondary" : "primary"}
                  action={rehearsePolicyAction}
                  requestKey={newRequestKey()}
                  label={page.rehearsedAt ? d.rehearseAgain : d.rehearse}
                  {...step}
                />
                <p className="mt-1 text-small text-ink-3">{w.rehearsal.safe}</p>
              </div>
            )}
            {page.may.confirm && (
              <div>
                <DraftStep
                  id="confirm"
                  action={confirmPolicyAction}
                  requestKey={newRequestKey()}
                  label={d.confirm}
                  {...step}
                />
                <p className="mt-1 text-small text-ink-3">
                  {d.confirmAbout(formatDate(page.startsOn, ctx.locale))}
                </p>
              </div>
            )}
            {page.isOwn && <p className="text-ink-2">{d.notYours}</p>}
            {page.state === "submitted" && !page.may.confirm && !page.isOwn && (
              <p className="text-ink-2">{d.waits}</p>
            )}
            {page.may.sendBack && (
              <ExplainedDraftStep
                id="return"
                action={returnPolicyAction}
                requestKey={newRequestKey()}
                label={d.sendBack}
                reason={d.sendBackReason}
                {...step}
              />
            )}
            {page.may.withdraw && (
              <ExplainedDraftStep
                id="withdraw"
                action={withdrawPolicyAction}
                requestKey={newRequestKey()}
                label={d.withdraw}
                reason={d.withdrawReason}
                {...step}
              />
            )}
          </div>
          {page.state !== "in_force" && page.state !== "past" && (
            <p className="mt-3 text-small text-ink-3">{d.notice(formatDate(page.announceBy, ctx.locale))}</p>
          )}
        </Card>
      )}
    </div>
  );
}
