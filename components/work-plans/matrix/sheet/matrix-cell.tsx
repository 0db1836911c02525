import { Svg } from "@/components/ui/svg";
import type { CellView } from "@/components/work-plans/matrix/matrix-types";

type Props = {
  cell: CellView;
  at: string;
  href: string;
  unit: string | null;
  mayAdd: boolean;
  /** Spoken before the words of a role, or instead of the plus sign. */
  name: string;
  kinds: { main: string; additional: string };
};

export function MatrixCell({ cell, at, href, unit, mayAdd, name, kinds }: Props) {
  if (!cell.isFilled)
    return (
      <td>
        {mayAdd && (
          <a className="mx-add" href={href} data-cell={at} aria-label={name}>
            <Svg d="M12 5v14M5 12h14" size={17} />
          </a>
        )}
      </td>
    );
  return (
    <td>
      <a className="mx-role" href={href} data-cell={at}>
        <span className="sr-only">{name}</span>
        {cell.text}
        <span className="mx-meta">
          {cell.share !== "" && (
            <>
              <b>{cell.share}</b> {cell.unit || unit}.{" "}
            </>
          )}
          {kinds[cell.kind]}
          {cell.comments && `. ${cell.comments}`}
        </span>
      </a>
      {cell.chip && (
        <span className={cell.chip.tone === "neutral" ? "chip" : `chip chip-${cell.chip.tone}`}>
          {cell.chip.text}
        </span>
      )}
    </td>
  );
}
