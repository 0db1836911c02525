import { Svg } from "@/components/ui/svg";
import type { ColumnView } from "@/components/work-plans/matrix/matrix-types";

/** The leader's results, each with the check of its sum. */
export function MatrixHead({ columns, person }: { columns: ColumnView[]; person: string }) {
  return (
    <thead>
      <tr>
        <th scope="col" className="mx-corner">
          {person}
        </th>
        {columns.map((column) => (
          <th key={column.id} scope="col">
            <a href={column.href}>{column.label}</a>
            <b>{column.text}</b>
            {column.sums.map(({ key, text, tone }) => (
              <span key={key} className={`mx-sum mx-sum-${tone}`}>
                {tone === "ok" && <Svg d="M5 12.5l4.5 4.5L19 7.5" size={16} />}
                {text}
              </span>
            ))}
          </th>
        ))}
      </tr>
    </thead>
  );
}
