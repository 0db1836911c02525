"use client";

import { createContext, useContext, useId, useSyncExternalStore, type RefObject } from "react";
import type { FormState } from "@/lib/platform/form-state";
import type { FormLink } from "@/components/ui/form-call";

export type FormScope = {
  prefix: string;
  state: FormState;
  pending: boolean;
  /** `name=value` of the button that sent the form, so that only that button says "Menyimpan…". */
  sentBy: string;
  pendingText: string;
  link: RefObject<FormLink>;
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
    describedBy: (hint) =>
      [hint ? `${id}-hint` : "", problem ? `${id}-problem` : ""].filter(Boolean).join(" ") || undefined,
  };
}

const never = () => () => {};

/** False on the server and while the page wakes up: what needs JavaScript stays hidden until it works. */
export function useAwake(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
