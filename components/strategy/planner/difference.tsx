import { DataTable } from "@/components/ui/data/data-table";
import type { FieldChange, TreeChange } from "@/lib/features/strategy/rules/difference";
import type { Messages } from "@/lib/messages/messages-for";

type Line = Pick<TreeChange, "code" | "text" | "subject"> & {
  key: string;
  change: string;
  field: FieldChange | null;
};

/** What became of a tree between two versions: a line for every part or indicator that came or went, and for every changed field. */
export function DifferenceTable({
  caption,
  changes,
  m,
}: {
  caption: string;
  changes: TreeChange[];
  m: Messages;
}) {
  const w = m.strategy.planner.versions;
  const value = (field: FieldChange["field"], text: string | null) => {
    if (text === null) return <span className="text-ink-3">{w.empty}</span>;
    if (field === "direction")
      return m.strategy.tree.indicator.directions[text === "lower" ? "lower" : "higher"];
    return field === "level"
      ? m.strategy.levels[text as keyof typeof m.strategy.levels]
      : field === "target"
        ? text.replace(".", ",")
        : text;
  };
  const rows = changes.flatMap(({ id, kind, subject, code, text, fields }): Line[] => {
    const what = { code, text, subject };
    if (fields.length === 0) return [{ key: `${id}/${kind}`, ...what, change: w.kinds[kind], field: null }];
    return fields.map((field) => ({
      key: `${id}/${field.field}/${field.year ?? ""}`,
      ...what,
      change: [w.fields[field.field], field.year].filter(Boolean).join(" "),
      field,
    }));
  });
  return (
    <DataTable
      caption={caption}
      rows={rows}
      columns={[
        {
          key: "what",
          label: w.what,
          wide: true,
          cell: (row) => (
            <>
              {row.text}
              <span className="block text-tiny font-normal text-ink-3">{`${row.code}, ${w.subjects[row.subject]}`}</span>
            </>
          ),
        },
        { key: "change", label: w.change, cell: (row) => row.change },
        {
          key: "before",
          label: w.before,
          cell: (row) => row.field && value(row.field.field, row.field.before),
        },
        { key: "after", label: w.after, cell: (row) => row.field && value(row.field.field, row.field.after) },
      ]}
    />
  );
}
