import "server-only";
import type { StoredParams } from "@/lib/features/notifications/rules/kinds";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";

export type NotificationView = {
  id: string;
  kind: string;
  params: StoredParams;
  /** In the agency's time, ISO. */
  createdAt: string;
  isRead: boolean;
};

export type NotificationPage = { rows: NotificationView[]; next: string | null };

const PAGE = 25;
const CURSOR = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** One's own messages, the latest first, by keyset. A cursor that is none starts at the top. One statement. */
export async function listNotifications(ctx: Context, cursor?: string): Promise<NotificationPage> {
  const { agencyId, employeeId } = ctx.actor;
  const [, at, id] = CURSOR.exec(cursor ?? "") ?? [];
  const from = at ? new Date(at) : null;
  const valid = from !== null && !Number.isNaN(from.getTime());
  const rows = await read(ctx, (db) =>
    db.notification.findMany({
      where: {
        agencyId,
        employeeId,
        ...(valid ? { OR: [{ createdAt: { lt: from } }, { createdAt: from, id: { lt: id } }] } : {}),
      },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: PAGE + 1,
    }),
  );
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  return {
    rows: shown.map((row) => ({
      id: row.id,
      kind: row.kind,
      params: row.params as StoredParams,
      createdAt: row.createdAt.toISOString(),
      isRead: row.readAt !== null,
    })),
    next: rows.length > PAGE && last ? `${last.createdAt.toISOString()}_${last.id}` : null,
  };
}
