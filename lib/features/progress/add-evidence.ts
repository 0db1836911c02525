import "server-only";
import { authorize } from "@/lib/access/authorize";
import type { AddEvidenceInput } from "@/lib/features/progress/input";
import { loadDesk } from "@/lib/features/progress/parts/desk";
import { prepareFile } from "@/lib/features/progress/parts/evidence-file";
import { linkToResults } from "@/lib/features/progress/parts/evidence-links";
import { storedWith } from "@/lib/features/progress/parts/stored-file";
import { readLink } from "@/lib/features/progress/rules/link-address";
import { checkEvidenceAdding } from "@/lib/features/progress/rules/progress-window";
import { loadPlanFacts } from "@/lib/features/work-plans/parts/plan-facts";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { AppError, assertRules } from "@/lib/platform/errors";

/** A file as it is stored, or the address of a link. */
type Content =
  { kind: "file"; file: Awaited<ReturnType<typeof prepareFile>> } | { kind: "link"; url: string };

const refusal = (field: string, reason: string) => new AppError("INVALID_INPUT", [{ field, reason }]);

/** Exactly one of file and link, checked before the transaction, so that no connection waits for a picture to shrink. */
async function contentOf({ file, url }: AddEvidenceInput): Promise<Content> {
  if (file && url !== "") throw refusal("url", "progress.evidence-both");
  if (file) return { kind: "file", file: await prepareFile(file) };
  if (url === "") throw refusal("file", "progress.evidence-nothing");
  const link = readLink(url);
  if (!link.ok) throw new AppError("INVALID_INPUT", [{ field: "url", ...link.reason }]);
  return { kind: "link", url: link.url };
}

/**
 * Adds a proof and links it to one or several results of a plan and period. A file is private, known by its content, and
 * kept under the SHA-256 of what is stored; when the transaction fails nothing of it stays.
 */
export async function addEvidence(ctx: Context, input: AddEvidenceInput): Promise<{ evidenceId: string }> {
  const content = await contentOf(input);
  // The browser's file has no stable identity across two sendings of one form; its stored content has.
  const body = { ...input, file: content.kind === "file" ? content.file.sha256 : null };
  const evidenceId = newId();
  return storedWith(ctx, evidenceId, (store) =>
    transact(ctx, "evidence.add", body, async ({ db, now, today }) => {
      const { agencyId, employeeId } = ctx.actor;
      const { workPlanId, periodId, resultIds, title } = input;
      const facts = await loadPlanFacts(db, workPlanId, today);
      authorize(ctx.actor, "evidence.add", facts);
      assertRules(checkEvidenceAdding(await loadDesk(db, workPlanId, periodId)));

      const own =
        content.kind === "link"
          ? { kind: content.kind, url: content.url }
          : {
              kind: content.kind,
              fileName: content.file.name,
              mime: content.file.mime,
              bytes: content.file.bytes.length,
              sha256: content.file.sha256,
            };
      const storageKey = content.kind === "file" ? await store(content.file.bytes) : null;
      await db.evidence.create({
        data: { agencyId, id: evidenceId, employeeId, title, ...own, storageKey, createdAt: now },
      });
      await linkToResults(db, { agencyId, now, workPlanId, periodId, resultIds, evidenceIds: [evidenceId] });
      await recordAudit(db, ctx, "evidence.add", {
        subject: { type: "evidence", id: evidenceId },
        concerns: facts.employeeId,
        after: { title, ...own, periodId, resultIds },
        at: now,
      });
      return { evidenceId };
    }),
  );
}
