import type { Achievement, Direction, Target } from "@/lib/features/strategy/rules/achievement";
import { formatTarget } from "@/lib/features/work-plans/rules/measure";
import { formatPercent } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";

type Measure = { direction: Direction; measureUnit: string | null };

/** "≥ 95 %", "5–10 dokumen", "BB": a target with its unit, or null where there is none. */
export function targetWords(target: Target | null, { direction, measureUnit }: Measure): string | null {
  if (!target) return null;
  const isNumber = target.form === "number" || target.form === "range";
  return [formatTarget(target, direction), isNumber ? measureUnit : null].filter(Boolean).join("\u00a0");
}

/** "Capaian 101,05 %, target tercapai", or why there is no percentage. */
export function achievementWords(achievement: Achievement, m: Messages, locale: "id" | "en"): string {
  const { note } = m.progress;
  const met = achievement.met === null ? "" : achievement.met ? note.met : note.notMet;
  if (achievement.counted)
    return [note.achievement(formatPercent(Number(achievement.percent), locale, 2)), met]
      .filter(Boolean)
      .join(", ");
  const code = achievement.reason.replace("strategy.", "") as keyof typeof note.notCountedReasons;
  return [`${note.notCounted} ${note.notCountedReasons[code]}`, met].filter(Boolean).join(". ");
}
