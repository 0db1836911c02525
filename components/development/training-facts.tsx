import { kindName, trainingDates } from "@/components/development/training-words";
import { DescriptionList } from "@/components/ui/page/facts";
import type { TrainingRow } from "@/lib/features/development/rules/views";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";

type Shown = Omit<TrainingRow, "state"> & {
  url?: string | null;
  legalBasis?: string | null;
  sourceDocument?: string | null;
};

/** What a training is, where and when, with the seats that are left. */
export function TrainingFacts({ training, m, locale }: { training: Shown; m: Messages; locale: Locale }) {
  const w = m.development;
  const { place, url, legalBasis, sourceDocument } = training;
  return (
    <DescriptionList
      items={[
        { term: w.facts.dates, value: trainingDates(training, m, locale) },
        { term: w.facts.hours, value: w.hoursUnit(training.hours) },
        { term: w.facts.seats, value: w.seatsLeft(training.seatsLeft, training.seats) },
        { term: w.facts.mode, value: w.modes[training.mode] },
        ...(place ? [{ term: w.facts.place, value: place }] : []),
        ...(url
          ? [
              {
                term: w.facts.url,
                value: (
                  <a className="[overflow-wrap:anywhere]" href={url} rel="noopener noreferrer">
                    {url}
                  </a>
                ),
              },
            ]
          : []),
        { term: w.facts.provider, value: training.provider },
        { term: w.facts.kind, value: kindName(training.kind, m) },
        ...(legalBasis ? [{ term: w.facts.legalBasis, value: legalBasis }] : []),
        ...(sourceDocument ? [{ term: w.facts.source, value: sourceDocument }] : []),
      ]}
    />
  );
}
