"use client";

import { useEffect, useRef, type ReactNode } from "react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { currentItem, currentSection, type NavItem, type NavSection } from "@/components/ui/shell/matching";

function Count({ item, className }: { item: NavItem; className: string }) {
  if (!item.count) return null;
  return (
    <>
      <span className={className} aria-hidden="true">
        {item.count}
      </span>
      <span className="sr-only">, {item.countLabel ?? item.count}</span>
    </>
  );
}

/** Sections of the top bar (desk). */
export function MainNav({ label, sections }: { label: string; sections: NavSection[] }) {
  const current = currentSection(sections, usePathname());
  return (
    <nav className="main-nav" aria-label={label}>
      {sections.map((section) => (
        <Link
          key={section.href}
          href={section.href}
          prefetch={false}
          aria-current={section === current ? "page" : undefined}
        >
          {section.label}
          <Count item={section} className="count" />
        </Link>
      ))}
    </nav>
  );
}

/** Second row: the items of the section one is in. `label` holds `{section}`. */
export function SectionNav({ label, sections }: { label: string; sections: NavSection[] }) {
  const path = usePathname();
  const section = currentSection(sections, path);
  if (!section || section.items.length === 0) return null;
  const current = currentItem(section.items, path);
  return (
    <nav className="section-nav" aria-label={label.replace("{section}", section.label)}>
      <ul>
        {section.items.map((item) => (
          <li key={item.href}>
            <Link href={item.href} prefetch={false} aria-current={item === current ? "page" : undefined}>
              {item.label}
              <Count item={item} className="count" />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export type BottomItem = NavItem & { icon: ReactNode };

/** Phone: at most four places and the menu, which is a native disclosure and opens without JavaScript. */
export function BottomNav({ label, items, menu }: { label: string; items: BottomItem[]; menu: ReactNode }) {
  const current = currentItem(items, usePathname());
  return (
    <nav className="bottom" aria-label={label}>
      {items.map((item) => (
        <Link
          key={item.href}
          href={item.href}
          prefetch={false}
          className="bottom-item"
          aria-current={item === current ? "page" : undefined}
        >
          {item.icon}
          <span>{item.label}</span>
          <Count item={item} className="badge" />
        </Link>
      ))}
      {menu}
    </nav>
  );
}

/** A link inside a sheet that knows whether one is already there. */
export function SheetLinks({ items }: { items: NavItem[] }) {
  const path = usePathname();
  return (
    <ul>
      {items.map((item) => (
        <li key={item.href}>
          <Link
            href={item.href}
            prefetch={false}
            className="sheet-link"
            aria-current={item.href === path ? "page" : undefined}
          >
            <span>{item.label}</span>
            <Count item={item} className="count" />
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** A disclosure that closes on another page, a tap outside and Escape; without JavaScript its summary closes it. */
export function Flyout({
  className,
  summary,
  children,
}: {
  className?: string;
  summary: ReactNode;
  children: ReactNode;
}) {
  const box = useRef<HTMLDetailsElement>(null);
  const path = usePathname();

  useEffect(() => {
    function close(event: Event) {
      const details = box.current;
      if (!details?.open) return;
      if (event instanceof KeyboardEvent ? event.key !== "Escape" : details.contains(event.target as Node))
        return;
      details.open = false;
      if (event instanceof KeyboardEvent) details.querySelector("summary")?.focus();
    }
    document.addEventListener("click", close);
    document.addEventListener("keydown", close);
    return () => {
      document.removeEventListener("click", close);
      document.removeEventListener("keydown", close);
    };
  }, []);

  return (
    <details key={path} ref={box} className={className}>
      {summary}
      <div className="sheet">{children}</div>
    </details>
  );
}
