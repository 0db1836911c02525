import type { ReactNode } from "react";
import { TextLink } from "@/components/ui/button";
import { VisuallyHidden } from "@/components/ui/page/visually-hidden";

export type Fact = { term: string; value: ReactNode; about?: ReactNode };

export function DescriptionList({ items, className = "" }: { items: Fact[]; className?: string }) {
  return (
    <dl className={`facts ${className}`}>
      {items.map(({ term, value, about }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            {value}
            {about && <small>{about}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export type Answer = Fact & { href?: string };

/** Every answer with its way to change it; the link's name says what it changes. */
export function CheckList({ items, change }: { items: Answer[]; change: string }) {
  return (
    <dl className="facts facts-with-actions">
      {items.map(({ term, value, about, href }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            {value}
            {about && <small>{about}</small>}
          </dd>
          {href && (
            <dd className="facts-action">
              <TextLink href={href}>
                {change}
                <VisuallyHidden> {term}</VisuallyHidden>
              </TextLink>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
