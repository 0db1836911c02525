"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";

type Option = { value: string; label: string; note?: string };

/** Five radios in a GET form: with a script the page follows at once, without one the button sends them. */
export function TryForm({
  action,
  period,
  legend,
  options,
  chosen,
  submit,
}: {
  action: string;
  period: string;
  legend: string;
  options: Option[];
  chosen: string;
  submit: string;
}) {
  const router = useRouter();
  const follow = (value: string) =>
    router.replace(`${action}?period=${period}&as=${value}`, { scroll: false });
  return (
    <form method="get" action={action}>
      <input type="hidden" name="period" value={period} />
      <fieldset className="field">
        <legend className="label text-h3">{legend}</legend>
        {options.map(({ value, label, note }) => (
          <label key={value} className="choice">
            <input
              type="radio"
              name="as"
              value={value}
              defaultChecked={value === chosen}
              onChange={() => follow(value)}
            />
            <span className="choice-label">{label}</span>
            {note && <span className="hint">{note}</span>}
          </label>
        ))}
      </fieldset>
      <noscript>
        <Button type="submit" tone="secondary" small>
          {submit}
        </Button>
      </noscript>
    </form>
  );
}
