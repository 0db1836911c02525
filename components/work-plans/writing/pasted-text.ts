const KEY = "terukur:pasted";

/** Carries what was pasted into the sheet over to the page that shows it first; on this device, for this visit. */
export function keepPasted(text: string): void {
  try {
    sessionStorage.setItem(KEY, text);
  } catch {
    // A browser that keeps nothing shows the page with an empty field: the rows are still in the clipboard.
  }
}

/** What was pasted, once. */
export function takePasted(): string {
  try {
    const text = sessionStorage.getItem(KEY) ?? "";
    sessionStorage.removeItem(KEY);
    return text;
  } catch {
    return "";
  }
}
