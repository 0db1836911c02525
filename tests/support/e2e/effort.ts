import type { Page } from "@playwright/test";

export type Effort = { clicks: number; keys: number };

/** Counts presses of the pointer and of keys in the page itself, over every page of the journey. */
export async function counting(page: Page): Promise<Effort> {
  const effort = { clicks: 0, keys: 0 };
  await page.exposeFunction("terukurCount", (kind: "clicks" | "keys") => {
    effort[kind] += 1;
  });
  await page.addInitScript(() => {
    const count = (globalThis as unknown as { terukurCount: (kind: string) => void }).terukurCount;
    addEventListener("pointerdown", (event) => event.isTrusted && count("clicks"), true);
    addEventListener("keydown", (event) => event.isTrusted && count("keys"), true);
  });
  return effort;
}
