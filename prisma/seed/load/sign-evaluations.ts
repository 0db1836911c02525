import type { Prisma, PrismaClient } from "@/lib/generated/prisma/client";
import { buildSnapshot } from "@/lib/features/evaluations/parts/build-snapshot";
import { loadScoring } from "@/lib/features/evaluations/parts/scoring";
import { checkScoring } from "@/lib/features/evaluations/rules/check-scoring";
import { snapshotText } from "@/lib/features/evaluations/rules/snapshot";
import type { Tx } from "@/lib/platform/db";
import { AGENCY } from "../demo/agency";
import { demoId } from "../demo/ids";
import { evaluationId } from "../demo/build/quarters/evaluations";
import { quarterRecords, type QuarterRecord } from "../demo/build/quarters/records";
import { dayOf } from "../demo/build/quarters/timeline";
import { inAgency } from "./owner";

type Row = Prisma.EvaluationSnapshotCreateManyInput;

/** What the product itself would have signed on that day; throws where its rules would have refused. */
async function signed(db: Tx, record: QuarterRecord): Promise<Row[]> {
  const { scoredAt, signedAt } = record.timeline;
  if (scoredAt === null) return [];
  const id = evaluationId(record);
  const material = await loadScoring(db, id, dayOf(signedAt ?? scoredAt));
  const refused = checkScoring(material.scoring, material.context);
  if (refused.length > 0) throw new Error(`${record.key}: ${refused.map(({ reason }) => reason).join(", ")}`);
  if (signedAt === null) return [];
  const snapshot = buildSnapshot(material, signedAt);
  if (snapshot.ratings.overall !== material.head.overallRating)
    throw new Error(`${record.key} has another predikat`);
  return [
    {
      agencyId: AGENCY.id,
      id: demoId("evaluation-snapshot", record.key, signedAt),
      evaluationId: id,
      ...snapshotText(snapshot),
      createdAt: signedAt,
    },
  ];
}

const AT_ONCE = 3;

/** Stores the immutable text of every signed evaluation, made by the product's own code from the rows in the database. */
export async function signEvaluations(owner: PrismaClient): Promise<Row[]> {
  const parts = Array.from({ length: AT_ONCE }, (_, part) =>
    quarterRecords.filter((_record, index) => index % AT_ONCE === part),
  );
  const rows = await Promise.all(
    parts.map((records) =>
      inAgency(owner, AGENCY.id, async (db) => {
        const own: Row[] = [];
        for (const record of records) own.push(...(await signed(db, record)));
        return own;
      }),
    ),
  );
  return rows.flat();
}
