import { formatNumber } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Effect } from "./effects-list";

type Figures = {
  people: { count: number; names: string[] };
  units: number;
  posts: { count: number; vacant: number };
  plans: number;
  grants: { count: number; names: string[] };
  lines: number;
};

/** Whom a change affects, in sentences; what it does not touch is left out. */
export function effectWords(
  kind: string,
  { people, units, posts, plans, grants, lines }: Figures,
  locale: "id" | "en",
  m: Messages,
): Effect[] {
  const w = m.organization.chart.effects;
  const number = (value: number) => formatNumber(value, locale);
  const some = (list: { count: number; names: string[] }) =>
    [
      list.names.join(", "),
      list.count > list.names.length ? w.more(number(list.count - list.names.length)) : "",
    ]
      .filter(Boolean)
      .join(" ");
  const isMerge = kind === "merge_unit";
  const plansAbout = isMerge ? w.plansMerged : kind === "close_unit" ? w.plansClosed : w.plansKept;
  return [
    {
      icon: "people" as const,
      title: people.count > 0 ? w.people(number(people.count), some(people)) : w.noPeople,
      about: lines > 0 ? w.lines(number(lines)) : undefined,
    },
    ...(posts.count > 0
      ? [{ icon: "person" as const, title: w.posts(number(posts.count), number(posts.vacant)) }]
      : []),
    ...(units > 0 ? [{ icon: "number" as const, title: w.units(number(units)) }] : []),
    ...(plans > 0 ? [{ icon: "document" as const, title: w.plans(number(plans)), about: plansAbout }] : []),
    ...(grants.count > 0
      ? [
          {
            icon: "lock" as const,
            title: w.grants(number(grants.count), some(grants)),
            about: isMerge ? w.grantsMerged : undefined,
          },
        ]
      : []),
  ];
}
