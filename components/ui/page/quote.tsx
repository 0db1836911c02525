import type { ReactNode } from "react";

/** Somebody's own words, with who and when. */
export function Quote({ children, by }: { children: ReactNode; by?: ReactNode }) {
  return (
    <blockquote className="quote">
      {children}
      {by && <footer className="text-small text-ink-3">{by}</footer>}
    </blockquote>
  );
}
