import { FilterBar } from "@/components/ui/data/filter-bar";
import { TaskList } from "@/components/ui/status/next-task";
import { HiddenField, TextField } from "@/components/ui/text-fields";
import type { Messages } from "@/lib/messages/messages-for";

type Found = { key: string; title: string; about: string; href: string };

/** A search by GET and what it found, each a way on. `found` is null before one searched. */
export function Search({
  action,
  label,
  hint,
  typed,
  kept = {},
  found,
  m,
}: {
  action: string;
  label: string;
  hint?: string;
  typed?: string;
  kept?: Record<string, string>;
  found: Found[] | null;
  m: Messages;
}) {
  const w = m.personnel;
  return (
    <div className="grid gap-3">
      <FilterBar label={w.searchSubmit} action={action} submit={w.searchSubmit}>
        {Object.entries(kept).map(([name, value]) => (
          <HiddenField key={name} name={name} value={value} />
        ))}
        <TextField name="q" type="search" label={label} hint={hint} defaultValue={typed} />
      </FilterBar>
      {found && (
        <section aria-live="polite">
          <p className="text-small text-ink-2">{found.length > 0 ? w.found(found.length) : w.noneFound}</p>
          {found.length > 0 && <TaskList rows={found} />}
        </section>
      )}
    </div>
  );
}
