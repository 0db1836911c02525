import "server-only";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "@/lib/platform/db";
import { conflict } from "@/lib/platform/errors";
import { OPEN_OBJECTION_STATES } from "../rules/objection-state";
import type { LoadedObjection } from "./load-objection";

/** Compare and set on the case's row: whoever was overtaken learns it. @throws AppError CONFLICT */
export async function moveObjection(
  db: Tx,
  agencyId: string,
  { id, version }: Pick<LoadedObjection, "id" | "version">,
  data: Prisma.ObjectionUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await db.objection.updateMany({
    where: { agencyId, id, version, state: { in: [...OPEN_OBJECTION_STATES] } },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw conflict("evaluations.objection-changed");
}

/** Makes a result final whose objection ended without another version. @throws AppError CONFLICT */
export async function finaliseContested(
  db: Tx,
  agencyId: string,
  { evaluationId, evaluationVersion }: Pick<LoadedObjection, "evaluationId" | "evaluationVersion">,
  at: Date,
): Promise<void> {
  const { count } = await db.evaluation.updateMany({
    where: { agencyId, id: evaluationId, version: evaluationVersion, state: "objected" },
    data: { state: "final", finalAt: at, version: { increment: 1 } },
  });
  if (count === 0) throw conflict("evaluations.changed-meanwhile");
}

/** The next number of the agency's objections of a year, such as KB-2026-0017. */
export async function issueObjectionNumber(db: Tx, agencyId: string, year: number): Promise<string> {
  const [row] = await db.$queryRaw<{ last: number }[]>`
    INSERT INTO objection_number (agency_id, year, last) VALUES (${agencyId}::uuid, ${year}, 1)
    ON CONFLICT (agency_id, year) DO UPDATE SET last = objection_number.last + 1 RETURNING last`;
  if (!row) throw new Error("the number was not given");
  return `KB-${String(year)}-${String(row.last).padStart(4, "0")}`;
}
