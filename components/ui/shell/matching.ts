export type NavItem = {
  label: string;
  href: string;
  /** Further paths that belong to this item; `*` stands for one segment. */
  match?: string[];
  /** Things on this person's desk, never totals. */
  count?: number;
  /** The count in words for screen readers: "4 di meja Anda". */
  countLabel?: string;
};

export type NavSection = NavItem & { items: NavItem[] };

/** How many segments of the path a pattern explains; -1 when it does not fit. "/" fits only itself. */
export function fit(pattern: string, path: string): number {
  const wanted = pattern.split("/").filter(Boolean);
  const given = path.split("/").filter(Boolean);
  if (wanted.length === 0) return given.length === 0 ? 1 : -1;
  if (wanted.length > given.length) return -1;
  const fits = wanted.every((segment, index) => segment === "*" || segment === given[index]);
  return fits ? wanted.length : -1;
}

const itemFit = (item: NavItem, path: string) =>
  Math.max(...[item.href, ...(item.match ?? [])].map((pattern) => fit(pattern, path)));

/** The item that explains most of the path, or undefined. */
export function currentItem<T extends NavItem>(items: T[], path: string): T | undefined {
  const [best] = items
    .map((item) => ({ item, size: itemFit(item, path) }))
    .filter(({ size }) => size >= 0)
    .sort((a, b) => b.size - a.size);
  return best?.item;
}

/** The section whose own paths or whose items explain most of the path. */
export function currentSection(sections: NavSection[], path: string): NavSection | undefined {
  const [best] = sections
    .map((section) => ({
      section,
      size: Math.max(...[section, ...section.items].map((item) => itemFit(item, path))),
    }))
    .filter(({ size }) => size >= 0)
    .sort((a, b) => b.size - a.size);
  return best?.section;
}
