import { isPercent } from "@/lib/features/work-plans/rules/check-result";
import { parseTarget } from "@/lib/features/work-plans/rules/measure";

type Control = HTMLInputElement | HTMLTextAreaElement;

/** The sibling control of the same indicator, `indicators.2.target` → `indicators.2.direction`. */
function sibling(control: Control, name: string): HTMLSelectElement | null {
  const path = control.name.replace(/\.[^.]+$/, `.${name}`);
  const found = control.form?.elements.namedItem(path);
  return found instanceof HTMLSelectElement ? found : null;
}

function choose(select: HTMLSelectElement | null, from: string, to: string): void {
  if (select?.value !== from) return;
  select.value = to;
  select.dispatchEvent(new Event("change", { bubbles: true }));
}

/**
 * A typed "%" is a ratio and a typed "≤" means that less is better: the choice follows what was typed, where it still
 * stands at its first value. Everybody can choose otherwise.
 */
export function guessMeasure(target: EventTarget | null): void {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
  if (target.name.endsWith(".measureUnit") && isPercent(target.value))
    choose(sibling(target, "measureKind"), "cumulative", "ratio");
  if (!target.name.endsWith(".target")) return;
  const reading = parseTarget(target.value, { kind: "ratio", direction: "higher" });
  const isCeiling = reading.ok && reading.target.form === "number" && /^lt/.test(reading.target.comparator);
  if (isCeiling) choose(sibling(target, "direction"), "higher", "lower");
}
