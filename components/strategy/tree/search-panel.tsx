import { SelectField } from "@/components/ui/choice-fields";
import { TextLink } from "@/components/ui/button";
import { FilterBar } from "@/components/ui/data/filter-bar";
import { Pagination } from "@/components/ui/data/pagination";
import { EmptyState } from "@/components/ui/page/empty-state";
import { BlockTitle } from "@/components/ui/page/page-header";
import { TextField } from "@/components/ui/text-fields";
import { LEVELS } from "@/lib/features/strategy/rules/tree-draft";
import type { TreeFilter } from "@/lib/features/strategy/tree/tree-input";
import type { SearchHit } from "@/lib/features/strategy/rules/tree-views";
import type { Messages } from "@/lib/messages/messages-for";
import { nodeHref } from "./words";

/** Search and level as a GET form: a shared address opens the same list. */
export function SearchPanel({ filter, m }: { filter: TreeFilter; m: Messages }) {
  const w = m.strategy.tree.search;
  return (
    <FilterBar
      label={w.label}
      action="/cascade"
      submit={w.submit}
      clear={filter.q || filter.level ? { label: w.clear, href: "/cascade" } : undefined}
    >
      <TextField
        name="q"
        label={w.query}
        hint={w.queryHint}
        defaultValue={filter.q}
        maxLength={100}
        type="search"
      />
      <SelectField
        name="level"
        label={w.level}
        empty={w.everyLevel}
        defaultValue={filter.level}
        options={LEVELS.map((value) => ({ value, label: m.strategy.levels[value] }))}
      />
    </FilterBar>
  );
}

type ResultsProps = {
  hits: SearchHit[];
  hasMore: boolean;
  most: number;
  next: string | null;
  filter: TreeFilter;
  m: Messages;
};

/** What was found, each part with its way up, so that two of the same wording can be told apart. */
export function SearchResults({ hits, hasMore, most, next, filter, m }: ResultsProps) {
  const w = m.strategy.tree.search;
  if (hits.length === 0) return <EmptyState title={m.common.empty.filter}>{w.none}</EmptyState>;
  return (
    <section aria-labelledby="found">
      <BlockTitle id="found" title={w.found(hasMore ? most + 1 : hits.length, most)} />
      <ul className="task-list">
        {hits.map((hit) => (
          <li key={hit.id}>
            <TextLink className="task-title" href={nodeHref(hit.id)}>
              <Marked text={hit.text} words={filter.q} />
            </TextLink>
            <div className="task-about">
              <span className="block">
                {[`${m.strategy.levels[hit.level]} ${hit.code}`, hit.unitName].filter(Boolean).join(", ")}
              </span>
              {hit.indicator && (
                <span className="block">
                  <Marked text={w.indicatorHit(hit.indicator)} words={filter.q} />
                </span>
              )}
              {hit.path.length > 0 && (
                <span className="block text-ink-3">
                  {`${w.path}: ${hit.path.map((step) => step.text).join(" › ")}`}
                </span>
              )}
            </div>
          </li>
        ))}
      </ul>
      <Pagination
        words={m.common.table}
        path="/cascade"
        query={{ q: filter.q, level: filter.level }}
        after={filter.after}
        next={next}
      />
    </section>
  );
}

/** The first place where the words stand, marked. */
function Marked({ text, words }: { text: string; words?: string }) {
  const at = words ? text.toLowerCase().indexOf(words.toLowerCase()) : -1;
  if (!words || at < 0) return <>{text}</>;
  return (
    <>
      {text.slice(0, at)}
      <mark className="bg-kunyit text-kunyit-9">{text.slice(at, at + words.length)}</mark>
      {text.slice(at + words.length)}
    </>
  );
}
