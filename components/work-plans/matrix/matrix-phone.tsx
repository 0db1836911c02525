import { ButtonLink } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/page/disclosure";
import { Svg } from "@/components/ui/svg";
import { ShareBar, type SharePart } from "@/components/work-plans/matrix/share-bar";

type Holder = SharePart & { about: string; unit: string; href: string };
export type ResultView = {
  number: number;
  /** "RHK 1 dari 4" */
  place: string;
  text: string;
  before: { href: string; label: string } | null;
  after: { href: string; label: string } | null;
  /** The check in words; `bar` where there is something to draw. */
  sums: { key: string; text: string; tone: "ok" | "warn" | "quiet" }[];
  bar: { sentence: string; isOver: boolean } | null;
  why: string;
  holders: Holder[];
  /** Who of the team has no role here: a link each. */
  free: { key: string; name: string; href: string }[];
};
type Props = { view: ResultView; words: { add: string; invite: string }; inviteHref: string | null };

/** One result a page: who holds what, and whom to give a part of it. */
export function MatrixPhone({ view, words, inviteHref }: Props) {
  return (
    <div>
      <nav className="mx-pager" aria-label={view.place}>
        {view.before ? (
          <a href={view.before.href} aria-label={view.before.label}>
            <Svg d="M15 5l-7 7 7 7" />
          </a>
        ) : (
          <span />
        )}
        <p>{view.place}</p>
        {view.after && (
          <a href={view.after.href} aria-label={view.after.label}>
            <Svg d="M9 5l7 7-7 7" />
          </a>
        )}
      </nav>
      <h2 className="text-h2">{view.text}</h2>
      {view.bar && <ShareBar sentence={view.bar.sentence} parts={view.holders} isOver={view.bar.isOver} />}
      {view.sums.map(({ key, text, tone }) => (
        <p key={key} className={`mx-sum mx-sum-${tone}`}>
          {text}
        </p>
      ))}
      {view.why && <p className="text-small text-ink-2">{view.why}</p>}
      <ul className="mx-list mt-3 border-t-2 border-ink">
        {view.holders.map(({ key, label, about, text, unit, href }) => (
          <li key={key}>
            <a href={href}>{label}</a>
            <p className="text-small text-ink-2">{about}</p>
            {text && (
              <p className="mx-number">
                {text} <small>{unit}</small>
              </p>
            )}
          </li>
        ))}
      </ul>
      {inviteHref && (
        <div className="mt-3 grid gap-2">
          {view.free.length > 0 && (
            <Disclosure summary={words.add}>
              <ul className="grid gap-1">
                {view.free.map(({ key, name, href }) => (
                  <li key={key}>
                    <a className="inline-block py-2" href={href}>
                      {name}
                    </a>
                  </li>
                ))}
              </ul>
            </Disclosure>
          )}
          <ButtonLink tone="secondary" href={inviteHref}>
            {words.invite}
          </ButtonLink>
        </div>
      )}
    </div>
  );
}
