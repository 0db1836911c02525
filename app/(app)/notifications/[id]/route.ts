import { redirect } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { markRead } from "@/lib/features/notifications/mark-read";
import { isId } from "@/lib/platform/clock";
import { contextForFiles } from "@/lib/platform/session";

/** Opens a message: noted as read, then on to where it leads. A plain link, so that it also opens in a tab of its own. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  const ctx = await contextForFiles();
  if (!ctx) redirect("/sign-in?next=/notifications");
  if (!isId(id)) redirect("/notifications");
  const { href } = await orNotFound(markRead(ctx, { notificationId: id }));
  redirect(href ?? "/notifications");
}
