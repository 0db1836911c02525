import { z } from "zod";
import { LEVELS } from "../rules/tree-draft";

const year = z.coerce.number().int().min(2000).max(2200).optional().catch(undefined);

/** Filters as they stand in an address. */
export const treeFilter = z.object({
  q: z.string().trim().max(100).optional().catch(undefined),
  level: z.enum(LEVELS).optional().catch(undefined),
  year,
  /** The last code of the page before. */
  after: z.string().max(60).optional().catch(undefined),
  done: z.enum(["added", "changed", "moved", "retired", "indicator"]).optional().catch(undefined),
});
export type TreeFilter = z.output<typeof treeFilter>;
