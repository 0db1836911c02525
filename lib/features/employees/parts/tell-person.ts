import "server-only";
import { newId } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import type { GrantMessages } from "../rules/grant";

type Message<Kind extends keyof GrantMessages> = {
  agencyId: string;
  employeeId: string;
  kind: Kind;
  params: GrantMessages[Kind];
  href: string;
  at: Date;
};

/**
 * Tells a person about a right of their own, in the transaction of the act. The area of notifications comes after this one, so the
 * message is laid down here and worded there.
 */
export async function tellPerson<Kind extends keyof GrantMessages>(
  db: Tx,
  { params, at, ...message }: Message<Kind>,
): Promise<void> {
  await db.notification.create({ data: { ...message, id: newId(), params: { ...params }, createdAt: at } });
}
