import "server-only";
import { toDate } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";

/** Direct superiors of a person today; none where nobody is known. */
export async function superiorsOf(db: Tx, employeeId: string, today: string): Promise<string[]> {
  const lines = await db.reportingLine.findMany({
    where: {
      employeeId,
      startsOn: { lte: toDate(today) },
      OR: [{ endsOn: null }, { endsOn: { gte: toDate(today) } }],
    },
    select: { superiorId: true },
  });
  return lines.map(({ superiorId }) => superiorId);
}
