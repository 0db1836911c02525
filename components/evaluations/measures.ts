import type { Actual, Direction, Target } from "@/lib/features/strategy/rules/achievement";
import { formatDecimal, formatTarget } from "@/lib/features/work-plans/rules/measure";

type Locale = "id" | "en";

const NBSP = "\u00a0";

/** Indonesian writing into English: "1.284,5" → "1,284.5". */
const swapped = (text: string) => text.replace(/[.,]/g, (sign) => (sign === "." ? "," : "."));

/** A canonical decimal in the reader's writing, all its decimals kept. */
export function decimalText(value: string, locale: Locale): string {
  const text = formatDecimal(value);
  return locale === "en" ? swapped(text) : text;
}

function withUnit(text: string, unit: string | null): string {
  if (!unit) return text;
  return unit === "%" || unit.toLowerCase() === "persen" ? `${text}${NBSP}%` : `${text} ${unit}`;
}

/** A period's target as agreed, such as "100 %", "≤ 5 hari", "WTP". */
export function targetText(
  target: Target,
  direction: Direction,
  unit: string | null,
  locale: Locale,
): string {
  const text = formatTarget(target, direction);
  if (target.form === "text" || target.form === "ordinal") return text;
  return withUnit(locale === "en" ? swapped(text) : text, unit);
}

export function actualText(actual: Actual, unit: string | null, locale: Locale): string {
  return "value" in actual ? withUnit(decimalText(actual.value, locale), unit) : actual.text;
}

/** Reached and wanted in per cent of one bar's length; null where there is nothing to draw. */
export function trackOf(
  target: Target | null,
  actual: Actual | null,
): { reached: number; target: number } | null {
  if (target?.form !== "number" || !actual || !("value" in actual)) return null;
  const [wanted, reached] = [Number(target.value), Number(actual.value)];
  const most = Math.max(wanted, reached);
  return wanted < 0 || reached < 0 || most <= 0
    ? null
    : { reached: (reached / most) * 100, target: (wanted / most) * 100 };
}

/** Percent from which a realisation deserves a look. Where less is better the percentage says nothing about "twice the target". */
const FAR = 200;

export const isFarAbove = (
  achievement: { counted: boolean; percent?: string },
  direction: Direction,
): boolean => direction === "higher" && achievement.counted && Number(achievement.percent) >= FAR;
