"use client";

import { buttonClass } from "@/components/ui/button-class";
import { useAwake } from "@/components/ui/form-context";

/** Present only where it works; without JavaScript the browser's own print is one key away. */
export function PrintButton({ label }: { label: string }) {
  const awake = useAwake();
  if (!awake) return null;
  return (
    <button type="button" className={buttonClass({ tone: "secondary" })} onClick={() => print()}>
      {label}
    </button>
  );
}
