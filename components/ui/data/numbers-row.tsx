import { TextLink } from "@/components/ui/button";

export type HeadNumber = { value: string; words: string; href?: string; late?: boolean };

/** Three to five numbers with words; each leads to its list. */
export function NumbersRow({ label, numbers }: { label: string; numbers: HeadNumber[] }) {
  return (
    <ul className="numbers" aria-label={label}>
      {numbers.map(({ value, words, href, late }) => {
        const className = late ? "number number-late" : "number";
        const inside = (
          <>
            <b>{value}</b>
            <span>{words}</span>
          </>
        );
        return (
          <li key={words}>
            {href ? (
              <TextLink className={className} href={href}>
                {inside}
              </TextLink>
            ) : (
              <div className={className}>{inside}</div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
