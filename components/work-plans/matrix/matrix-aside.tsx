import type { ReactNode } from "react";
import { Card } from "@/components/ui/page/card";
import { ShareBar } from "@/components/work-plans/matrix/share-bar";
import type { ResultView } from "@/components/work-plans/matrix/matrix-phone";

type Props = { view: ResultView; title: string; label: string; keys: string; children: ReactNode };

/** Beside the sheet: how one result is divided, whom to invite, the keys. */
export function MatrixAside({ view, title, label, keys, children }: Props) {
  return (
    <Card as="aside" rows pad={false} label={label}>
      <div className="px-4 py-3">
        <h2 className="text-h3">{title}</h2>
        {view.bar && <ShareBar sentence={view.bar.sentence} parts={view.holders} isOver={view.bar.isOver} />}
        {view.sums.map(({ key, text, tone }) => (
          <p key={key} className={`mx-sum mx-sum-${tone}`}>
            {text}
          </p>
        ))}
        {view.why && <p className="mt-1 text-small text-ink-2">{view.why}</p>}
        <ul className="mt-1 text-small">
          {view.holders
            .filter(({ text }) => text !== "")
            .map(({ key, label: name, text, unit }) => (
              <li key={key} className="flex justify-between gap-3">
                <span>{name}</span>
                <span>
                  <b>{text}</b> {unit}
                </span>
              </li>
            ))}
        </ul>
      </div>
      {children}
      <div className="px-4 py-3">
        <p className="text-small text-ink-3">{keys}</p>
      </div>
    </Card>
  );
}
