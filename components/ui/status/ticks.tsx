import { Icon, type IconName } from "@/components/ui/icon";

export type Tick = { text: string; state: "done" | "now" | "back" | "next"; icon?: IconName };

const drawn: Record<Tick["state"], IconName> = {
  done: "check",
  now: "checks",
  back: "return",
  next: "clock",
};

/** Where a sent thing is. The last reached step is `now`; only what the server stored may be done. */
export function Ticks({ label, steps }: { label: string; steps: Tick[] }) {
  return (
    <ol className="ticks" aria-label={label}>
      {steps.map(({ text, state, icon }) => (
        <li
          key={text}
          className={state === "next" ? undefined : `tick-${state}`}
          aria-current={state === "now" || state === "back" ? "step" : undefined}
        >
          <Icon name={icon ?? drawn[state]} />
          {text}
        </li>
      ))}
    </ol>
  );
}
