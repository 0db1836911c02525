import type { ReactNode } from "react";

/** A white surface with a hairline. `rows` pads each child and rules a line between them. */
export function Card({
  children,
  pad = true,
  rows,
  label,
  labelledBy,
  as: Element = "section",
  className = "",
  id,
}: {
  children: ReactNode;
  pad?: boolean;
  rows?: boolean;
  label?: string;
  labelledBy?: string;
  as?: "section" | "div" | "article" | "aside";
  className?: string;
  id?: string;
}) {
  const inside = rows ? "card-rows" : pad ? "card-pad" : "";
  return (
    <Element
      id={id}
      className={`card ${inside} ${className}`}
      aria-label={label}
      aria-labelledby={labelledBy}
    >
      {children}
    </Element>
  );
}
