import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import type { HearInput } from "./follow-up-input";
import { changeFollowUp, loadFollowUp } from "./parts/follow-up-record";
import { checkHearing } from "./rules/steps";

/** The person's own words on a proposal; from then on it may be decided. They are not changed afterwards. */
export async function respondToFollowUp(ctx: Context, input: HearInput): Promise<{ followUpId: string }> {
  return transact(ctx, "follow-up.respond", input, async ({ db, now, today }) => {
    const { record, facts } = await loadFollowUp(db, ctx.actor, input.followUpId, today);
    authorize(ctx.actor, "follow-up.respond", facts);
    assertRules(checkHearing(record));
    await changeFollowUp(db, ctx, {
      ...{ record, version: input.version, at: now },
      data: { response: input.response, heardAt: now },
      event: { kind: "heard", note: "" },
    });
    await recordAudit(db, ctx, "follow-up.respond", {
      subject: { type: "follow-up", id: record.id },
      concerns: record.employeeId,
      before: { state: record.state },
      after: { heard: true },
      at: now,
    });
    return { followUpId: record.id };
  });
}
