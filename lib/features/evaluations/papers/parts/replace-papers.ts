import "server-only";
import type { Tx } from "@/lib/platform/db";

type NextVersion = { agencyId: string; evaluationId: string; revision: number; at: Date };

/**
 * Papers of earlier versions are replaced from the moment that `revision` exists, in the transaction that makes it: the public page says so
 * even before the new papers are made. One statement.
 * @returns how many were valid until now
 */
export const replacePapers = (
  db: Tx,
  { agencyId, evaluationId, revision, at }: NextVersion,
): Promise<number> =>
  db.$executeRaw`
    UPDATE issued_document SET state = 'replaced', replaced_at = ${at}, version = version + 1
    WHERE agency_id = ${agencyId}::uuid AND subject_id = ${evaluationId}::uuid AND revision < ${revision} AND state = 'valid'
      AND kind IN ('evaluation_form', 'evaluation_document', 'rating_receipt')`;
