import "server-only";
import { authorize } from "@/lib/access/authorize";
import { notify } from "@/lib/features/notifications/parts/notify";
import { prepareFile } from "@/lib/features/progress/parts/evidence-file";
import { storedWith } from "@/lib/features/progress/parts/stored-file";
import { recordAudit } from "@/lib/platform/audit";
import { newId, toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, conflict, found } from "@/lib/platform/errors";
import { loadEvaluation } from "../parts/load-evaluation";
import { recordEvent } from "../parts/record-event";
import { loadSignedSnapshot } from "../parts/revise-evaluation";
import { evaluationStatesBefore } from "../rules/evaluation-state";
import type { FileObjectionInput } from "./objection-input";
import { addWordsAndFile, hasObjectionFile } from "./parts/add-words-and-file";
import { loadFiling } from "./parts/load-filing";
import { issueObjectionNumber } from "./parts/move-objection";
import { requestedParts } from "./rules/contested-parts";
import { checkFiling, decisionDue, filingClock } from "./rules/filing";

/**
 * The person asks to have a result examined again, within the clock and once for ever (PP 30/2019 article 59; G69 to G74). It goes to the
 * superior of the rater as stored at the signature; from now on nothing is computed from the result.
 */
export async function fileObjection(
  ctx: Context,
  input: FileObjectionInput,
): Promise<{ objectionId: string; number: string }> {
  const file = input.file ? await prepareFile(input.file) : null;
  const [objectionId, evidenceId] = [newId(), newId()];
  const body = { ...input, file: file?.sha256 ?? null };
  return storedWith(
    ctx,
    evidenceId,
    (store) =>
      transact(ctx, "objection.file", body, async ({ db, now, today }) => {
        const { agencyId, timeZone: zone } = ctx.actor;
        const evaluation = await loadEvaluation(db, input.evaluationId, today);
        authorize(ctx.actor, "objection.file", evaluation.facts);
        const filing = await loadFiling(db, evaluation.id, { zone, today });
        assertRules(checkFiling(filing.facts, filing.policy, filing.holidays));
        if (evaluation.version !== input.version) throw conflict("evaluations.changed-meanwhile");
        const signed = await loadSignedSnapshot(db, evaluation.id);
        const { reasons, parts } = requestedParts(signed.snapshot, input.parts);
        assertRules(reasons);

        const { count } = await db.evaluation.updateMany({
          where: {
            agencyId,
            id: evaluation.id,
            version: input.version,
            state: { in: evaluationStatesBefore("object") },
          },
          data: { state: "objected", version: { increment: 1 } },
        });
        if (count === 0) throw conflict("evaluations.changed-meanwhile");
        const clock = found(filingClock(filing.facts, filing.policy, filing.holidays));
        const [raterId, deciderId] = [found(filing.raterId), found(filing.facts.deciderId)];
        const number = await issueObjectionNumber(db, agencyId, Number(today.slice(0, 4)));
        const due = decisionDue(today, filing.policy.objectionDecisionDays);
        await db.objection.create({
          data: {
            agencyId,
            id: objectionId,
            number,
            evaluationId: evaluation.id,
            revision: signed.revision,
            employeeId: evaluation.employeeId,
            raterId,
            deciderId,
            filedAt: now,
            receivedOn: toDate(clock.receivedOn),
            lastFilingDay: toDate(clock.lastDay),
            decisionDue: toDate(due),
          },
        });
        await db.objectionPart.createMany({
          data: parts.map((part, sortOrder) => ({ agencyId, id: newId(), objectionId, sortOrder, ...part })),
        });
        const addition = { objectionId, side: "person", text: "", title: input.title, at: now } as const;
        const added = await addWordsAndFile(db, ctx, { ...addition, evidenceId, file, store });
        await recordEvent(db, ctx, { evaluationId: evaluation.id, kind: "objected", at: now, note: number });
        const told = { agencyId, href: `/objections/${objectionId}`, at: now };
        const employee = ctx.actor.callName;
        await notify(db, {
          ...told,
          employeeIds: [raterId],
          kind: "evaluations.objection-filed",
          params: { employee },
        });
        await notify(db, {
          ...told,
          employeeIds: [deciderId],
          kind: "evaluations.objection-received",
          params: { employee, due },
        });
        await recordAudit(db, ctx, "objection.file", {
          subject: { type: "objection", id: objectionId },
          concerns: evaluation.employeeId,
          before: { state: evaluation.state },
          after: { state: "objected", number, parts, raterId, deciderId, due, ...added },
          at: now,
        });
        return { objectionId, number };
      }),
    hasObjectionFile,
  );
}
