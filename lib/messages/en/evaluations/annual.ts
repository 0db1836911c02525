import { formatDate } from "@/lib/messages/format";
import type { annual as source, annualReasons as sourceReasons } from "@/lib/messages/id/evaluations/annual";
import type { Words } from "@/lib/messages/words";

export const annual: Words<typeof source> = {
  title: "Annual evaluation",
  lead: "One decision on the whole year, with every period's result before you. Not an average.",
  caption: (year: number) => `Annual evaluation ${year}`,
  waiting: (n: number, year: number) =>
    `${n} ${n === 1 ? "person awaits" : "people await"} the annual evaluation of ${year}`,
  open: "Open the annual evaluation",
  due: (day: string) => `Due ${day}`,
  person: "Person",
  basis: "Basis",
  state: "State",
  act: "Step",
  released: (done: number, all: number) => `${done} of ${all} period results released`,
  plans: (n: number) => `${n} plans in the year`,
  notBegun: "Not begun",
  states: { open: "Being scored", noted: "Being scored", scored: "Ready to sign" },
  begin: "Begin scoring",
  goOn: "Go on",
  read: "Open the result",
  empty: "No annual evaluation yet",
  emptyHint:
    "The annual evaluation is made after 31 December, or after the last day of somebody who leaves or retires. It is made by the appraiser of the last post of that year.",
  panel: {
    title: (year: number) => `${year} at a glance`,
    help: "Weights in months only help to see. The annual rating is a decision of your own and is not worked out from the periods.",
    segments: "Posts and appraisers",
    post: "Post",
    appraiser: "Appraiser",
    days: "Time",
    months: "Months",
    monthsOf: (n: number) => `${n} ${n === 1 ? "month" : "months"}`,
    merged: (post: string, days: string) => `With ${post}, ${days}: less than a month.`,
    results: "Results of the periods",
    period: "Period",
    rating: "Rating",
    ratings: "Results and behaviour",
    notReleased: "Not released yet",
    none: "Not evaluated",
    noResults: "This year has no results of periods.",
    details: (name: string) => `What the result of ${name} says`,
    by: (name: string) => `Scored by ${name}`,
    absences: "Off duty",
    absence: { study_leave: "Study leave", unpaid_leave: "Unpaid leave (CLTN)" },
    open: "Open the year",
    back: "Back to scoring",
    recorded: "Results from other posts are open to you for this decision. Your reading is recorded.",
  },
  note: {
    contractTitle: "Advice on the contract",
    contractHint: "The person reads it with the result. PP 49/2018: an extension considers performance.",
    advice: "Advice",
    advices: { extend: "Extension", end: "Termination" },
    followUps: "Notes",
    followUpOptions: {
      retain: "Keep in the post",
      rotate: "Rotate",
      career: "Career development",
      guidance: "Performance guidance",
    },
    followUpText: "Other notes",
    studyTitle: "Results of the studies",
    studyHint: "There is no plan during study leave. Write what was reached, by the academic report.",
    studyResults: "What was reached",
    studyReport: "Academic report",
    studyReportHint: "Name of the report, its number and date.",
    save: "Save the annual note",
    saved: "Annual note saved.",
    adviceAsked: "For PPPK the advice on the contract is given before the signature.",
    toNote: "Give the advice",
  },
  result: {
    title: "The year that the appraiser had in view",
    own: "The annual rating is a decision of its own. The results below were in view; they are not averaged.",
    contract: "Advice on the contract",
    study: "Results of the studies",
    report: (text: string) => `Academic report: ${text}`,
  },
};

export const annualReasons: typeof sourceReasons = {
  "annual-not-annual": () => "This period is no annual evaluation.",
  "annual-not-last-post": () =>
    "This person has a later plan in that year. The annual evaluation is made by the appraiser of the last post.",
  "annual-year-runs": (p) =>
    `The year still runs. The annual evaluation can begin after ${formatDate(String(p.due), "en")}.`,
  "annual-begun": () => "This person's annual evaluation was begun on another plan.",
  "annual-advice-missing": () =>
    "Give the advice on the contract (extension or termination) before you sign the annual evaluation of a PPPK.",
  "annual-advice-pppk-only": () => "Advice on a contract is for PPPK only.",
};
