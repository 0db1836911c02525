import type { ReactNode } from "react";
import { Button, TextLink } from "@/components/ui/button";
import "@/components/ui/styles/tables.css";

/** A GET form: filters live in the address, so Back and shared links work, and no JavaScript is needed. */
export function FilterBar({
  label,
  action,
  submit,
  clear,
  children,
}: {
  label: string;
  action: string;
  submit: string;
  clear?: { label: string; href: string };
  children: ReactNode;
}) {
  return (
    <form className="filter-bar" role="search" aria-label={label} method="get" action={action}>
      {children}
      <span className="flex items-center gap-3">
        <Button type="submit" tone="secondary" small>
          {submit}
        </Button>
        {clear && (
          <TextLink className="py-1 text-small" href={clear.href}>
            {clear.label}
          </TextLink>
        )}
      </span>
    </form>
  );
}
