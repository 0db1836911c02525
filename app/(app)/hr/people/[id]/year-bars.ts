import type { RulerBar } from "@/components/employees/people/assignment-ruler";
import { daysBetween } from "@/lib/features/organization/rules/dates";

type Post = { title: string; unitName: string; kind: string; startsOn: string; endsOn: string | null };

/** The share of its year that a day is at, 0 to 1. */
export function shareOfYear(day: string, year: number): number {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  if (day <= first) return 0;
  return day > last ? 1 : daysBetween(first, day) / (daysBetween(first, last) + 1);
}

/** The posts of a year as bars of its ruler, with the days that each covers there. */
export function yearBars(
  posts: readonly Post[],
  today: string,
): (RulerBar & { startsOn: string; endsOn: string })[] {
  const year = Number(today.slice(0, 4));
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  return posts
    .filter((post) => post.startsOn <= last && (post.endsOn === null || post.endsOn >= first))
    .map((post) => {
      const startsOn = post.startsOn > first ? post.startsOn : first;
      const endsOn = post.endsOn !== null && post.endsOn < last ? post.endsOn : last;
      return {
        label: `${post.title}, ${post.unitName}`,
        from: shareOfYear(startsOn, year),
        to: endsOn === last ? 1 : shareOfYear(endsOn, year),
        isPlan: post.startsOn > today,
        isActing: post.kind === "plt" || post.kind === "plh",
        startsOn,
        endsOn,
      };
    });
}
