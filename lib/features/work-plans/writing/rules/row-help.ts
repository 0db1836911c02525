import { readSentence } from "./read-sentence";

/** What stands in the fields of a row while it is being typed. */
export type TypedRow = {
  text: string;
  /** The indicator in whose cells the person is; for a plan in words the measure of success. */
  indicator: string;
  target: string;
  unit: string;
  aspect: string;
  isInWords: boolean;
};

export type HelpLine = {
  key: "result" | "number" | "time" | "words";
  state: "found" | "missing" | "word";
  say:
    | "resultFound"
    | "resultMissing"
    | "activity"
    | "found"
    | "numberMissing"
    | "unitMissing"
    | "timeEnd"
    | "timeMissing"
    | "vague"
    | "person"
    | "wordsFine";
  word: string;
  /** Which part of the family's example shows how; null where nothing needs showing. */
  example: "result" | "indicator" | "target" | null;
};

const line = (
  key: HelpLine["key"],
  state: HelpLine["state"],
  say: HelpLine["say"],
  example: HelpLine["example"] = null,
  word = "",
): HelpLine => ({ key, state, say, example, word });

function resultLine(text: string): HelpLine {
  const { activity } = readSentence(text);
  if (activity) return line("result", "word", "activity", "result", activity.word);
  return text.trim() === ""
    ? line("result", "missing", "resultMissing", "result")
    : line("result", "found", "resultFound");
}

function numberLine({ indicator, target, unit, isInWords }: TypedRow): HelpLine {
  const { hasNumber, hasUnit } = readSentence(isInWords ? indicator : target);
  if (!hasNumber) return line("number", "missing", "numberMissing", "target");
  const isComplete = hasUnit || unit.trim() !== "" || target.includes("%");
  return isComplete ? line("number", "found", "found") : line("number", "missing", "unitMissing", "target");
}

function timeLine({ text, indicator, target, unit, aspect }: TypedRow): HelpLine {
  if (readSentence([text, indicator, target, unit].join(" ")).hasTime) return line("time", "found", "found");
  return aspect === "time"
    ? line("time", "missing", "timeMissing", "indicator")
    : line("time", "found", "timeEnd");
}

function wordsLine({ text, indicator }: TypedRow): HelpLine {
  const said = [readSentence(text), readSentence(indicator)];
  const person = said.find((one) => one.person)?.person;
  if (person) return line("words", "word", "person", null, person);
  const vague = said.find((one) => one.vague)?.vague;
  return vague ? line("words", "word", "vague", "target", vague) : line("words", "found", "wordsFine");
}

/** The four lines under the text, always four and always in this order. They judge nothing and forbid nothing. */
export function rowHelp(row: TypedRow): HelpLine[] {
  return [resultLine(row.text), numberLine(row), timeLine(row), wordsLine(row)];
}
