import type { ReactNode } from "react";

export type Happening = {
  key: string;
  title: ReactNode;
  when: string;
  about?: ReactNode;
  state?: "done" | "now" | "next";
};

/** What happened, oldest first, dates in words. */
export function Timeline({ items }: { items: Happening[] }) {
  return (
    <ol className="timeline">
      {items.map(({ key, title, when, about, state = "done" }) => (
        <li key={key} className={`is-${state}`} aria-current={state === "now" ? "step" : undefined}>
          <b>{title}</b> <span className="text-small text-ink-3">{when}</span>
          {about && <div className="text-small text-ink-2">{about}</div>}
        </li>
      ))}
    </ol>
  );
}
