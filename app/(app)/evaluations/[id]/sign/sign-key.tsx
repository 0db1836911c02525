"use client";

import { useEffect, useRef } from "react";

/** Ctrl+Enter signs, as it saves on the scoring page: whoever scores by keyboard need not walk past every answer to the button. */
export function SignKey({ hint }: { hint: string }) {
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.repeat) return;
      event.preventDefault();
      place.current?.closest("form")?.requestSubmit();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return (
    <p ref={place} className="hint only-desk mt-2">
      <kbd className="scoring-key">Ctrl + Enter</kbd> {hint}
    </p>
  );
}
