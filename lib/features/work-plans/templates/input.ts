import { z } from "zod";
import { version, words } from "../input";
import { LIMITS } from "../rules/plan-draft";
import { PERSPECTIVES } from "../rules/plan-draft";
import { ASPECTS, isEmptyLine, rowsOfLines } from "./template-rules/template-lines";

const id = z.uuid("input.not-uuid");

export const TEMPLATE_LIMITS = { name: 120, title: 200, lines: 60 } as const;

const line = z.object({
  kind: z.enum(["main", "additional"], "input.unknown-choice").default("main"),
  result: words(LIMITS.result).default(""),
  indicator: words(LIMITS.indicator).default(""),
  sort: z.union([z.literal(""), z.enum([...ASPECTS, ...PERSPECTIVES])], "input.unknown-choice").default(""),
  target: words(LIMITS.target).default(""),
  unit: words(LIMITS.unit).default(""),
});

/** A template as its form sends it. The first line needs a result; at least one line is not empty. */
export const savePlanTemplateInput = z
  .object({
    /** Missing for a new template. */
    templateId: id.optional(),
    version: version.optional(),
    name: words(TEMPLATE_LIMITS.name).pipe(z.string().min(1, "work-plans.template-name")),
    scope: z.enum(["title", "family"], "input.not-chosen"),
    title: words(TEMPLATE_LIMITS.title).default(""),
    family: z.string("input.invalid").max(60, "input.too-long").default(""),
    lines: z.array(line).max(TEMPLATE_LIMITS.lines, "input.too-many").default([]),
  })
  .transform(({ lines, scope, title, family, ...rest }, ctx) => {
    const rows = rowsOfLines(lines);
    const first = lines.findIndex((one) => !isEmptyLine(one));
    if (rows.length === 0)
      ctx.issues.push({
        code: "custom",
        message: "work-plans.template-empty",
        path: ["lines.0.result"],
        input: lines,
      });
    else if (rows[0]?.result === "")
      ctx.issues.push({
        code: "custom",
        message: "work-plans.result-empty",
        path: [`lines.${first}.result`],
        input: lines,
      });
    if (scope === "title" && title === "")
      ctx.issues.push({
        code: "custom",
        message: "work-plans.template-title",
        path: ["title"],
        input: title,
      });
    return {
      ...rest,
      rows,
      title: scope === "title" ? title : null,
      family: scope === "family" ? family : null,
    };
  });
export type SavePlanTemplateInput = z.output<typeof savePlanTemplateInput>;

export const retirePlanTemplateInput = z.object({ templateId: id, version });
export type RetirePlanTemplateInput = z.output<typeof retirePlanTemplateInput>;
