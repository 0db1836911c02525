import { DataTable } from "@/components/ui/data/data-table";
import { Card } from "@/components/ui/page/card";
import { Disclosure } from "@/components/ui/page/disclosure";
import { Note } from "@/components/ui/page/note";
import type { Rehearsal } from "@/lib/features/reports/rules/rehearsal";
import { formatDate, formatNumber } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import { periodName } from "@/lib/messages/period-name";
import type { Locale } from "@/lib/platform/context";

type W = { view: Rehearsal; m: Messages; locale: Locale };

function affectedWords({ view, m }: W): string {
  const w = m.organization.policies.rehearsal;
  if (view.rhythm) return w.affected(view.rhythm.now, view.rhythm.next);
  return view.reach === "rhythm" ? w.affectedMixed : w.affectedOther;
}

/** Sentences about single rules, each only where that rule changes. */
function sentences({ view, m, locale }: W): string[] {
  const w = m.organization.policies.rehearsal;
  const n = (value: number) => formatNumber(value, locale);
  return [
    view.formula &&
      (view.formula.all === 0 ? w.formulaNone : w.formula(n(view.formula.different), n(view.formula.all))),
    view.secondFactor !== null && w.sign(n(view.secondFactor)),
    view.acting !== null && w.acting(n(view.acting)),
    view.smallUnits && w.smallUnits(n(view.smallUnits.next), n(view.smallUnits.now)),
    view.clocks !== null && (view.clocks === 0 ? w.clocksNone : w.clocks(n(view.clocks))),
    w.periods(view.kept.periods),
  ].filter((sentence): sentence is string => typeof sentence === "string");
}

function Load({ view, m, locale }: W) {
  const w = m.organization.policies.rehearsal;
  if (!view.load) return null;
  const n = (value: number) => formatNumber(value, locale);
  const average = (text: string) => formatNumber(Number(text), locale, 1);
  return (
    <>
      <p className="lead mt-3">{w.load(average(view.load.next), average(view.load.now))}</p>
      <DataTable
        caption={w.loadTable}
        rows={view.load.heaviest.map((row, index) => ({ ...row, key: `${index}` }))}
        columns={[
          {
            key: "appraiser",
            label: w.columns.appraiser,
            cell: (row) => (
              <>
                {row.name}
                <span className="block text-small font-normal text-ink-3">{`${row.unit}, ${w.people(n(row.people))}`}</span>
              </>
            ),
          },
          { key: "now", label: w.columns.now, number: true, cell: (row) => n(row.now) },
          { key: "next", label: w.columns.next, number: true, cell: (row) => <b>{n(row.next)}</b> },
        ]}
      />
    </>
  );
}

function Deadlines({ view, m, locale }: W) {
  const w = m.organization.policies.rehearsal;
  const [first] = view.deadlines;
  if (!first) return null;
  const count = view.deadlines.length;
  return (
    <Note tone="warn" className="mt-3">
      <b>
        {view.deadlinesMove ? w.holidaysMoved(count) : w.holidays(count, formatDate(first.proposed, locale))}
      </b>
      {!view.deadlinesMove && <p className="mt-1">{w.holidaysHow}</p>}
      <Disclosure summary={w.deadlines}>
        <ul className="text-small">
          {view.deadlines.map((row) => (
            <li key={`${row.cadence}-${row.year}-${row.number}-${row.kind}`} className="mt-1">
              {`${periodName(row, locale)}, ${w.kinds[row.kind].toLowerCase()}: ${formatDate(row.day, locale, "weekday")} → ${formatDate(row.proposed, locale, "weekday")}`}
            </li>
          ))}
        </ul>
      </Disclosure>
    </Note>
  );
}

/** What a draft would change: people, load, deadlines; and what stays. `time` says when it was computed. */
export function RehearsalPanel({ time, ...props }: W & { time: string }) {
  const { view, m, locale } = props;
  const w = m.organization.policies.rehearsal;
  const n = (value: number) => formatNumber(value, locale);
  const { kept } = view;
  const keptWords = [
    w.kept.evaluations(n(kept.evaluations)),
    w.kept.plans(n(kept.plans)),
    w.kept.objections(n(kept.objections)),
    w.kept.snapshots(n(kept.signed)),
  ].join(", ");
  return (
    <Card as="section" labelledBy="rehearsal" pad={false} className="mb-4 border-laut-7">
      <div className="flex flex-wrap items-baseline justify-between gap-2 bg-laut-7 px-4 py-2.5 text-on-laut">
        <h2 id="rehearsal" className="text-body font-semibold text-on-laut">
          {w.title}
        </h2>
        <span className="text-small">{w.at(time)}</span>
      </div>
      {view.reach !== "nobody" && (
        <dl className="grid grid-cols-2 border-b border-line">
          <div className="px-4 py-3">
            <dt className="text-small text-ink-2">{affectedWords(props)}</dt>
            <dd className="text-number font-semibold">{n(view.affected)}</dd>
          </div>
          <div className="border-l border-line px-4 py-3">
            <dt className="text-small text-ink-2">{w.sameLabel}</dt>
            <dd className="text-number font-semibold">{n(view.same)}</dd>
          </div>
        </dl>
      )}
      <div className="px-4 py-3">
        {view.reach === "nobody" && <p>{w.nothing}</p>}
        <Load {...props} />
        <Deadlines {...props} />
        <ul className="mt-3 grid gap-1.5">
          {sentences(props).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p className="mt-3 text-small">{w.keep(keptWords)}</p>
        <p className="mt-2 text-small text-ink-3">{`${w.safe} ${w.safeAbout}`}</p>
      </div>
    </Card>
  );
}
