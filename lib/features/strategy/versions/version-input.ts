import { z } from "zod";

const needed = (most: number) =>
  z.string("input.required").trim().min(1, "input.required").max(most, "input.too-long");

export const recordVersionInput = z.object({
  title: needed(200),
  legalBase: needed(300),
  url: z
    .union([z.literal(""), z.url({ protocol: /^https?$/, error: "input.not-link" })])
    .optional()
    .transform((text) => (text ? text : null)),
  period: needed(40),
  startsOn: z.string("input.required").min(1, "input.required").pipe(z.iso.date("input.bad-date")),
  reason: needed(1_000),
});
export type RecordVersionInput = z.output<typeof recordVersionInput>;
