import "server-only";
import { newId } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";

type Linking = {
  agencyId: string;
  now: Date;
  workPlanId: string;
  periodId: string;
  resultIds: readonly string[];
  evidenceIds: readonly string[];
};

/** Links every proof to every result; what is linked already stays as it is. Answers how many links are new. @throws AppError NOT_FOUND for a result of another plan */
export async function linkToResults(db: Tx, linking: Linking): Promise<number> {
  const { agencyId, now, workPlanId, periodId } = linking;
  const resultIds = [...new Set(linking.resultIds)];
  const known = await db.plannedResult.count({ where: { workPlanId, id: { in: resultIds } } });
  if (known !== resultIds.length) throw notFound();
  const links = [...new Set(linking.evidenceIds)].flatMap((evidenceId) =>
    resultIds.map((resultId) => ({
      agencyId,
      id: newId(),
      evidenceId,
      workPlanId,
      resultId,
      periodId,
      createdAt: now,
    })),
  );
  const { count } = await db.evidenceLink.createMany({ data: links, skipDuplicates: true });
  return count;
}
