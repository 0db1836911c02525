const GROUPED = /^-?\d{1,3}(\.\d{3})+(,\d{1,6})?$/;
const PLAIN = /^-?\d{1,14}(,\d{1,6})?$/;

/**
 * A number as it is written in Indonesia (1.284 or 79,47) as a canonical decimal string; null where it cannot be read. A point
 * groups thousands and nothing else: 79.47 is refused, never guessed.
 */
export function parseFigure(text: string): string | null {
  const typed = text.replaceAll(/[\s\u00a0]/g, "");
  if (!GROUPED.test(typed) && !PLAIN.test(typed)) return null;
  const canonical = typed.replaceAll(".", "").replace(",", ".");
  if (!canonical.includes(".")) return canonical.replace(/^(-?)0+(?=\d)/, "$1");
  return canonical.replace(/^(-?)0+(?=\d)/, "$1").replace(/\.?0+$/, "");
}

/** The same number as a person would type it. */
export const figureText = (canonical: string | null): string => (canonical ?? "").replace(".", ",");
