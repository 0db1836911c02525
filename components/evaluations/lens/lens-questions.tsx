import type { LensQuestion } from "@/lib/features/evaluations/lenses/rules/lens";
import { BEHAVIOURS } from "@/lib/features/work-plans/rules/behaviours";
import type { Messages } from "@/lib/messages/messages-for";

const nameOf = (value: string) => BEHAVIOURS.find((one) => one.value === value)?.label ?? value;

/** What a question looks at, in words: "Hasil kerja utama, Akuntabel, Kompeten". */
export function touchedWords({ results, values }: LensQuestion, m: Messages): string {
  const t = m.evaluations.lenses;
  const names = BEHAVIOURS.filter(({ value }) => values.includes(value)).map(({ value }) => nameOf(value));
  return [...(results === "none" ? [] : [t.results[results]]), ...names].join(", ");
}

/** The questions of a lens with what each touches, as HR and everybody else reads them. */
export function LensQuestions({ questions, m }: { questions: readonly LensQuestion[]; m: Messages }) {
  return (
    <ol className="grid list-none gap-3">
      {questions.map((question, index) => (
        <li key={index}>
          <p>
            <b>{question.label}</b>. {question.text}
          </p>
          <p className="text-small text-ink-3">
            {m.evaluations.lenses.touches}: {touchedWords(question, m)}
          </p>
        </li>
      ))}
    </ol>
  );
}
