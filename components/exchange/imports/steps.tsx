import { Icon } from "@/components/ui/icon";

type Props = { label: string; items: readonly string[]; current: number };

/** Where in the four steps an import stands; `current` counts from 0, past the end when all is done. */
export function Steps({ label, items, current }: Props) {
  return (
    <ol aria-label={label} className="mb-4 flex flex-wrap items-center gap-x-2 gap-y-2 text-small">
      {items.map((item, index) => {
        const isDone = index < current;
        const isNow = index === current;
        const circle = isDone
          ? "bg-ok text-card"
          : isNow
            ? "bg-ink text-card"
            : "border border-edge text-ink-2";
        return (
          <li key={item} aria-current={isNow ? "step" : undefined} className="flex items-center gap-2">
            <b
              className={`inline-flex size-6 items-center justify-center rounded-full text-tiny ${circle}`}
              aria-hidden={isDone || undefined}
            >
              {isDone ? <Icon name="check" size={14} /> : index + 1}
            </b>
            <span className={isNow ? "font-semibold" : "text-ink-2"}>{item}</span>
            {index < items.length - 1 && <span aria-hidden className="mx-1 inline-block h-px w-6 bg-edge" />}
          </li>
        );
      })}
    </ol>
  );
}
