import { TextLink } from "@/components/ui/button";

type Remark = { text: string; href: string };

/** What keeps the plan from being sent, with the way to each place. Present on arrival, so it takes no focus and shouts nothing. */
export function RemarkSummary({ title, remarks }: { title: string; remarks: Remark[] }) {
  if (remarks.length === 0) return null;
  return (
    <section className="summary" aria-labelledby="to-mend">
      <h2 id="to-mend">{title}</h2>
      <ul>
        {remarks.map(({ text, href }) => (
          <li key={href + text}>
            <TextLink href={href}>{text}</TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Advice that may be skipped. */
export function AdviceList({ remarks }: { remarks: Remark[] }) {
  return (
    <ul className="mt-1.5 grid gap-2 text-small">
      {remarks.map(({ text, href }) => (
        <li key={href + text}>
          <TextLink href={href} className="text-ink-2">
            {text}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
