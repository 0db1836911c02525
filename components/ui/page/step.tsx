import type { ReactNode } from "react";

/** One numbered part of an explanation; the number is decoration, the heading carries the sense. */
export function Step({ number, title, children }: { number: number; title: ReactNode; children: ReactNode }) {
  return (
    <section className="step">
      <span className="step-number" aria-hidden="true">
        {number}
      </span>
      <div className="min-w-0">
        <h2>{title}</h2>
        {children}
      </div>
    </section>
  );
}
