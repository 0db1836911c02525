import type { periods as source } from "@/lib/messages/id/evaluations/periods";
import type { Words } from "@/lib/messages/words";

/** Words of HR's page about the periods of evaluation. */
export const periods: Words<typeof source> = {
  title: "Periods",
  lead: "A period opens by itself on its first day. You prepare the year, extend where needed, and close.",
  states: {
    planned: "Planned",
    open: "Open",
    scoring: "Scoring",
    releasing: "Release",
    closed: "Closed",
  },
  year: (year) => `Year ${year}`,
  days: "Days",
  selfNoteDue: "Self-notes until",
  scoringDue: "Scoring until",
  progress: "Scored",
  progressOf: (signed, people) => `${signed} of ${people} people`,
  rules: "Rules in use",
  rulesVersion: (n) => `Version ${n}`,
  noBkn: "Not sent to BKN as a periodic result",
  history: (on, by) => `${on}, ${by}:`,
  annual: (year: number) => `Annual evaluation ${year}`,
  onlyFor: "For kinds of units",
  participation: {
    open: "Who takes part",
    title: (period: string) => `Who takes part: ${period}`,
    lead: "Who is exempt and why, by the personnel record. There is no rating on this page.",
    part: "Take part",
    withPlan: "Of those with an agreed plan",
    exempt: "Exempt",
    people: (n: string) => `${n} people`,
    reason: "Reason",
    person: "Person",
    unit: "Unit",
    reasons: {
      state_official: "State official",
      not_begun: "Not yet on duty",
      unpaid_leave: "Unpaid leave (CLTN)",
      study_leave: "Study leave",
      retired: "Retired",
      left: "Left the service",
      short: "Less than a month, goes into the next evaluation",
    },
    none: "Nobody is exempt.",
    rule: "There is no plan during unpaid leave and study leave. Less than a month of duty goes into the next evaluation.",
  },
  watch: "Watch",
  prepare: {
    title: (year) => `Prepare the year ${year}`,
    about:
      "Periods and deadlines follow the rules in force on the first day of each. Once prepared, everything goes by the calendar.",
    act: (year) => `Prepare the periods of ${year}`,
    done: "The periods are prepared.",
  },
  extend: {
    open: "Extend",
    about: "For everybody. Deadlines only move later, and the reason can be read here.",
    reason: "Reason for the extension",
    reasonHint: "For instance: the service was disturbed on 6 and 7 October.",
    act: "Extend the deadlines",
    done: "The deadlines were moved.",
  },
  close: {
    open: "Close the period",
    about: (n) =>
      n === 0
        ? "Everybody has been scored. Nothing can be written after closing."
        : `${n} people have not been scored. Nothing can be written after closing, until you open it again.`,
    reason: "Reason for closing",
    reasonHint: "Needed while somebody has not been scored.",
    act: "Close the period",
    done: "The period is closed.",
  },
  reopen: {
    open: "Open again",
    about: "For late self-notes and scores. What is signed does not change.",
    until: "Open until",
    reason: "Reason for opening again",
    act: "Open the period again",
    done: "The period is open again.",
  },
};
