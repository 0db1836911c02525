import type {
  distribution as source,
  spreadReasons as sourceReasons,
} from "@/lib/messages/id/evaluations/distribution";
import type { Words } from "@/lib/messages/words";

export const distribution: Words<typeof source> = {
  title: "Spread of ratings",
  lead: "Ratings scored so far beside the pattern of SE MenPANRB 3/2023. The pattern is something to consider, not a quota.",
  period: "Period",
  filter: "Show",
  caption: "Spread of ratings by unit",
  unit: "Unit",
  rated: "Scored",
  ratedOf: (rated, people) => `${rated} of ${people}`,
  achievement: "Unit achievement",
  noAchievement: "Not set yet",
  inherited: (unit) => `follows ${unit}`,
  pattern: "Against the pattern",
  within: "Nothing needs explaining.",
  explained: "Reason written",
  notExplained: "No reason yet",
  tooFew: "Too few to be shown",
  nobody: "Nobody is scored yet",
  onlyReleased: "Only what is released",
  onlyOwn: "Only the people you appraise",
  below: "Units below it",
  otherUnits: "Other units that you head",
  minimum: (n) =>
    `Groups of fewer than ${n} people are not shown, nor where they could only be worked out by subtraction.`,
  empty: "No period yet",
  own: {
    title: "People whom you appraise",
    total: (n) => `You have scored ${n} people.`,
    none: "You have scored nobody in this period yet.",
    mirror: "Rater mirror",
    tryIt: "Compare with the pattern",
  },
  whatIf: {
    title: "If the unit's achievement were another",
    safe: (rated, people) =>
      `${rated} of ${people} people are scored. Trying here changes not a single rating.`,
    ownSafe: (rated) => `${rated} people whom you appraise. Trying here changes not a single rating.`,
    releasedSafe: (total) =>
      `${total} people whose result is released. The others are too few to be counted here.`,
    legend: (unit) => `Achievement of ${unit}`,
    set: "set",
    trySubmit: "Try this achievement",
    setBy: (unit, level, name, day) => `The achievement of ${unit} was set to ${level} by ${name}, ${day}.`,
    notSet: "The unit's achievement is not set yet.",
    chart: "The spread now and the shape of the pattern",
    guide: "Dashed line: the shape of the pattern of SE MenPANRB 3/2023.",
    tick: "Upright tick: the shape of the pattern of SE MenPANRB 3/2023.",
    hint: "The pattern is something to consider, not a quota.",
    patternShare: "Shape of the pattern",
    limitLabel: (percent) => `at most ${percent}%`,
    if: (level) => `If the unit's achievement is ${level}`,
    peak: (most, actual) =>
      most === actual
        ? `Pattern: most are ${most}, and so they are here.`
        : `Pattern: most are ${most}; here most are ${actual}.`,
    and: " and ",
    or: " or ",
    fraction: (count, total) => `${count} of ${total}`,
    atMost: (names, count, share, fraction, percent) =>
      `${names}: ${count} people, ${share} (${fraction}). Limit ${percent}%`,
    over: (off) => `, ${off} people over`,
    noneAllowed: (names, count) => `${names}: ${count} people. Guidance: none`,
    atLeast: (names, count, share, fraction, percent, limit) =>
      `${names}: ${count} people, ${share} (${fraction}). Guidance at least ${percent}%, ${limit} people`,
    short: (off) => `, ${off} people short`,
    there: (names, count) => `There is ${names}: ${count} people`,
    missing: (names) => `There is no ${names}. Guidance: there must be some`,
    departures: ["", "One", "Two", "Three", "Four", "Five"],
    outside: (words) => `${words} outside the guidance. It may stay like this with a reason.`,
    information: "This unit is small, so this is information only. No reason is needed.",
    small: "Small units",
    smallNote: "information only, no warning",
    people: (n) => `${n} people`,
    smallSeen: "too few for a pattern",
    smallHidden: "the spread is not shown",
    openRoom: "Open a calibration room",
    toRoom: "Enter the calibration room",
    hidden: (n) =>
      `The spread of a group of fewer than ${n} people is not shown, so that nobody's rating can be read from figures.`,
    nobody: "Nobody is scored in this period yet.",
  },
  ranking: {
    title: "Ranking of PP 30/2019",
    about: "Information beside the pattern. It takes no part in the warnings.",
    parts: {
      top: "Above expectation (Very good)",
      middle: "As expected (Good)",
      bottom: "Below expectation (the others)",
    },
    value: (count, share) => `${count} people, ${share}`,
    atMost: (percent) => `at most ${percent}%`,
    between: (from, to) => `${from} to ${to}%`,
  },
  reason: {
    title: "Write why it stays like this",
    about:
      "The unit's head, those above, the personnel board and auditors read this reason, and it is kept. It holds nothing up.",
    save: "Save the reason",
    done: "The reason is saved.",
    current: "The reason as written",
    by: (author, when, level, revision) =>
      `${author}, ${when}, for the achievement ${level}. Version ${revision}.`,
    change: "Write it anew",
  },
  mirror: {
    title: "Rater mirror",
    lead: "You alone read this page. Nothing of it is stored, and it changes nobody's rating.",
    open: "Rater mirror",
    before: "First look at how you rated this period. You alone read it.",
    few: (n) => `The mirror appears once you have scored ${n} people.`,
    fewNow: (n) => `Now there are ${n}.`,
    people: (n) => `Of the ${n} people whom you have scored.`,
    leniency: {
      title: "Lenient or strict",
      value: (mean) => `Your mean level is ${mean} of 3`,
      higher: (by, mean, n) => `${by} above the agency's mean (${mean}, ${n} appraisers).`,
      lower: (by, mean, n) => `${by} below the agency's mean (${mean}, ${n} appraisers).`,
      equal: (mean, n) => `The same as the agency's mean (${mean}, ${n} appraisers).`,
      how: "Below counts 1, as expected 2, above 3, over all results and the seven values of behaviour.",
    },
    spread: {
      title: "Spread",
      value: (own) => `Standard deviation ${own}`,
      agency: (agency) => `The agency: ${agency}. The smaller, the more alike are the levels you give.`,
      alone: "The smaller, the more alike are the levels you give.",
    },
    halo: {
      title: "Seven values alike",
      value: (count, total, share) => `${count} of ${total} people, ${share}`,
      how: "People whose seven values of behaviour all have the same level. Sometimes it is so; sometimes one impression covers the others.",
    },
    recency: {
      title: "Recent evidence",
      value: (count, total, share) => `${count} of ${total} pieces of evidence, ${share}`,
      none: "No evidence is cited yet",
      how: "Evidence entered in the last third of the period or after it. Work from its beginning is easily forgotten.",
    },
    copied: {
      title: "The same sentences",
      value: (count, total) => `${count} of ${total} comments`,
      how: (percent) =>
        `Comments that share ${percent} of their letters with a comment for somebody else, or more.`,
    },
    minutes: {
      title: "Time per person",
      value: (minutes, n) => `Median ${minutes} minutes, of ${n} people`,
      none: "Not recorded yet",
      how: (pause) =>
        `From opening to saving a scoring. Pauses of more than ${pause} minutes are not counted.`,
    },
    agencyHidden: (n) => `The agency appears beside it once at least ${n} appraisers have scored.`,
    back: "To the team's queue",
    none: "No period to look at yet",
  },
};

export const spreadReasons: Words<typeof sourceReasons> = {
  "nothing-to-explain": () => "At this achievement nothing needs explaining.",
  "spread-released": () => "All results of this unit are released. The reason is written before that.",
  "explanation-missing": () => "Write the reason in a sentence or two",
};
