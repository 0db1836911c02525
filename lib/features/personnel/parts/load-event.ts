import "server-only";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { PersonnelEventState } from "@/lib/generated/prisma/enums";
import {
  eventChanges,
  eventDetails,
  type EventChanges,
  type EventDetails,
} from "@/lib/features/personnel/rules/event-details";
import type { EventRequest } from "@/lib/features/personnel/rules/events";
import { fromDate } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { conflict, found } from "@/lib/platform/errors";

export type StoredEvent = {
  id: string;
  version: number;
  state: PersonnelEventState;
  appliedAt: Date | null;
  createdById: string;
  problem: string | null;
  request: EventRequest;
  details: EventDetails;
  /** Null while it is planned. */
  changes: EventChanges | null;
};

/** An event, held until the end of the transaction. @throws AppError NOT_FOUND */
export async function loadEvent(db: Tx, agencyId: string, id: string): Promise<StoredEvent> {
  await db.$queryRaw`SELECT 1 FROM personnel_event WHERE agency_id = ${agencyId}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`;
  const row = found(await db.personnelEvent.findUnique({ where: { agencyId_id: { agencyId, id } } }));
  const details = eventDetails.parse(row.details);
  const changes = eventChanges.safeParse(row.changes);
  return {
    id,
    version: row.version,
    state: row.state,
    appliedAt: row.appliedAt,
    createdById: row.createdById,
    problem: row.problem,
    details,
    changes: changes.success ? changes.data : null,
    request: {
      kind: row.kind,
      employeeId: row.employeeId,
      effectiveOn: fromDate(row.effectiveOn),
      positionId: details.positionId,
      endsOn: details.endsOn,
      decree: details.decree,
    },
  };
}

/** Writes an event that still stands as it was read. @throws AppError CONFLICT `personnel.changed-meanwhile` */
export async function writeEvent(
  db: Tx,
  agencyId: string,
  event: { id: string; version: number },
  data: Prisma.PersonnelEventUpdateManyMutationInput,
): Promise<void> {
  const { count } = await db.personnelEvent.updateMany({
    where: { agencyId, id: event.id, version: event.version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw conflict("personnel.changed-meanwhile");
}
