/** A result's words, or what is missing in a quieter voice. */
export function ResultText({ text, empty }: { text: string; empty: string }) {
  return text === "" ? (
    <span className="font-normal text-ink-3">{empty}</span>
  ) : (
    <span className="whitespace-pre-line">{text}</span>
  );
}
