import "server-only";
import { authorize } from "@/lib/access/authorize";
import { notify } from "@/lib/features/notifications/parts/notify";
import { prepareFile } from "@/lib/features/progress/parts/evidence-file";
import { storedWith } from "@/lib/features/progress/parts/stored-file";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import type { AddToObjectionInput } from "./objection-input";
import { addWordsAndFile, hasObjectionFile } from "./parts/add-words-and-file";
import { assertOpen, loadObjection } from "./parts/load-objection";
import { moveObjection } from "./parts/move-objection";
import { objectionStatesBefore } from "./rules/objection-state";

/**
 * Either side adds words, a file, or both, until the decision; the other side reads them at once. The rater's first words put the case on the
 * decider's desk.
 */
export async function addToObjection(
  ctx: Context,
  input: AddToObjectionInput,
): Promise<{ objectionId: string }> {
  if (input.text === "" && !input.file)
    throw new AppError("INVALID_INPUT", [{ field: "text", reason: "evaluations.objection-nothing-added" }]);
  const file = input.file ? await prepareFile(input.file) : null;
  const evidenceId = newId();
  const body = { ...input, file: file?.sha256 ?? null };
  return storedWith(
    ctx,
    evidenceId,
    (store) =>
      transact(ctx, "objection.add", body, async ({ db, now, today }) => {
        const { agencyId, employeeId } = ctx.actor;
        const objection = await loadObjection(db, input.objectionId, today);
        authorize(ctx.actor, "objection.add", objection.facts);
        assertOpen(objection, input.version);
        const side = employeeId === objection.employeeId ? "person" : "rater";
        const explains =
          side === "rater" &&
          input.text !== "" &&
          objectionStatesBefore("rater_explains").includes(objection.state);
        const state = explains ? "examined" : objection.state;
        await moveObjection(db, agencyId, objection, { state, ...(explains ? { examinedAt: now } : {}) });
        const { text, title } = input;
        const addition = { objectionId: objection.id, side, text, title, at: now } as const;
        const added = await addWordsAndFile(db, ctx, { ...addition, evidenceId, file, store });
        const other = side === "person" ? objection.raterId : objection.employeeId;
        await notify(db, {
          agencyId,
          employeeIds: [other, objection.deciderId],
          kind: explains ? "evaluations.objection-explained" : "evaluations.objection-added",
          params: { author: ctx.actor.callName, number: objection.number },
          href: `/objections/${objection.id}`,
          at: now,
        });
        await recordAudit(db, ctx, "objection.add", {
          subject: { type: "objection", id: objection.id },
          concerns: objection.employeeId,
          before: { state: objection.state },
          after: { state, ...added },
          at: now,
        });
        return { objectionId: objection.id };
      }),
    hasObjectionFile,
  );
}
