import type {
  secondLook as source,
  secondLookReasons as sourceReasons,
} from "@/lib/messages/id/evaluation-team/second-look";
import type { Words } from "@/lib/messages/words";

export const secondLook: Words<typeof source> = {
  title: "Random second look",
  lead: "A small part of the approved evidence is looked at again by an officer of another unit, without names. No evaluation changes by it.",
  mine: "For you to look at",
  mineDone: "You have looked at all of them. Thank you.",
  item: (period, n) => `Proof ${n}, ${period}`,
  open: "Look",
  period: (name, year) => `${name} ${year}`,
  rate: (percent, n) => `${percent} of ${n} proofs support their results.`,
  notYet: (judged, from) => `The figure is shown from ${from} proofs on. So far ${judged}.`,
  nothing: "No period has been scored yet.",
  draw: "Draw the sample",
  drawMore: "Draw the units left",
  drawHint: "Once for each unit and period. The seed is kept, so anybody can repeat and check the draw.",
  done: "The sample is drawn. Its reviewers were told.",
  units: "Samples by unit",
  repeat: "Seed and hash, to repeat the draw",
  columns: {
    unit: "Unit",
    population: "Approved proofs",
    sample: "Sample",
    judged: "Looked at",
    rule: "Rule",
    seed: "Seed and hash",
  },
  rule: (percent, minimum) => `${percent}%, at least ${minimum}`,
  verdicts: { supports: "Supports", does_not_support: "Does not support", unreadable: "Cannot be read" },
  judge: {
    about: "Does this proof support the result below? You do not judge the person.",
    result: "Result",
    indicators: "Indicators",
    verdict: "What you find",
    note: "Note",
    noteHint:
      "Needed where it does not support or cannot be read. The appraiser's message carries no name of yours.",
    send: "Save the finding",
    file: "Download the proof",
    link: "Open the link",
    recorded: "Opening this proof is recorded and shown to its owner.",
    masked: "Names are masked",
    judged: "Looked at",
  },
};

export const secondLookReasons: typeof sourceReasons = {
  "second-look-too-early": () => "This period has not been scored yet. The sample is drawn afterwards.",
  "second-look-nothing": () =>
    "Nothing is left to draw: all units were, or no officer of another unit is there yet.",
  "second-look-judged": () => "You have looked at this proof already.",
  "second-look-note-missing": () => "Write what is missing",
};
