import { queryHref } from "@/components/ui/data/query-href";
import { TextLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/page/empty-state";
import { Chip } from "@/components/ui/status/chip";
import type { Messages } from "@/lib/messages/messages-for";
import { HolderNames, type Holder } from "./holder-names";

export type MappedPost = {
  id: string;
  title: string;
  isUnitHead: boolean;
  superiorId: string | null;
  superiorTitle: string | null;
  holders: Holder[];
};

/** Deeper indents would leave no room for names on a telephone. */
const INDENTS = 4;

/** Posts of a unit as a list of lists: each under the post above it; those led from another unit stand at the top with its name. */
export function PostMap({
  posts,

  day,
  m,
}: {
  posts: readonly MappedPost[];

  day?: string;
  m: Messages;
}) {
  const w = m.organization.chart;
  const ids = new Set(posts.map((post) => post.id));
  const tops = posts.filter((post) => post.superiorId === null || !ids.has(post.superiorId));
  if (posts.length === 0) return <EmptyState title={w.unit.noPosts} />;

  function branch(list: readonly MappedPost[], depth: number) {
    return (
      <ul
        className={depth > 0 && depth <= INDENTS ? "ml-3 border-l border-line pl-3 desk:ml-5 desk:pl-5" : ""}
      >
        {list.map((post) => {
          const below = posts.filter((other) => other.superiorId === post.id);
          return (
            <li key={post.id}>
              <div className="border-b border-line py-2.5">
                <TextLink href={queryHref(`/hr/positions/${post.id}`, { day })}>{post.title}</TextLink>{" "}
                {post.isUnitHead && <Chip>{w.unit.head}</Chip>}
                <div className="text-small">
                  <HolderNames holders={post.holders} m={m} />
                </div>
                {depth === 0 && post.superiorTitle && (
                  <div className="text-small text-ink-3">{`${w.positions.outside}: ${post.superiorTitle}`}</div>
                )}
              </div>
              {below.length > 0 && branch(below, depth + 1)}
            </li>
          );
        })}
      </ul>
    );
  }

  return <section aria-label={w.positions.map}>{branch(tops, 0)}</section>;
}
