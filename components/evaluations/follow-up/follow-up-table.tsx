import { TextLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data/data-table";
import { Chip } from "@/components/ui/status/chip";
import type { FollowUpDeskLine, FollowUpLine } from "@/lib/features/evaluations/follow-up/queries";
import { dayIn, formatDate } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";

export const FOLLOW_UP_TONES = {
  proposed: "you",
  accepted: "inf",
  declined: "neutral",
  withdrawn: "neutral",
  done: "ok",
} as const;

type Line = FollowUpLine & Partial<Pick<FollowUpDeskLine, "contractAdvice">>;
type Props = { lines: Line[]; withPerson: boolean; m: Messages; locale: Locale; zone: string };

/** Follow-ups with their state, desk and dates; what they rest on opens one by one. */
export function FollowUpTable({ lines, withPerson, m, locale, zone }: Props) {
  const w = m.evaluations.followUp;
  const isAdvised = lines.some(({ contractAdvice }) => contractAdvice);
  return (
    <DataTable
      caption={w.caption}
      rows={lines.map((line) => ({ key: line.id, ...line }))}
      columns={[
        ...(withPerson ? [{ key: "person", label: w.person, cell: (line: Line) => line.employee }] : []),
        {
          key: "kind",
          label: w.kind,
          wide: true,
          cell: (line) => (
            <TextLink href={`/development/follow-ups/${line.id}`}>
              {w.kinds[line.kind]}
              {withPerson && <span className="sr-only">, {line.employee}</span>}
            </TextLink>
          ),
        },
        {
          key: "state",
          label: w.state,
          cell: (line) => <Chip tone={FOLLOW_UP_TONES[line.state]}>{w.states[line.state]}</Chip>,
        },
        ...(isAdvised
          ? [
              {
                key: "advice",
                label: w.advice,
                wide: true,
                cell: ({ contractAdvice }: Line) =>
                  contractAdvice && m.evaluations.annual.note.advices[contractAdvice],
              },
            ]
          : []),
        { key: "holder", label: w.holder, cell: (line) => w.holders[line.holder] },
        {
          key: "since",
          label: w.since,
          cell: (line) => w.by(line.proposedBy, formatDate(dayIn(line.proposedAt, zone), locale, "short")),
        },
        {
          key: "recheck",
          label: w.recheck,
          cell: (line) => (line.recheckOn ? formatDate(line.recheckOn, locale, "short") : ""),
        },
      ]}
    />
  );
}
