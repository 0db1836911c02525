import { HoursTrack } from "@/components/development/hours-card";
import { Note } from "@/components/ui/page/note";
import { Chip } from "@/components/ui/status/chip";
import type { HoursOutlook as Outlook } from "@/lib/features/development/rules/views";
import type { Messages } from "@/lib/messages/messages-for";

/** "12 dari 20 JP, menjadi 20", with the warning that goes before enrolling and never forbids it (G90). */
export function HoursOutlook({ outlook, warn = true, m }: { outlook: Outlook; warn?: boolean; m: Messages }) {
  const w = m.development;
  const { year, now, then } = outlook;
  const { limit, planned, over } = then;
  return (
    <div>
      <p className="text-small font-semibold">{w.outlookTitle(year)}</p>
      <p className="text-small">
        {limit === null ? w.outlookPlain(now.planned, planned) : w.outlook(now.planned, limit, planned)}
      </p>
      <HoursTrack hours={{ ...then, done: now.planned }} />
      {!warn && over > 0 && limit !== null && <Chip tone="warn">{w.aboveShort(over, limit)}</Chip>}
      {warn && over > 0 && limit !== null && (
        <Note tone="warn" className="mt-2">
          {w.aboveCeiling({ planned, over, limit })}
        </Note>
      )}
    </div>
  );
}
