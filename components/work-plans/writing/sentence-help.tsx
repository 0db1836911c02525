"use client";

import { use, useEffect, useState, type RefObject } from "react";
import { Svg } from "@/components/ui/svg";
import type { HelpWords } from "@/components/work-plans/writing/help-types";
import { rowHelp, type HelpLine } from "@/lib/features/work-plans/writing/rules/row-help";
import "./sentence-help.css";

const ICONS: Record<HelpLine["state"], string> = {
  found: "M5 12.5l4.5 4.5L19 7.5",
  missing: "M12 5v14M5 12h14",
  word: "M20.5 12a8.5 8.5 0 11-17 0 8.5 8.5 0 0117 0M12 11v5M12 7.8v.2",
};

/** Nothing is announced while somebody types; once after a pause, and only what changed. */
const PAUSE = 1_500;

type Props = {
  id: string;
  form: RefObject<HTMLFormElement | null>;
  /** Index of the indicator in whose cells the person is. */
  at: number;
  isInWords: boolean;
  /** Where the words are. */
  source: string;
  onDismiss: () => void;
};

const asked = new Map<string, Promise<HelpWords | null>>();

/** Asked for once a visit. Without an answer there is no help, and nothing else is lost. */
function wordsAt(source: string): Promise<HelpWords | null> {
  const known = asked.get(source);
  if (known) return known;
  const words = fetch(source)
    .then((answer) => (answer.ok ? (answer.json() as Promise<HelpWords>) : null))
    .catch(() => null);
  asked.set(source, words);
  return words;
}

function typedIn(form: HTMLFormElement, at: number, isInWords: boolean) {
  const data = new FormData(form);
  const value = (name: string) => String(data.get(name) ?? "");
  const of = (field: string) => value(`indicators.${at}.${field}`);
  return {
    text: value("text"),
    indicator: isInWords ? value("successMeasure") : of("text"),
    target: of("target"),
    unit: of("measureUnit"),
    aspect: of("aspect"),
    isInWords,
  };
}

const sentence = (line: HelpLine, words: HelpWords) =>
  (words.say[line.say] ?? "").replace("{word}", line.word);

type Shown = Omit<Props, "source"> & { words: HelpWords };

export default function SentenceHelp({ source, ...props }: Props) {
  const words = use(wordsAt(source));
  return words && <HelpLines {...props} words={words} />;
}

/** Four lines under the text: what is there, what is missing, and a word about the person. It blocks nothing and sends nothing. */
function HelpLines({ id, form, at, isInWords, words, onDismiss }: Shown) {
  const [lines, setLines] = useState<HelpLine[]>([]);
  const [announced, setAnnounced] = useState("");

  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const look = () => setLines(rowHelp(typedIn(element, at, isInWords)));
    look();
    element.addEventListener("input", look);
    element.addEventListener("change", look);
    return () => {
      element.removeEventListener("input", look);
      element.removeEventListener("change", look);
    };
  }, [form, at, isInWords]);

  const toSay = lines
    .filter(({ state }) => state !== "found")
    .map((line) => `${words.lines[line.key]}: ${sentence(line, words)}`)
    .join(" ");

  useEffect(() => {
    const timer = setTimeout(() => setAnnounced(toSay), PAUSE);
    return () => clearTimeout(timer);
  }, [toSay]);

  if (lines.length === 0) return null;
  return (
    <div className="sentence-help">
      <ul id={id} aria-label={words.title}>
        {lines.map((line) => (
          <li key={line.key} data-state={line.state}>
            <Svg d={ICONS[line.state]} size={18} />
            <span>
              <b>{words.lines[line.key]}</b> {sentence(line, words)}{" "}
              {line.example && words.examples[line.example] && (
                <span className="text-ink-3">
                  {words.example.replace("{text}", words.examples[line.example])}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      <p className="sentence-help-foot">
        {words.local}{" "}
        <button type="button" className="underline underline-offset-3" onClick={onDismiss}>
          {words.dismiss}
        </button>
      </p>
      <p role="status" className="sr-only">
        {announced}
      </p>
    </div>
  );
}
