import type { ReactNode } from "react";
import { TextLink } from "@/components/ui/button";
import "@/components/ui/styles/tables.css";

export type Column<Row> = {
  key: string;
  label: string;
  cell: (row: Row) => ReactNode;
  number?: boolean;
  /** Takes a whole line in the phone's card. */
  wide?: boolean;
  /** The column is called by its name on the phone unless this is set. */
  unlabelled?: boolean;
  className?: string;
  /** A header that sorts: where it leads and how the column is sorted now. */
  sort?: { href: string; now?: "ascending" | "descending"; label: string };
};

type DataTableProps = {
  caption: string;
  /** The caption is read out; show it where no heading says the same. */
  showCaption?: boolean;
  empty?: ReactNode;
};

const arrows = { ascending: " ↑", descending: " ↓" };

/**
 * A real table on the desk, row cards on the phone. The first column is the row's heading. The roles are written
 * out because some browsers drop a table's own ones when CSS lays it out as cards.
 */
export function DataTable<Row extends { key: string }>({
  caption,
  showCaption,
  columns,
  rows,
  empty,
}: DataTableProps & { columns: Column<Row>[]; rows: Row[] }) {
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    <table className="data-table" role="table">
      <caption className={showCaption ? "pb-2 font-semibold" : "sr-only"}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ key, label, number, sort, className }) => (
            <th
              key={key}
              role="columnheader"
              scope="col"
              className={[number && "is-number", className].filter(Boolean).join(" ") || undefined}
              aria-sort={sort?.now}
            >
              {sort ? (
                <TextLink href={sort.href} aria-label={sort.label}>
                  {label}
                  {sort.now && arrows[sort.now]}
                </TextLink>
              ) : (
                label
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.key} role="row">
            {columns.map((column, index) =>
              index === 0 ? (
                <th key={column.key} role="rowheader" scope="row">
                  {column.cell(row)}
                </th>
              ) : (
                <Cell key={column.key} column={column} row={row} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const className = [column.number && "is-number", column.wide && "is-wide", column.className]
    .filter(Boolean)
    .join(" ");
  return (
    <td role="cell" className={className || undefined} data-l={column.unlabelled ? undefined : column.label}>
      {column.cell(row)}
    </td>
  );
}
