import { ButtonLink } from "@/components/ui/button";
import { queryHref } from "@/components/ui/data/query-href";
import { Icon } from "@/components/ui/icon";
import "@/components/ui/styles/tables.css";

/** Keyset paging: there is no page number and no total, only the way on and back to the beginning. */
export function Pagination({
  words,
  path,
  query = {},
  after,
  next,
}: {
  words: { pages: string; first: string; next: string };
  path: string;
  /** What else the address holds: filters, a view, a day. */
  query?: Record<string, string | undefined>;
  /** Where this page begins; absent on the first. */
  after: string | null | undefined;
  /** Where the next page begins; absent on the last. */
  next: string | null | undefined;
}) {
  if (!after && !next) return null;
  return (
    <nav className="pager" aria-label={words.pages}>
      {after ? (
        <ButtonLink tone="secondary" small href={queryHref(path, query)} rel="prev">
          <Icon name="back" size={18} />
          {words.first}
        </ButtonLink>
      ) : (
        <span />
      )}
      {next && (
        <ButtonLink tone="secondary" small href={queryHref(path, { ...query, after: next })} rel="next">
          {words.next}
          <Icon name="next" size={18} />
        </ButtonLink>
      )}
    </nav>
  );
}
