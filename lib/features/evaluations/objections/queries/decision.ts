import "server-only";
import { authorize } from "@/lib/access/authorize";
import type { Level, OverallRating } from "@/lib/features/organization/rules/levels";
import { recordAccess } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import { found } from "@/lib/platform/errors";
import { objectionFacts } from "../parts/load-objection";
import { loadContestedParts } from "../parts/contested-parts";
import { previewDecision, type DecisionPreview } from "../rules/decision";
import { objectionStatesBefore } from "../rules/objection-state";
import { partViews, signed, type PartView } from "./case";
import { caseRow } from "./case-row";

export type DecisionDesk = {
  id: string;
  number: string;
  version: number;
  employee: { name: string; callName: string };
  rater: { name: string; callName: string };
  parts: PartView[];
  before: { result: Level; behaviour: Level; overall: OverallRating };
  /** Null while a part has no level. */
  preview: DecisionPreview | null;
};

/**
 * The decider's page: the parts, and what the chosen levels would make of the result. Null where nothing is to be decided now.
 * Two statements. @throws AppError NOT_FOUND, FORBIDDEN for whoever does not decide
 */
export async function getDecisionDesk(
  ctx: Context,
  objectionId: string,
  levels: Readonly<Record<string, Level>>,
): Promise<DecisionDesk | null> {
  const { row, parts } = await read(ctx, async (db) => {
    const row = found(await caseRow(db, objectionId, { today: ctx.today, zone: ctx.actor.timeZone }));
    authorize(ctx.actor, "objection.decide", objectionFacts(row, ctx.today));
    return { row, parts: await loadContestedParts(db, objectionId) };
  });
  await recordAccess(ctx, { concerns: row.employeeId, type: "objection", id: row.id });
  if (!objectionStatesBefore("grant").includes(row.state)) return null;
  const snapshot = signed(row.content);
  const { result, behaviour, overall } = snapshot.ratings;
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    employee: row.people.employee,
    rater: row.people.rater,
    parts: partViews(row.parts, snapshot),
    before: { result, behaviour, overall },
    preview: previewDecision(snapshot, parts, levels),
  };
}
