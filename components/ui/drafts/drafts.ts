"use client";

export type Pair = [name: string, value: string];

/** A copy of a form on this device. */
export type Draft = {
  values: Pair[];
  /** Fingerprint of what the server showed when the person began to type. */
  base: string;
  /** The whole form was sent with these values; no answer has come back yet. */
  sent: boolean;
  /** Text of an earlier visit about which the person has not decided. */
  older?: Pair[];
};

const PREFIX = "terukur:draft:";

/** Storage may be full, forbidden or absent; a form must work without it. */
function safely<T>(work: (storage: Storage) => T): T | null {
  try {
    return work(localStorage);
  } catch {
    return null;
  }
}

export function readDraft(key: string): Draft | null {
  return safely((storage) => {
    const text = storage.getItem(PREFIX + key);
    return text ? (JSON.parse(text) as Draft) : null;
  });
}

/** False when the device could not keep it. */
export function writeDraft(key: string, draft: Draft): boolean {
  return safely((storage) => (storage.setItem(PREFIX + key, JSON.stringify(draft)), true)) ?? false;
}

export function removeDraft(key: string): void {
  safely((storage) => storage.removeItem(PREFIX + key));
}

const keysOf = (storage: Storage, prefix: string): string[] =>
  Object.keys(storage).filter((key) => key.startsWith(prefix));

/** How many forms of a person have text on this device that no server has yet. */
export const countDrafts = (personId: string): number =>
  safely((storage) => keysOf(storage, `${PREFIX}${personId}:`).length) ?? 0;

/** Whoever leaves a shared device leaves no text of theirs on it. */
export function removeAllDrafts(): void {
  safely((storage) => {
    for (const key of keysOf(storage, PREFIX)) storage.removeItem(key);
  });
}

/** Short fingerprint of a text (djb2); enough to see that two renderings differ, not for secrets. */
export function fingerprint(text: string): string {
  let hash = 5381;
  for (let index = 0; index < text.length; index += 1) hash = (hash * 33) ^ text.charCodeAt(index);
  return (hash >>> 0).toString(36);
}
