import { lensState, type Lens } from "@/lib/features/evaluations/lenses/rules/lens";
import { formatDate } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";

type Setting = { m: Messages; locale: Locale; today: string };

/** State and days of a version, in words. */
export function lensDays(
  lens: Pick<Lens, "startsOn" | "endsOn">,
  { m, locale, today }: Setting,
): { label: string; days: string; tone: "ok" | "inf" | "neutral" } {
  const t = m.evaluations.lenses;
  const state = lensState(lens, today);
  const [from, to] = [lens.startsOn, lens.endsOn].map((day) => day && formatDate(day, locale));
  const days = state === "never" ? t.never : to ? t.fromTo(from ?? "", to) : t.from(from ?? "");
  return {
    label: t.states[state],
    days,
    tone: state === "running" ? "ok" : state === "planned" ? "inf" : "neutral",
  };
}
