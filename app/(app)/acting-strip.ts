import { formatDate } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Context } from "@/lib/platform/context";

type Strip = { text: string; back: { label: string; href: string } };

/** The strip over every page of somebody who acts for a post: as what, and until when. */
export function actingStrip({ acting, locale }: Context, m: Messages): Strip | undefined {
  if (!acting) return undefined;
  const w = m.personnel;
  const kind = w.kinds[acting.kind === "plt" ? "acting_plt" : "acting_plh"];
  return {
    text: acting.endsOn
      ? w.acting.strip(kind, acting.title, formatDate(acting.endsOn, locale))
      : w.acting.stripOpen(kind, acting.title),
    back: { label: w.acting.stripBack, href: "/team" },
  };
}
