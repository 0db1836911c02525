import "server-only";
import type { Tx } from "@/lib/platform/db";
import { found } from "@/lib/platform/errors";
import type { PartTarget } from "../rules/contested-parts";
import type { ContestedPart } from "../rules/decision";

type Row = { kind: PartTarget["kind"]; resultId: string | null; value: PartTarget["value"] };

function targetOf({ kind, resultId, value }: Row): PartTarget {
  if (kind === "result") return { kind, resultId: found(resultId), value: null };
  return kind === "value"
    ? { kind, resultId: null, value: found(value) }
    : { kind, resultId: null, value: null };
}

/** The contested parts of a case, in the order of the form. One statement. */
export async function loadContestedParts(db: Tx, objectionId: string): Promise<ContestedPart[]> {
  const rows = await db.objectionPart.findMany({
    where: { objectionId },
    select: { id: true, kind: true, resultId: true, value: true, currentLevel: true },
    orderBy: { sortOrder: "asc" },
  });
  return rows.map(({ id, currentLevel, ...row }) => ({ partId: id, currentLevel, ...targetOf(row) }));
}
