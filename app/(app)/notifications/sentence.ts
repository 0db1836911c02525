import type { NotificationView } from "@/lib/features/notifications/queries";
import type { StoredParams } from "@/lib/features/notifications/rules/kinds";
import { formatDate } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Context } from "@/lib/platform/context";

const DAY = /^\d{4}-\d\d-\d\d$/;

/** The words of a message with its days written out; a kind that is no longer known gets a neutral sentence. */
export function sentenceOf(
  { kind, params }: Pick<NotificationView, "kind" | "params">,
  locale: Context["locale"],
  m: Messages,
): string {
  const { sentences, other } = m.notifications;
  if (!Object.hasOwn(sentences, kind)) return other;
  const spoken = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === "string" && DAY.test(value) ? formatDate(value, locale) : value,
    ]),
  );
  const words = sentences[kind as keyof typeof sentences] as (p: StoredParams) => string;
  // A name that ends with the full stop of its title ends the sentence with it.
  return words(spoken).replace(/\.\.(?=\s|$)/g, ".");
}
