import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

/** Native disclosure with a turning arrow. */
export function Disclosure({
  summary,
  open,
  children,
  className = "",
}: {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
  className?: string;
}) {
  return (
    <details className={`disclosure ${className}`} open={open}>
      <summary>
        <Icon name="next" size={18} />
        {summary}
      </summary>
      {children}
    </details>
  );
}

/** A dotted word that explains itself in a native pop-over (Escape closes it). It must carry no rule of its own. */
export function Glossary({ id, word, children }: { id: string; word: string; children: ReactNode }) {
  return (
    <>
      <button type="button" className="glossary" popoverTarget={id}>
        {word}
      </button>
      <span id={id} popover="auto" role="note" className="glossary-text">
        {children}
      </span>
    </>
  );
}
