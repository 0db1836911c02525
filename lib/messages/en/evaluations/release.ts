import type { release as source } from "@/lib/messages/id/evaluations/release";
import type { Words } from "@/lib/messages/words";

/** Words of handing results over together, taking a signature back, and correcting. */
export const release: Words<typeof source> = {
  nav: "Release of results",
  title: "Release results",
  about:
    "Signed results reach everybody at the same moment. What is not signed yet waits for the next release.",
  period: "Period",
  unit: "Unit",
  unitHint: "With the units below it.",
  wholeAgency: "Whole agency",
  show: "Show",
  annual: (year: number) => `Annual ${year}`,
  preview: "Before the release",
  ready: (n: string) => `${n} results ready`,
  counts: (released: string, unsigned: string) => `${released} released already, ${unsigned} not signed yet.`,
  desks: (n: string) => `On whose desk the ${n} unsigned are`,
  deskCaption: "Appraisers with evaluations that are not signed",
  appraiser: "Appraiser",
  people: "People",
  noAppraiser: "No appraiser",
  spread: "Distribution",
  spreadSmall: "Not shown: the group is small, or the unit's achievement is not set.",
  spreadWithin: "Within the pattern.",
  warnings: {
    at_most: (names: string, percent: number, count: number, total: number) =>
      `${names}: ${count} of ${total}, guidance at most ${percent} %.`,
    at_least: (names: string, percent: number, count: number, total: number) =>
      `${names}: ${count} of ${total}, guidance at least ${percent} %.`,
    more_than: (names: string, percent: number, count: number, total: number) =>
      `${names}: ${count} of ${total}, guidance more than ${percent} %.`,
  },
  or: " or ",
  guidance: "The pattern is guidance (SE MenPANRB 3/2023). It never holds a release up.",
  reasonBy: (author: string) => `Written reason, ${author}`,
  noReason: "There is no written reason for this distribution yet.",
  undecided: (n: string) =>
    `${n} calibration proposals are not decided by their appraiser. On release they mean unchanged.`,
  order: (n: string) => `Release ${n} results`,
  orderAbout: "Everybody is notified. A release cannot be taken back.",
  nothing: "No result is ready here yet.",
  notTogether: {
    with_signature: "By the rules of this period results are released with the appraiser's signature.",
    separate: "By the rules of this period the appraiser releases results one by one.",
  },
  orders: "Earlier releases",
  noOrders: "No joint release yet",
  noOrdersAbout: "Progress and history appear here.",
  ordered: "Ordered",
  by: (name: string, when: string) => `${name}, ${when}`,
  state: "State",
  progress: "Progress",
  states: { waiting: "Waiting", running: "Releasing", done: "Done" },
  reached: (done: string, total: string) => `${done} of ${total} results`,
  skipped: (n: string) => `${n} skipped: released alone, or the signature was undone.`,
  leave: "You may leave this page. You are told when it is finished.",
  reload: "Reload",
  undo: {
    title: "Undo the signature",
    about: (name: string) =>
      `This result has not reached ${name}. Once undone, the evaluation can be changed and signed again as the next version. The undone version is kept.`,
    reason: "Reason",
    act: "Yes, undo the signature",
    done: "The signature is undone.",
  },
  correct: {
    title: "Correct the result",
    door: "Is something wrong?",
    doorAbout:
      "A released result is corrected by a new version with its reason. The old version stays readable.",
    act: "Correct the result",
    heading: (name: string, period: string) => `Correct the result of ${name}, ${period}`,
    about:
      "Change only what is wrong. Facts, evidence and targets stay as they were signed; suggestions and the rating are worked out again.",
    clocks:
      "Where a rating changes, the result is released again and every deadline begins anew. Where only a note changes, the days stay.",
    now: "Rating now",
    results: "Results",
    behaviours: "Behaviour",
    level: (n: number) => `Result ${n}`,
    resultRating: "Result rating",
    behaviourRating: "Behaviour rating",
    fixed: "The result rating of a unit's head follows the unit's achievement.",
    resultReason: "Reason where the result rating differs from the suggestion",
    behaviourReason: "Reason where the behaviour rating differs from the suggestion",
    comment: "A sentence for the person",
    reason: "Why this result is corrected",
    reasonHint: "The person reads it, and it is kept in the new version.",
    submit: "Sign the new version",
  },
  versions: {
    title: "Versions",
    current: (n: number) => `Version ${n}, in force`,
    earlier: (n: number) => `Version ${n}`,
    withdrawn: (n: number) => `Version ${n}, signature undone before release`,
    kinds: { first: "Signed", correction: "Correction", objection: "Decision on the objection" },
    line: (kind: string, day: string) => `${kind} ${day}`,
    read: "Read",
    file: "JSON file",
    notice: (n: number, current: number) =>
      `This is version ${n} as it was signed. Version ${current} is in force.`,
    toCurrent: "To the version in force",
    was: (rating: string) => `Rating in this version: ${rating}`,
  },
  unsigned: (day: string) =>
    `Not signed by the last day. It counts as received on ${day}; the result stands.`,
};

export const releaseReasons = {
  "release-nothing": () => "No result is ready here yet.",
  "release-running": () => "A release of this period is running. Wait until it is done.",
  "release-not-together": () => "By the rules of this period results are not released together.",
  "release-by-hr": () => "By the rules of this period HR hands all results over together.",
  "objection-open": () =>
    "An objection to this result is being examined. Wait for the decision; a result is not corrected in between.",
  "correction-lowers": () =>
    "An objection to this result was filed and cannot be filed again. A correction may keep or raise a rating, not lower it.",
  "correction-decided": () =>
    "The appraiser's superior decided this result in an objection. That decision is final; the appraiser does not correct it.",
};
