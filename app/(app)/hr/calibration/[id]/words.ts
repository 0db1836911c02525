import type { ProposalInRoom, Who } from "@/lib/features/evaluations/calibration/rules/views";
import type { Messages } from "@/lib/messages/messages-for";

/** A name where it is open to the reader, else a post and a letter. */
export const whoIs = (who: Who, m: Messages): string =>
  "name" in who ? who.name : m.evaluations.calibration.masked(who.title, who.letter);

export function outcomeWords({ outcome, from, to }: ProposalInRoom, m: Messages): string {
  const { calibration: c, ratings } = m.evaluations;
  if (outcome === "changed") return c.changedTo(ratings[to.rating]);
  return outcome === "waiting"
    ? c.from(ratings[from.rating], ratings[to.rating])
    : c.keptAs(ratings[from.rating]);
}

/** The proposals in the order of the page: own decisions first, then those of others, then what is decided. */
export function groupsOf(proposals: readonly ProposalInRoom[]): {
  mine: ProposalInRoom[];
  others: ProposalInRoom[];
  decided: ProposalInRoom[];
} {
  const waiting = proposals.filter(({ outcome }) => outcome === "waiting");
  return {
    mine: waiting.filter(({ may }) => may.decide),
    others: waiting.filter(({ may }) => !may.decide),
    decided: proposals.filter(({ outcome }) => outcome !== "waiting"),
  };
}
