import "server-only";
import { loadPrintedPeople } from "@/lib/features/work-plans/documents/parts/printed-people";
import type { Tx } from "@/lib/platform/db";
import { found } from "@/lib/platform/errors";
import type { RevisionNote } from "../../rules/revise-snapshot";

/** The decider as the new version and the letter name him or her: post and unit of the day. Two statements. */
export async function loadDecidedBy(
  db: Tx,
  { agencyId, deciderId, at }: { agencyId: string; deciderId: string; at: Date },
): Promise<RevisionNote["decidedBy"]> {
  const { person } = await loadPrintedPeople(db, { agencyId, ids: [deciderId], at });
  const { name, nip, rankCode, rankName, kind, position, units } = found(person(deciderId));
  return {
    employeeId: deciderId,
    name,
    nip,
    kind: kind as RevisionNote["decidedBy"]["kind"],
    rankCode,
    rankName,
    positionTitle: position ?? "",
    unitName: units?.[0] ?? "",
    capacity: null,
  };
}
