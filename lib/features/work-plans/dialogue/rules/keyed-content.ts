import { z } from "zod";
import { canonicalText, type PlanContent } from "../../rules/content-hash";

/** A plan's content with the id of each row and indicator, in the same order: what tells a changed row from a new one. */
export type KeyedContent = {
  content: PlanContent;
  rows: readonly { id: string; indicators: readonly string[] }[];
};

const keys = z.array(z.object({ id: z.string(), indicators: z.array(z.string()) }));
const stored = z.object({ content: z.custom<PlanContent>(isContent), rows: keys.optional() });

/** Only what the difference reads is looked at: the texts were written by this product and are never changed. */
function isContent(value: unknown): boolean {
  const plan = value as Partial<PlanContent> | null;
  return (
    typeof plan === "object" &&
    plan !== null &&
    Array.isArray(plan.results) &&
    Array.isArray(plan.behaviours) &&
    Array.isArray(plan.attachments)
  );
}

export function keyedText({ content, rows }: KeyedContent): string {
  return canonicalText({ content, rows });
}

/** Rows of a text that was stored without ids are known by their place and words. */
function keysByWords(content: PlanContent): KeyedContent["rows"] {
  const met = new Map<string, number>();
  return content.results.map((result) => {
    const words = result.text.trim().toLowerCase();
    const times = (met.get(words) ?? 0) + 1;
    met.set(words, times);
    const id = `${words}#${String(times)}`;
    return { id, indicators: result.indicators.map((indicator) => `${id}/${indicator.text}`) };
  });
}

/**
 * Reads what `keyedText` wrote, or the snapshot of a plan as it was agreed. Snapshots of the first releases keep no ids: then a
 * row is the same when it reads the same.
 * @throws ZodError for a text that is neither
 */
export function readKeyedContent(text: string): KeyedContent {
  const { content, rows } = stored.parse(JSON.parse(text));
  return rows?.length === content.results.length
    ? { content, rows }
    : { content, rows: keysByWords(content) };
}

/** Both contents by words, when one of them knows no ids of the other. */
export function comparable(before: KeyedContent, after: KeyedContent): [KeyedContent, KeyedContent] {
  const known = new Set(before.rows.map(({ id }) => id));
  if (before.rows.length === 0 || after.rows.some(({ id }) => known.has(id))) return [before, after];
  return [
    { content: before.content, rows: keysByWords(before.content) },
    { content: after.content, rows: keysByWords(after.content) },
  ];
}
