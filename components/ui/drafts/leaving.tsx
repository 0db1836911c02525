"use client";

import { useEffect, useState } from "react";
import { countDrafts, removeAllDrafts } from "@/components/ui/drafts/drafts";

/** On the page after signing out: what was typed here and never saved goes with the session. */
export function ForgetDrafts() {
  useEffect(removeAllDrafts, []);
  return null;
}

/** Beside the button that signs out: says what would be lost, while there is anything. `words` holds `{n}`. */
export function UnsavedDrafts({ personId, words }: { personId: string; words: string }) {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const look = () => setCount(countDrafts(personId));
    look();
    window.addEventListener("storage", look);
    return () => window.removeEventListener("storage", look);
  }, [personId]);
  if (count === 0) return null;
  return (
    <p className="note note-warn mt-3" role="status">
      {words.replace("{n}", String(count))}
    </p>
  );
}
