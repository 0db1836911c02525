import type { ReactNode } from "react";

/** Why nothing is here, one thing to do, and perhaps an example. Words instead of a picture. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="border-y border-line py-6">
      <p className="font-semibold">{title}</p>
      {children && <div className="reading mt-1 text-ink-2">{children}</div>}
      {action && <div className="mt-4">{action}</div>}
    </div>
  );
}
