import type {
  writing as source,
  writingBrief as briefSource,
  writingReasons as reasonsSource,
} from "@/lib/messages/id/work-plans/writing";
import type { Parameters } from "@/lib/messages/id/forms/input";
import type { Words } from "@/lib/messages/words";

export const exampleIn = (p: Parameters) =>
  p.example === undefined ? "" : ` Example${p.from === undefined ? "" : ` from ${p.from}`}: “${p.example}”.`;

export const writingReasons: Words<typeof reasonsSource> = {
  "activity-noun": (p) =>
    `“${p.word ?? ""}” names the activity. What is appraised is the result that follows.${exampleIn(p)}`,
  "vague-word": (p) =>
    `“${p.word ?? ""}” means something else to everybody. Use a measure instead.${exampleIn(p)}`,
  "person-word": (p) =>
    `“${p.word ?? ""}” judges the person. Write what can be seen, so that it can be checked.${exampleIn(p)}`,
  "no-number": (p) => `There is no number yet, so nobody can tell when this is reached.${exampleIn(p)}`,
  "no-unit": (p) => `The number has no unit yet: how many of what?${exampleIn(p)}`,
  "no-time": (p) =>
    `There is no limit in time, though this is about time. Name a date, days, or “every month”.${exampleIn(p)}`,
  "as-reached": (p) =>
    `This target equals what was reached in ${p.year ?? "the year before"} (${p.value ?? ""}). Is it still a challenge?`,
  "nearly-same-result": (p) =>
    `Almost the same as result ${p.n ?? ""}. Join them, or write what differs.${exampleIn(p)}`,
  "same-indicator": (p) =>
    `This indicator also measures result ${p.n ?? ""}. One figure should not count twice.${exampleIn(p)}`,
  "indicator-repeats": (p) =>
    `The indicator repeats its result. Say how it is measured, such as a percentage or a number.${exampleIn(p)}`,
  "paste-aspect": () => "Not the name of an aspect or a perspective. Kept at the end of the indicator.",
  "paste-support": () => "No result of the leader has these words yet. The words are kept, not linked.",
  "paste-extra": () => "This column is not known. Its text is kept at the end of the indicator.",
  "paste-empty": () => "There are no rows yet. Copy the rows in Excel, then paste them here.",
  "paste-gone": () => "You have changed the pasted rows since, so nothing was undone.",
  "paste-too-many-indicators": (p) =>
    `At most ${p.max ?? 12} indicators in one result. Split it into two results.`,
  "template-name": () => "Give this example a name",
  "template-title": () => "Write the title of the post, such as Bidan Mahir",
  "template-family": () => "Choose a family of posts from the list",
  "template-empty": () => "Write at least one result",
};

export const writingBrief: Words<typeof briefSource> = {
  "activity-noun": () => "names an activity",
  "vague-word": (p) => `“${p.word ?? ""}” is not measurable`,
  "person-word": (p) => `“${p.word ?? ""}” judges the person`,
  "no-number": () => "No number yet",
  "no-unit": () => "No unit yet",
  "no-time": () => "No limit in time",
  "as-reached": (p) => `As reached in ${p.year ?? ""}`.trim(),
  "nearly-same-result": (p) => `almost the same as result ${p.n ?? ""}`.trim(),
  "same-indicator": (p) => `its indicator is that of result ${p.n ?? ""}`.trim(),
  "indicator-repeats": () => "its indicator repeats the result",
};

export const writing: Words<typeof source> = {
  reviewTitle: "Advice on the wording, for consideration only",
  weakRows: (n, of) => `${n} of ${of} results could be written more clearly`,
  helper: {
    title: "Wording helper",
    local: "Works on this device, sends nothing and forbids nothing.",
    dismiss: "Close the help",
    lines: { result: "Result", number: "Number and unit", time: "Limit in time", words: "Words" },
    found: "present",
    resultFound: "written as a result",
    resultMissing: "not written yet",
    activity: "“{word}” names an activity, not a result.",
    numberMissing: "none yet",
    unitMissing: "a number, but no unit yet",
    timeEnd: "not written, so it is the end of the plan",
    timeMissing: "none yet, though the aspect is time",
    vague: "“{word}” is not measurable.",
    person: "“{word}” judges the person. Write what can be seen.",
    wordsFine: "no vague word and none about a person",
    example: "Example: “{text}”",
    exampleFrom: "Example from {name}: “{text}”",
  },
  lastYear: {
    target: (year, target) => `${year}: target ${target}`,
    reached: (year, target, reached, periods) =>
      `${year}: target ${target}, reached ${reached} (${periods} periods recorded)`,
  },
  paste: {
    open: "Paste from Excel",
    title: "Paste from Excel",
    lead: "Copy the rows of your plan in Excel, paste them here, then check. All is kept as you wrote it.",
    label: "Rows from Excel",
    hint: "Order of columns: result, aspect, indicator, target, unit. A heading line may come along.",
    check: "Check the rows",
    preview: "What will be added",
    row: "Row",
    columns: {
      number: "No",
      support: "Leader's result",
      result: "Planned result",
      aspect: "Aspect",
      indicator: "Indicator",
      target: "Target",
      unit: "Unit",
      perspective: "Perspective",
      kind: "Kind",
      extra: "Other column",
    },
    summary: (rows, problems) =>
      problems === 0
        ? `${rows} results were read.`
        : `${rows} results were read. ${problems} cells are marked; they may be mended after saving.`,
    save: (rows) => `Save ${rows} results`,
    done: (rows) => `${rows} results from Excel were added.`,
    undo: "Undo",
    back: "Back to the plan",
  },
  manual: {
    title: "Manual of the indicator",
    lead: "So that everybody counts in the same way. It may be filled in partly.",
    of: (n) => `Manual of the indicators of result ${n}`,
    open: "Manual of the indicators",
    save: "Save the manual",
    fields: {
      definition: "Definition",
      formula: "Formula",
      dataSource: "Source of data",
      frequency: "Frequency of measurement",
      measuredBy: "Who measures",
    },
    hints: {
      definition: "What is counted, and what is not.",
      formula: "For example: records updated divided by civil servants, times 100.",
      dataSource: "For example the cohort report, the SIASN application.",
      frequency: "For example every month or quarter.",
      measuredBy: "The post or team that measures it.",
    },
    missing: "No manual yet",
    complete: (filled, of) => `${filled} of ${of} parts filled in`,
  },
};
