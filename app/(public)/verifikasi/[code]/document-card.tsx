import { Icon, type IconName } from "@/components/ui/icon";
import { DescriptionList, type Fact } from "@/components/ui/page/facts";
import { Chip, type ChipTone } from "@/components/ui/status/chip";
import type { VerifiedDocument } from "@/lib/features/documents/verification/queries";
import { dayIn, formatDate, formatDateTime, formatRange } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";

const LOOKS: Record<
  VerifiedDocument["state"],
  { head: string; icon: IconName; chip: ChipTone; mark: IconName }
> = {
  valid: { head: "bg-ok", icon: "shield", chip: "ok", mark: "check" },
  replaced: { head: "bg-warn", icon: "copy", chip: "warn", mark: "copy" },
  revoked: { head: "bg-err", icon: "alert", chip: "err", mark: "alert" },
};

type Props = { document: VerifiedDocument; checkedAt: string; m: Messages; locale: Locale };

/** The answer in one word and one sentence, then what the paper must say; no rating, no whole name. */
export function DocumentCard({ document: d, checkedAt, m, locale }: Props) {
  const w = m.documents.verification;
  const look = LOOKS[d.state];
  const day = (moment: string | null) => (moment ? formatDate(dayIn(moment, d.timeZone), locale) : "");
  const about = {
    valid: w.abouts.valid,
    replaced: w.abouts.replaced(day(d.replacedAt)),
    revoked: w.abouts.revoked(day(d.revokedAt)),
  }[d.state];
  const standing = {
    valid: w.current,
    replaced: w.replacedOn(day(d.replacedAt)),
    revoked: w.revokedOn(day(d.revokedAt)),
  }[d.state];
  const facts: Fact[] = [
    { term: w.kind, value: w.kinds[d.kind], about: w.revision(d.revision) },
    {
      term: w.holder,
      value: d.maskedName,
      about: d.nipEnding === null ? undefined : w.nipEnding(d.nipEnding),
    },
    { term: w.unit, value: d.unitName, about: d.agencyName },
    { term: w.period, value: formatRange(d.startsOn, d.endsOn, locale) },
    { term: w.issued, value: formatDateTime(d.issuedAt, locale, d.timeZone, "full") },
    {
      term: w.signature,
      value: w.internal(d.kind),
      about: d.certified > 0 ? w.certified(d.certified) : undefined,
    },
    {
      term: w.state,
      value: (
        <Chip tone={look.chip} icon={look.mark}>
          {w.chips[d.state]}
        </Chip>
      ),
      about: standing,
    },
    { term: w.code, value: <span className="mono">{d.code}</span> },
    { term: w.checked, value: formatDateTime(checkedAt, locale, d.timeZone, "full") },
  ];
  return (
    <section className="card overflow-hidden" aria-labelledby="verdict">
      <div
        className={`verdict grid grid-cols-[2.75rem_1fr] items-center gap-3.5 px-5 py-4 text-card ${look.head}`}
      >
        <Icon name={look.icon} size={44} />
        <div>
          <h1 id="verdict" className="text-card">
            {w.headings[d.state]}
          </h1>
          <p>{about}</p>
        </div>
      </div>
      <div className="px-5 py-2">
        <DescriptionList items={facts} />
      </div>
    </section>
  );
}
