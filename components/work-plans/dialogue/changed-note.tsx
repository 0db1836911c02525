import { Disclosure } from "@/components/ui/page/disclosure";
import { Card } from "@/components/ui/page/card";
import { Chip } from "@/components/ui/status/chip";
import type { DialogueView } from "@/lib/features/work-plans/dialogue/rules/views";
import type { Messages } from "@/lib/messages/messages-for";
import { DifferenceList } from "./difference-list";

type Props = {
  dialogue: Pick<DialogueView, "difference" | "differenceFrom">;
  /** A moment as a day in words. */
  day: (moment: string) => string;
  m: Messages;
  open?: boolean;
};

/** What changed since the reader looked, or since the version in force; nothing where there is nothing to compare with. */
export function ChangedNote({ dialogue: { difference, differenceFrom }, day, m, open = false }: Props) {
  const c = m.workPlans.dialogue.changed;
  if (!difference || !differenceFrom) return null;
  const base =
    differenceFrom.kind === "version"
      ? c.sinceVersion(differenceFrom.version)
      : c.since(differenceFrom.round, day(differenceFrom.at));
  return (
    <Card className="mb-4">
      <Disclosure
        open={open && difference.count > 0}
        summary={
          <span className="flex flex-wrap items-center gap-2">
            <h2 className="text-h3">{c.title}</h2>
            <Chip tone={difference.count > 0 ? "you" : "neutral"}>{c.count(difference.count)}</Chip>
          </span>
        }
      >
        <p className="mt-1 mb-2 text-small text-ink-3">{base}</p>
        {difference.count === 0 ? (
          <p className="text-small">{c.none}</p>
        ) : (
          <DifferenceList difference={difference} m={m} withLinks />
        )}
      </Disclosure>
    </Card>
  );
}
