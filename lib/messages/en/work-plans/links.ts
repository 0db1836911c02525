import type { linkReasons as idReasons, links as id } from "@/lib/messages/id/work-plans/links";
import type { Words } from "@/lib/messages/words";

export const linkReasons: Words<typeof idReasons> = {
  "link-settled": () => "This proposal was answered, or the result is linked by now.",
  "link-none-chosen": () => "Choose one proposal or more first.",
};

export const links: Words<typeof id> = {
  title: "Proposed links to the leader's results",
  about:
    "A plan may be written before the leader's. When the leader's is there, the application proposes links; a link holds once you and the leader have both agreed.",
  open: "Proposed links to the leader's results",
  yours: "Result of this plan",
  theirs: (leader) => `Result of ${leader}`,
  why: "Why it is proposed",
  basis: {
    role_cell: (shared) => `The role in the leader's matrix: “${shared}”.`,
    strategy_indicator: (shared) => `Both support the same indicator: “${shared}”.`,
    similar_words: (shared) => `Both have the same words: ${shared}.`,
  },
  waitingFor: {
    leader: (name) => `You agree. Waiting for ${name}`,
    both: "Waiting for both answers",
  },
  otherAccepted: (name) => `${name} has agreed.`,
  accept: "Agree and link",
  decline: "Not this one",
  sections: { waiting: "Waiting for your answer", others: "Waiting for the other side", linked: "Linked" },
  deferred: "Both agree. The link is recorded once the plan that was sent or is being amended is settled.",
  linkedOn: (day) =>
    `Linked since ${day}. What was signed has not changed; the link is printed from the next version on.`,
  none: "No proposals yet.",
  noneWhy:
    "Proposals appear once the leader's plan is sent, where a result of yours is not linked and resembles one of it.",
  team: {
    title: "Proposed links from the team",
    about:
      "Results that your team planned before you, and that fit yours. Read each proposal, choose, and answer them together.",
    open: "Proposed links from the team",
    legend: "Proposals",
    theirs: (employee) => `Result of ${employee}`,
    yours: "Your result",
    line: (employee, result, own) => `${employee}: “${result}” → “${own}”`,
    accept: "Agree to the chosen ones",
    decline: "Decline the chosen ones",
    none: "No proposal waits for you.",
    more: (n) =>
      n === 1 ? "1 more follows once these are answered." : `${n} more follow once these are answered.`,
  },
};
