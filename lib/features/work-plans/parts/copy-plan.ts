import "server-only";
import { loadSupportChoices } from "@/lib/features/work-plans/parts/support-choices";
import type { Support } from "@/lib/features/work-plans/rules/plan-draft";
import { ATTACHMENT_DEFAULTS } from "@/lib/features/work-plans/rules/plan-start";
import { newId } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";

type Target = { agencyId: string; workPlanId: string };

/** A lampiran to begin with: last year's lines, or the kinds of content that the annex names. */
export async function writeFirstAttachments(db: Tx, to: Target, sourceId: string | null): Promise<void> {
  const copied = sourceId
    ? await db.planAttachment.findMany({
        where: { agencyId: to.agencyId, workPlanId: sourceId, text: { not: "" } },
        select: { kind: true, text: true },
        orderBy: [{ kind: "asc" }, { sortOrder: "asc" }],
      })
    : [];
  const lines = copied.length > 0 ? copied : ATTACHMENT_DEFAULTS;
  await db.planAttachment.createMany({
    data: lines.map(({ kind, text }, sortOrder) => ({ ...to, id: newId(), kind, text, sortOrder })),
  });
}

/**
 * Copies the rows of an own earlier plan. A link to the leader or to an indicator is made again where the same words stand in
 * this year's choices; otherwise the row is unlinked and keeps the words. The leader's special expectations are not copied:
 * they are the leader's to give each year.
 */
export async function copyResults(db: Tx, to: Target, sourceId: string, today: string): Promise<number> {
  const rows = await db.plannedResult.findMany({
    where: { agencyId: to.agencyId, workPlanId: sourceId },
    include: {
      indicators: { orderBy: [{ sortOrder: "asc" }, { id: "asc" }] },
      supportsResult: { select: { text: true } },
      supportsIndicator: { select: { name: true } },
    },
    orderBy: [{ kind: "asc" }, { sortOrder: "asc" }, { id: "asc" }],
  });
  const choices = rows.some((row) => row.supportsResultId ?? row.supportsIndicatorId)
    ? await loadSupportChoices(db, to.workPlanId, today)
    : [];
  const copies = rows.map((row, sortOrder) => ({ row, id: newId(), sortOrder }));
  await db.plannedResult.createMany({
    data: copies.map(({ row, id, sortOrder }) => {
      const words = row.supportsResult?.text ?? row.supportsIndicator?.name ?? row.supportsText;
      return {
        ...to,
        id,
        kind: row.kind,
        sortOrder,
        text: row.text,
        successMeasure: row.successMeasure,
        ...relinked(row.supportKind, words, choices),
      };
    }),
  });
  await db.plannedIndicator.createMany({
    data: copies.flatMap(({ row, id: resultId }) =>
      row.indicators.map(({ version: _version, ...indicator }) => ({
        ...indicator,
        ...to,
        id: newId(),
        resultId,
      })),
    ),
  });
  return rows.length;
}

function relinked(
  kind: Support["supportKind"],
  words: string | null,
  choices: Awaited<ReturnType<typeof loadSupportChoices>>,
): Support {
  const none = { supportsResultId: null, supportsIndicatorId: null, supportsText: words };
  if (kind === "other_assignment") return { ...none, supportKind: kind };
  const same = choices.find((choice) => choice.kind === kind && choice.text === words);
  if (!same) return { ...none, supportKind: "unlinked" };
  return {
    ...none,
    supportKind: same.kind,
    ...(same.kind === "leader_result" ? { supportsResultId: same.id } : { supportsIndicatorId: same.id }),
  };
}
