import "server-only";
import { chooseTemplate } from "@/lib/features/work-plans/templates/template-rules/choose-template";
import type { PastedRow } from "@/lib/features/work-plans/writing/paste-rules/read-paste";
import { exampleRows, type ExampleRow, type Post } from "@/lib/features/work-plans/writing/rules/families";
import type { Tx } from "@/lib/platform/db";

/** Where the rows of an example come from: a template of HR, or the built-in rows of a family. */
export type ExampleOrigin = { templateId: string } | { family: string; isNeighbour: boolean };

const rowOf = ({ result, kind, indicators }: ExampleRow): PastedRow => ({
  kind,
  text: result,
  supports: { choice: null, words: "" },
  successMeasure: indicators.map(({ text, target, unit }) => `${text}: ${target} ${unit}`.trim()).join("\n"),
  indicators: indicators.map(({ unit, ...one }) => ({ ...one, measureUnit: unit })),
});

/** The rows that a plan of this post begins with; what no source tells (an aspect, a target) is left open. One statement. */
export async function loadExample(db: Tx, post: Post): Promise<{ rows: PastedRow[]; origin: ExampleOrigin }> {
  const templates = await db.planTemplate.findMany({
    where: { state: "active" },
    orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
  });
  const { template, family } = chooseTemplate(templates, post);
  return template
    ? { rows: exampleRows.parse(template.rows).map(rowOf), origin: { templateId: template.id } }
    : {
        rows: family.family.rows.map(rowOf),
        origin: { family: family.family.key, isNeighbour: family.isNeighbour },
      };
}
