import "server-only";
import { z } from "zod";
import type { PlanRecord } from "../../parts/plan-record";
import { readKeyedContent } from "../rules/keyed-content";
import { planDifference, type PlanDifference } from "../rules/plan-difference";
import { markedRows, rowHashes } from "../rules/row-marks";
import type { CommentView, DialogueView } from "../rules/views";
import type { PlanComment, StoredDialogue } from "./dialogue-sql";
import { keyedPlan, plainPlan } from "./keyed-plan";

const words = z.object({
  general: z.string().default(""),
  notes: z.record(z.string(), z.string()).default({}),
  expectations: z.record(z.string(), z.string()).default({}),
});

function threadsOf(comments: readonly PlanComment[], readerId: string, seenAt: string | null) {
  const threads: Record<string, CommentView[]> = {};
  for (const comment of comments) {
    const { id, authorName, at, round, text } = comment;
    const isOwn = comment.authorId === readerId;
    const isNew = !isOwn && (seenAt === null || new Date(at) > new Date(seenAt));
    const thread = (threads[comment.resultId ?? ""] ??= []);
    thread.push({ id, authorName, isOwn, at, round, text, isNew, isResolved: comment.resolvedAt !== null });
  }
  return threads;
}

/** The difference speaks of rows by the ids that the page shows: an amendment's own, not those in force. */
function byOwnIds(difference: PlanDifference, plan: PlanRecord): PlanDifference {
  const own = new Map(plan.results.map((result) => [result.originId ?? result.id, result.id]));
  return {
    ...difference,
    rows: difference.rows.map((row) => ({ ...row, key: own.get(row.key) ?? row.key })),
  };
}

function compare(plan: PlanRecord, stored: StoredDialogue, inForce: PlanRecord | null) {
  if (inForce) {
    const difference = planDifference(keyedPlan(inForce), keyedPlan(plan));
    return {
      difference: byOwnIds(difference, plan),
      differenceFrom: { kind: "version" as const, version: inForce.revision },
    };
  }
  if (!stored.since) return { difference: null, differenceFrom: null };
  const { content, round, at } = stored.since;
  const difference = planDifference(readKeyedContent(content), keyedPlan(plan));
  return { difference: byOwnIds(difference, plan), differenceFrom: { kind: "round" as const, round, at } };
}

/**
 * What was said and what changed, for one reader.
 * @param inForce of an open amendment, the plan that it amends
 */
export function dialogueView(
  plan: PlanRecord,
  stored: StoredDialogue,
  readerId: string,
  inForce: PlanRecord | null,
): DialogueView {
  const content = plainPlan(plan);
  const { marked, unmarked } = markedRows(content, stored.marks);
  const threads = threadsOf(stored.comments, readerId, stored.seenAt);
  const unread = Object.values(threads)
    .flat()
    .filter(({ isNew }) => isNew).length;
  const { amendment, latestAt, seenAt } = stored;
  // The employee's own words are no news to the employee; an appraiser has not seen what was never opened.
  const isNew =
    latestAt === null
      ? seenAt === null && plan.employeeId !== readerId
      : seenAt === null || new Date(seenAt) < new Date(latestAt);
  const isSeen = unread === 0 && !isNew;
  return {
    round: stored.round,
    threads,
    unread,
    marked: [...marked],
    unmarked,
    rowHashes: Object.fromEntries(rowHashes(content)),
    ...compare(plan, stored, inForce),
    amendment: amendment && {
      planId: amendment.planId,
      version: amendment.baseRevision + 1,
      reason: amendment.reason,
      note: amendment.note,
      startedBy: amendment.startedBy,
      startedAt: amendment.startedAt,
      isMerged: amendment.mergedAt !== null,
    },
    openAmendment: stored.openAmendment,
    isSeen,
    undoneWords: stored.undoneWords === null ? null : words.parse(JSON.parse(stored.undoneWords)),
  };
}
