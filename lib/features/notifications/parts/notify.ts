import "server-only";
import type { NotificationKind, NotificationParams } from "@/lib/features/notifications/rules/kinds";
import { newId } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";

type Message<Kind extends NotificationKind> = {
  agencyId: string;
  /** Each gets one message, however often named. */
  employeeIds: readonly string[];
  kind: Kind;
  params: NotificationParams[Kind];
  /** A path of this application, such as `/work-plans/…`; for each reader another where it is a function. */
  href: string | ((employeeId: string) => string);
  /** The time of the transaction. */
  at: Date;
};

/** Tells people in the transaction of the act itself: no act without its message, no message without the act. One statement. */
export async function notify<Kind extends NotificationKind>(db: Tx, message: Message<Kind>): Promise<void> {
  const { agencyId, employeeIds, kind, params, href, at } = message;
  const readers = [...new Set(employeeIds)];
  if (readers.length === 0) return;
  await db.notification.createMany({
    data: readers.map((employeeId) => ({
      agencyId,
      id: newId(),
      employeeId,
      kind,
      params: { ...params },
      href: typeof href === "string" ? href : href(employeeId),
      createdAt: at,
    })),
  });
}
