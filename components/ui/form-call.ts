"use client";

import { unstable_rethrow } from "next/navigation";
import type { FormState } from "@/lib/platform/form-state";

export type FormAction<T> = (previous: FormState<T>, data: FormData) => Promise<FormState<T>>;

/** An action as a save calls it: always from the beginning, so that any answer with these fields will do. */
export type SaveAction<T> = (previous: { status: "idle" }, data: FormData) => Promise<FormState<T>>;

/** Calls a server action; a lost connection or a page older than the server becomes an answer instead of a fault. */
export async function callAction<T>(
  action: SaveAction<T>,
  data: FormData,
  onRedirect?: () => void,
): Promise<FormState<T>> {
  try {
    return await action({ status: "idle" }, data);
  } catch (error) {
    // A redirect travels as an error and belongs to the framework; it means success.
    try {
      unstable_rethrow(error);
    } catch (redirection) {
      onRedirect?.();
      throw redirection;
    }
    const code = error instanceof Error && error.name === "UnrecognizedActionError" ? "STALE" : "NETWORK";
    return { status: "failed", code, problems: [], values: {}, requestId: "" };
  }
}

/** What an autosave hands to the form around it. */
export type FormLink = {
  /** Values that beat the form's own hidden fields: the version after an autosave. */
  extra: Record<string, string>;
  /** Waits for a save under way, so that the form is not sent with a version that is about to be old. */
  settle?: () => Promise<void>;
  /** The form was stored: the copy on the device may go. */
  accept?: () => void;
};

/** Remembers the version that a save answered with, for the next send from the same page. */
export function noteVersion(link: FormLink, data: unknown): void {
  if (typeof data === "object" && data !== null && "version" in data)
    link.extra.version = String(data.version);
}

/**
 * The form's data, with a newer version than the page's own where an autosave moved it on. A file field left empty is left out:
 * on its way an empty file loses its empty name, and would count as chosen.
 */
export function dataOf(form: HTMLFormElement, link: FormLink): FormData {
  const data = new FormData(form);
  for (const [name, value] of [...data])
    if (value instanceof File && value.size === 0 && value.name === "") data.delete(name);
  for (const [name, value] of Object.entries(link.extra))
    if (Number(value) > Number(data.get(name))) data.set(name, value);
  return data;
}

/** Everything a form would send, as comparable text; files count by name and size. */
export function bodyOf(data: FormData): string {
  const parts: [string, string][] = [];
  data.forEach((value, name) => {
    if (name === "requestKey" || name.startsWith("$ACTION")) return;
    parts.push([name, typeof value === "string" ? value : `${value.name} ${value.size}`]);
  });
  return JSON.stringify(parts);
}

/** A request key of the browser's own; also where `randomUUID` is missing (plain http). */
export function freshKey(): string {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 15) | 64;
  bytes[8] = ((bytes[8] ?? 0) & 63) | 128;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5");
}
