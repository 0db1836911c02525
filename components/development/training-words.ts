import type { NeedView } from "@/lib/features/development/needs/queries";
import type { TrainingRow } from "@/lib/features/development/rules/views";
import { formatDate, formatRange } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";

/** The kind in the person's language; a kind that no list of ours knows stands as it was entered. */
export function kindName(kind: string, m: Messages): string {
  const kinds: Record<string, string> = m.development.kinds;
  return Object.hasOwn(kinds, kind) ? (kinds[kind] ?? kind) : kind.charAt(0).toUpperCase() + kind.slice(1);
}

/** "20 November 2026", "20 sampai 22 November 2026", or with both months. */
export function trainingDates(
  { startsOn, endsOn }: Pick<TrainingRow, "startsOn" | "endsOn">,
  m: Messages,
  locale: Locale,
): string {
  if (startsOn === endsOn) return formatDate(startsOn, locale);
  const isOneMonth = startsOn.slice(0, 7) === endsOn.slice(0, 7);
  return isOneMonth
    ? `${Number(startsOn.slice(8))} ${m.common.calendar.to} ${formatDate(endsOn, locale)}`
    : formatRange(startsOn, endsOn, locale);
}

/** How a need stands: planned how and until when, met by what, or why it is not pursued; and who said so. */
export function needStanding(need: NeedView, m: Messages, locale: Locale): string {
  const w = m.development.needs;
  const day = (value: string) => formatDate(value, locale);
  const by = need.changedBy ? `, ${w.by(need.changedBy)}` : "";
  if (need.state === "met" && need.metOn) return w.met(day(need.metOn), need.evidence) + by;
  if (need.state === "dropped") return w.dropped(need.evidence) + by;
  if (need.state === "planned" && need.training)
    return w.planned(need.training.title, day(need.training.startsOn)) + by;
  if (need.state === "planned" && need.plannedOn) return w.plannedOtherwise(day(need.plannedOn)) + by;
  return w.states[need.state];
}
