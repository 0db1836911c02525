import type { ReactNode } from "react";
import { TextLink } from "@/components/ui/button";

export type Crumb = { label: string; href?: string };

export function Breadcrumb({ label, items }: { label: string; items: Crumb[] }) {
  return (
    <nav aria-label={label}>
      <ol className="crumb">
        {items.map(({ label: text, href }, index) => (
          <li key={text} aria-current={index === items.length - 1 && !href ? "page" : undefined}>
            {href ? <TextLink href={href}>{text}</TextLink> : text}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The one h1 of a page, what it is about, and what can be done with the whole of it. */
export function PageHeader({
  title,
  about,
  actions,
  crumbs,
  crumbLabel = "",
}: {
  title: ReactNode;
  about?: ReactNode;
  actions?: ReactNode;
  crumbs?: Crumb[];
  crumbLabel?: string;
}) {
  return (
    <div className="page-header">
      <div className="min-w-0">
        {crumbs && <Breadcrumb label={crumbLabel} items={crumbs} />}
        <h1>{title}</h1>
        {about && <div className="mt-1 text-small text-ink-3">{about}</div>}
      </div>
      {actions && <div className="no-print flex flex-wrap items-center gap-2">{actions}</div>}
    </div>
  );
}

/** A heading over a list: "Di meja Anda  2 lagi". */
export function BlockTitle({ id, title, aside }: { id?: string; title: string; aside?: string }) {
  return (
    <h2 className="list-title" id={id}>
      {title} {aside && <span>{aside}</span>}
    </h2>
  );
}
