import type { ReactNode } from "react";
import type { RatingTone } from "@/components/ui/rating/rating-badge";
import { RatingBadge } from "@/components/ui/rating/rating-badge";

type ChartPanelProps = {
  id: string;
  title: string;
  /** Stands beside the toggle: "Capaian unit: Baik". */
  aside?: ReactNode;
  /** The sentence comes first; it says what the drawing and the table show. */
  sentence: ReactNode;
  toggle: { label: string; chart: string; table: string };
  /** A LazyChart, drawn on wide screens. */
  chart: ReactNode;
  /** What the phone shows instead of the drawing (BarList); the table when absent. */
  phone?: ReactNode;
  /** The twin table with the same figures; all there is where JavaScript is off. */
  table: ReactNode;
};

/** Sentence, table and drawing of the same figures. The toggle is two radios and CSS. */
export function ChartPanel({ id, title, aside, sentence, toggle, chart, phone, table }: ChartPanelProps) {
  return (
    <section className="card card-pad chart-panel" aria-labelledby={id}>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 id={id}>{title}</h2>
        <div className="flex flex-wrap items-center gap-3">
          {aside && <span className="text-small">{aside}</span>}
          <fieldset className="toggle">
            <legend className="sr-only">{toggle.label}</legend>
            <label>
              <input type="radio" name={`${id}-view`} value="chart" defaultChecked />
              {toggle.chart}
            </label>
            <label>
              <input type="radio" name={`${id}-view`} value="table" />
              {toggle.table}
            </label>
          </fieldset>
        </div>
      </div>
      <div className="grid gap-4 desk:grid-cols-[minmax(0,1.35fr)_minmax(0,1fr)] desk:items-center desk:gap-7">
        <div className="min-w-0 desk:order-1">
          <div className="chart-table">{table}</div>
          <div className="chart-figure">
            <div className="only-desk">{chart}</div>
            {phone && <div className="only-phone">{phone}</div>}
            <noscript>{table}</noscript>
          </div>
        </div>
        <div className="desk:order-2">{sentence}</div>
      </div>
    </section>
  );
}

export type BarRow = {
  tone: RatingTone;
  letter: string;
  label: string;
  count: string;
  share: number;
  guide?: number;
};

/** The same figures as lines of HTML for narrow screens and print; an upright tick marks the guidance. */
export function BarList({ rows, note }: { rows: BarRow[]; note?: string }) {
  return (
    <>
      <ul className="bars">
        {rows.map(({ tone, letter, label, count, share, guide }) => (
          <li key={tone}>
            <RatingBadge tone={tone} letter={letter} label={label} />
            <span className="bar-line" aria-hidden="true">
              <i className={`fill-${tone}`} style={{ width: `${Math.max(1, Math.min(100, share))}%` }} />
              {guide !== undefined && <u style={{ left: `${Math.min(100, guide)}%` }} />}
            </span>
            <b>{count}</b>
          </li>
        ))}
      </ul>
      {note && <p className="mt-1 text-tiny text-ink-3">{note}</p>}
    </>
  );
}
