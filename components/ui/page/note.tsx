import type { ReactNode } from "react";

/** A remark beside the text; `live` announces it when it appears. Advice uses warn, never err. */
export function Note({
  tone = "info",
  live,
  children,
  className = "",
}: {
  tone?: "info" | "warn" | "err" | "quiet";
  live?: boolean;
  children: ReactNode;
  className?: string;
}) {
  return (
    <div
      className={`note ${tone === "info" ? "" : `note-${tone}`} ${className}`}
      role={live ? "status" : undefined}
    >
      {children}
    </div>
  );
}
