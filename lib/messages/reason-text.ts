import type { Reason } from "@/lib/platform/errors";
import type { Messages } from "@/lib/messages/messages-for";

type Wording = string | ((parameters: Readonly<Record<string, string | number>>) => string);

function wordsIn(tree: unknown, key: string): unknown {
  if (typeof tree !== "object" || tree === null || !Object.hasOwn(tree, key)) return undefined;
  return (tree as Record<string, unknown>)[key];
}

/**
 * The sentence of a reason code `<area>.<kebab-code>`: looked up in `m.<camelArea>.reasons`, codes of the area
 * `input` in `m.common.input`. A code without words gives a neutral sentence; the types of each area's
 * `reasons` make that a compile error before it can happen.
 */
export function reasonText(m: Messages, { reason, params = {} }: Pick<Reason, "reason" | "params">): string {
  const dot = reason.indexOf(".");
  const area = reason.slice(0, dot).replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase());
  const reasons = area === "input" ? m.common.input : wordsIn(wordsIn(m, area), "reasons");
  const wording = wordsIn(reasons, reason.slice(dot + 1)) as Wording | undefined;
  if (typeof wording === "function") return wording(params);
  return wording ?? m.common.unknownReason;
}
