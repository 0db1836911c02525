"use client";

import { createContext, useContext, useId, useSyncExternalStore, type RefObject } from "react";
import type { FormState } from "@/lib/platform/form-state";

export type FormScope = {
  prefix: string;
  state: FormState;
  pending: boolean;
  /** `name=value` of the button that sent the form, so that only that button says "Menyimpan…". */
  sentBy: string;
  pendingText: string;
  /** Values that beat the form's own hidden fields when it is sent (the version after an autosave). */
  extra: RefObject<Record<string, string>>;
};

export const FormScopeContext = createContext<FormScope | null>(null);

export type FieldState = {
  id: string;
  problem?: string;
  /** What the person typed before a failed send; undefined when the default value stands. */
  typed?: string | string[];
  describedBy: (hint: unknown) => string | undefined;
};

export function fieldId(prefix: string, name: string): string {
  return `${prefix}-${name.replace(/[^\w-]+/g, "-")}`;
}

/** The id, the problem and the typed value of one field, from the form around it (or none). */
export function useField(name: string): FieldState {
  const own = useId();
  const scope = useContext(FormScopeContext);
  const id = fieldId(scope?.prefix ?? own, name);
  const failed = scope?.state.status === "failed" ? scope.state : null;
  const problem = failed?.problems.find((one) => one.field === name)?.text;
  return {
    id,
    problem,
    typed: failed?.values[name],
    describedBy: (hint) => [hint ? `${id}-hint` : "", problem ? `${id}-problem` : ""].filter(Boolean).join(" ") || undefined,
  };
}

const never = () => () => {};

/** False on the server and while the page wakes up: what needs JavaScript stays hidden until it works. */
export function useAwake(): boolean {
  return useSyncExternalStore(never, () => true, () => false);
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

/** Everything a form would send, as comparable text; files count by name and size. */
export function bodyOf(data: FormData): string {
  const parts: [string, string][] = [];
  data.forEach((value, name) => {
    if (name === "requestKey" || name.startsWith("$ACTION")) return;
    parts.push([name, typeof value === "string" ? value : `${value.name} ${value.size}`]);
  });
  return JSON.stringify(parts);
}
