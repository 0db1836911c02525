import "server-only";
import type { Tx } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";

/** A code names one part of the agency's tree. @throws AppError RULE_VIOLATION where another part has it */
export async function refuseTakenCode(db: Tx, code: string, ownId: string | null): Promise<void> {
  const taken = await db.strategyNode.findFirst({ where: { code }, select: { id: true } });
  assertRules(taken && taken.id !== ownId ? [{ field: "code", reason: "strategy.code-taken" }] : []);
}
