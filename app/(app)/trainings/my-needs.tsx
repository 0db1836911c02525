import { needStanding } from "@/components/development/training-words";
import { TextLink } from "@/components/ui/button";
import { Card } from "@/components/ui/page/card";
import type { NeedView } from "@/lib/features/development/needs/queries";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";

/** What the reader is to learn by an accepted follow-up, above the trainings that may meet it. */
export function MyNeeds({ needs, m, locale }: { needs: NeedView[]; m: Messages; locale: Locale }) {
  const w = m.development.needs;
  if (needs.length === 0) return null;
  return (
    <Card label={w.title} className="mb-4">
      <h2>{w.title}</h2>
      <p className="text-small text-ink-2">{w.about}</p>
      <ul className="mt-2 grid gap-1">
        {needs.map((need) => (
          <li key={need.id} className="flex flex-wrap items-center gap-x-3">
            <span className="[overflow-wrap:anywhere]">{need.text}</span>
            <span className="text-small text-ink-3">{needStanding(need, m, locale)}</span>
            <TextLink
              className="inline-flex min-h-11 items-center text-small"
              href={`/development/follow-ups/${need.sourceId}`}
            >
              {w.source}
            </TextLink>
          </li>
        ))}
      </ul>
    </Card>
  );
}
