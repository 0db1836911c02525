import { TextLink } from "@/components/ui/button";
import { Card } from "@/components/ui/page/card";
import { Chip } from "@/components/ui/status/chip";
import type { ProposalInRoom, RoomView } from "@/lib/features/evaluations/calibration/rules/views";
import { formatNumber } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";
import { groupsOf, outcomeWords, whoIs } from "./words";

type Props = { room: RoomView; proposals: ProposalInRoom[]; here?: string; m: Messages; locale: Locale };

/** All proposals of the room, those on the reader's desk first. */
export function ProposalList({ room, proposals, here, m, locale }: Props) {
  const c = m.evaluations.calibration;
  const n = (list: readonly unknown[]) => formatNumber(list.length, locale);
  const groups = groupsOf(proposals);
  return (
    <Card labelledBy="proposals">
      <h2 id="proposals" className="mb-2">
        {c.proposals(n(proposals))}
      </h2>
      {proposals.length === 0 && <p className="text-ink-2">{c.noProposals}</p>}
      {(["mine", "others", "decided"] as const)
        .filter((key) => groups[key].length > 0)
        .map((key) => (
          <section key={key} aria-labelledby={`group-${key}`}>
            <h3 id={`group-${key}`} className="mt-3 text-small text-ink-2">
              {c.groups[key](n(groups[key]))}
            </h3>
            <ul>
              {groups[key].map((one) => (
                <li
                  key={one.id}
                  className={`border-t border-line py-2 ${one.id === here ? "border-l-4 border-l-kuning-5 bg-laut-1 pl-2" : ""}`}
                >
                  <div className="flex flex-wrap items-center justify-between gap-2">
                    <TextLink
                      href={`/hr/calibration/${room.id}/proposals/${one.id}`}
                      aria-current={one.id === here ? "page" : undefined}
                    >
                      {whoIs(one.person.who, m)}
                    </TextLink>
                    <Chip tone={key === "mine" ? "you" : "neutral"}>
                      {key === "decided"
                        ? c.outcomes[one.outcome]
                        : key === "mine"
                          ? c.you
                          : (one.person.appraiser ?? c.nobody)}
                    </Chip>
                  </div>
                  <span className="text-small text-ink-2">{outcomeWords(one, m)}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </Card>
  );
}
