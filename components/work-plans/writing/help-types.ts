/** Words of the helper under the text, as strings: `{word}`, `{text}` and `{name}` are filled in here. */
export type HelpWords = {
  title: string;
  local: string;
  dismiss: string;
  lines: Record<"result" | "number" | "time" | "words", string>;
  say: Record<string, string>;
  /** Sentence around an example; names whose it is when it is a neighbour's. */
  example: string;
  examples: Record<"result" | "indicator" | "target", string>;
};

/** The helper's words come when the helper is shown: whoever does not need it does not wait for them. */
export const helpSource = (planId: string): string => `/work-plans/${planId}/writing-help`;

const OFF = "terukur:sentence-help";

/** Dismissed for this visit: with one tap, on this device, told to nobody. */
export function isHelpOff(): boolean {
  try {
    return sessionStorage.getItem(OFF) === "off";
  } catch {
    return false;
  }
}

export function turnHelp(isOn: boolean): void {
  try {
    if (isOn) sessionStorage.removeItem(OFF);
    else sessionStorage.setItem(OFF, "off");
  } catch {
    // A browser that keeps nothing shows the help again on the next page; nothing else is lost.
  }
}
