import type { RatingTone } from "@/components/ui/rating/rating-badge";

export type MatrixCell = { label: string; tone: RatingTone };

type RatingMatrixProps = {
  /** Says the position in words, for the caption that screen readers get. */
  caption: string;
  columns: [string, string, string];
  /** Top row first. */
  rows: { label: string; cells: [MatrixCell, MatrixCell, MatrixCell] }[];
  /** Row and column of the verdict, from 0; null while nothing is chosen. */
  chosen: { row: number; column: number } | null;
  /** Under the verdict: "Anda di sini". */
  here?: string;
  /** `read`: plain cells around the verdict. `choose`: every cell in its tone, for the person who rates. */
  mode?: "read" | "choose";
};

/** Three by three as a table of words; the choice is made by the two level controls, never here. */
export function RatingMatrix({ caption, columns, rows, chosen, here, mode = "read" }: RatingMatrixProps) {
  return (
    <table className={mode === "choose" ? "matrix matrix-toned" : "matrix"}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <td />
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, cells }, row) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {cells.map((cell, column) => {
              const isChosen = chosen?.row === row && chosen.column === column;
              return (
                <td
                  key={columns[column]}
                  className={`tone-${cell.tone} ${isChosen ? "is-chosen" : ""}`}
                  aria-current={isChosen ? "true" : undefined}
                >
                  {cell.label}
                  {isChosen && here && <small>{here}</small>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
