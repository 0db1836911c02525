import { Quote } from "@/components/ui/page/quote";
import { formatDate } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";

type Note = {
  giver: string;
  startsOn: string;
  endsOn: string;
  text: string;
  results: readonly { resultId: string; text: string }[];
};
type Props = {
  note: Note;
  results: readonly { resultId: string; text: string }[];
  m: Messages;
  locale: Locale;
};

/** What a former appraiser left, with name and days, and what he or she saw of single results. */
export function HandoverNote({ note, results, m, locale }: Props) {
  const [from, to] = [note.startsOn, note.endsOn].map((day) => formatDate(day, locale));
  const rows = results.flatMap(({ resultId, text }, index) => {
    const word = note.results.find((one) => one.resultId === resultId);
    return word ? [{ resultId, title: `${index + 1}. ${text}`, text: word.text }] : [];
  });
  return (
    <Quote by={m.evaluations.handover.read.from(note.giver, from ?? "", to ?? "")}>
      <p className="whitespace-pre-wrap">“{note.text}”</p>
      {rows.map(({ resultId, title, text }) => (
        <p key={resultId} className="mt-1.5 text-small">
          <b>{title}</b>
          <span className="block whitespace-pre-wrap">{text}</span>
        </p>
      ))}
    </Quote>
  );
}
