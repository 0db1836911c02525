import { Chip } from "@/components/ui/status/chip";
import type { PersonPosts } from "@/lib/features/personnel/rules/views";
import { formatDate, formatRange } from "@/lib/messages/format";
import type { Locale } from "@/lib/platform/context";
import type { Messages } from "@/lib/messages/messages-for";

type Props = { person: PersonPosts; today: string; m: Messages; locale: Locale };

/** A person's posts and absences with their days, the latest first. */
export function DatedPosts({ person, today, m, locale }: Props) {
  const w = m.personnel;
  const when = (startsOn: string, endsOn: string | null) =>
    endsOn ? formatRange(startsOn, endsOn, locale) : w.from(formatDate(startsOn, locale));
  const state = (startsOn: string, endsOn: string | null) =>
    startsOn > today ? "planned" : endsOn !== null && endsOn < today ? "ended" : "running";
  const tones = { planned: "you", ended: "neutral", running: "ok" } as const;
  const rows = [
    ...person.posts.map((post) => ({
      ...post,
      name: w.events.to(post.title, post.unitName),
      about: [w.events.holdKinds[post.kind], post.decree].filter(Boolean).join(". "),
    })),
    ...person.absences.map((absence) => ({
      ...absence,
      name: w.events.absences[absence.kind],
      about: "",
    })),
  ].sort((a, b) => (a.startsOn < b.startsOn ? 1 : -1));
  return (
    <ul className="divide-y divide-line">
      {rows.map((row) => {
        const now = state(row.startsOn, row.endsOn);
        return (
          <li key={row.id} className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1 py-3">
            <div className="min-w-0">
              <b>{row.name}</b>
              <p className="text-small text-ink-2">
                {[when(row.startsOn, row.endsOn), row.about].filter(Boolean).join(". ")}
              </p>
            </div>
            <Chip tone={tones[now]}>{w.events.states[now]}</Chip>
          </li>
        );
      })}
    </ul>
  );
}
