import { Card } from "@/components/ui/page/card";
import { Glossary } from "@/components/ui/page/disclosure";
import { Track } from "@/components/ui/status/stage-bar";
import type { TrainingHours } from "@/lib/features/development/rules/training-hours";
import type { Messages } from "@/lib/messages/messages-for";

type Props = { hours: TrainingHours; year: number; m: Messages };

/** The hours of a year as a number, a sentence and a bar. */
export function HoursCard({ hours, year, m }: Props) {
  const w = m.development.mine;
  const { done, limit } = hours;
  return (
    <Card labelledBy="hours">
      <h2 id="hours">{w.hoursTitle(year)}</h2>
      <p className="text-number mt-1 font-bold">
        {limit === null ? m.development.hoursUnit(done) : w.of(done, limit)}
      </p>
      {limit !== null && <HoursTrack hours={hours} />}
      <p className="mt-2">{sentenceOf(hours, m)}</p>
      <p className="mt-2 text-small text-ink-3">
        {w.basis[hours.rule]}{" "}
        <Glossary id="jp" word={m.development.hoursWhat}>
          {m.development.hoursGlossary}
        </Glossary>
      </p>
    </Card>
  );
}

/** Certified hours, hours enrolled for, and the limit, on one scale. */
export function HoursTrack({ hours }: { hours: TrainingHours }) {
  const { done, planned, limit } = hours;
  if (limit === null) return null;
  const scale = Math.max(limit, planned, 1);
  const share = (value: number) => (value / scale) * 100;
  return <Track reached={share(done)} planned={share(planned)} target={share(limit)} />;
}

function sentenceOf({ rule, done, planned, limit, short, over }: TrainingHours, m: Messages): string {
  const w = m.development.mine;
  const coming = planned > done ? w.planned(planned - done) : "";
  if (rule === "none" || limit === null) return coming;
  if (rule === "minimum")
    return [short > 0 ? w.short(short, limit) : w.reached(limit), coming].filter(Boolean).join(" ");
  return over > 0
    ? w.over(planned, over, limit)
    : [w.room(limit - planned, limit), coming].filter(Boolean).join(" ");
}
