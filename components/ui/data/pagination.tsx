import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

/** Keyset paging: there is no page number and no total, only the way on and back. */
export function Pagination({
  label,
  previous,
  next,
}: {
  label: string;
  previous?: { href: string; label: string };
  next?: { href: string; label: string };
}) {
  if (!previous && !next) return null;
  return (
    <nav className="pager" aria-label={label}>
      {previous ? (
        <ButtonLink tone="secondary" small href={previous.href} rel="prev">
          <Icon name="back" size={18} />
          {previous.label}
        </ButtonLink>
      ) : (
        <span />
      )}
      {next && (
        <ButtonLink tone="secondary" small href={next.href} rel="next">
          {next.label}
          <Icon name="next" size={18} />
        </ButtonLink>
      )}
    </nav>
  );
}
