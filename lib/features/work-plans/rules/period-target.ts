import { fraction, fromDecimal, roundHalfUp, canonicalDecimal } from "../../organization/rules/decimal";
import type { Target } from "../../strategy/rules/achievement";
import type { MeasureKind } from "./measure";

/** Parts of a decimal that add up to it: equal, cut at the target's own decimals, the remainder in the last part. */
export function splitEqually(value: string, parts: number): string[] {
  if (!Number.isInteger(parts) || parts < 1) throw new RangeError(`not a number of parts: ${parts}`);
  const decimals = value.split(".")[1]?.length ?? 0;
  const scale = 10n ** BigInt(decimals);
  const exact = fromDecimal(value);
  const units = (exact.numerator * scale) / exact.denominator;
  const share = units / BigInt(parts);
  const last = units - share * BigInt(parts - 1);
  const text = (size: bigint) => canonicalDecimal(roundHalfUp(fraction(size, scale), decimals)) ?? "0";
  return Array.from({ length: parts }, (_, index) => text(index === parts - 1 ? last : share));
}

/**
 * The target of each period of a plan, first to last; null where the indicator is not measured. A cumulative target is
 * split equally with the remainder last; a ratio, an index and words keep the annual value in the periods measured (a
 * stock or ratio is never cut or summed, dossier §3). A proposal: both sides may change it before they agree.
 */
export function periodTargets(
  target: Target,
  kind: MeasureKind,
  periods: number,
  measuredIn: readonly number[] = Array.from({ length: periods }, (_, index) => index + 1),
): (Target | null)[] {
  const measured = [...new Set(measuredIn)].filter((number) => number >= 1 && number <= periods);
  const places = Array.from({ length: periods }, (_, index) => measured.includes(index + 1));
  const isSplit = kind === "cumulative" && (target.form === "number" || target.form === "range");
  if (!isSplit || measured.length === 0) return places.map((isMeasured) => (isMeasured ? target : null));

  const lows = splitEqually(target.form === "range" ? target.low : target.value, measured.length);
  const highs = target.form === "range" ? splitEqually(target.high, measured.length) : [];
  let next = 0;
  return places.map((isMeasured) => {
    if (!isMeasured) return null;
    const [low, high] = [lows[next] ?? "0", highs[next]];
    next += 1;
    return target.form === "range" ? { ...target, low, high: high ?? low } : { ...target, value: low };
  });
}
