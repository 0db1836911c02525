import { z } from "zod";
import { FIELDS, IMPORT_KINDS } from "../rules/import-fields";
import { LARGEST_FILE } from "../rules/reasons";

const id = z.uuid("input.not-uuid");
const version = z.coerce.number().int().min(1);
const fieldKeys = [...new Set(Object.values(FIELDS).flatMap((fields) => fields.map(({ key }) => key)))];

export const uploadFileInput = z.object({
  kind: z.enum(IMPORT_KINDS, "input.not-chosen"),
  file: z
    .file("exchange.file-missing")
    .refine((file) => file.size > 0, "exchange.file-missing")
    .refine((file) => file.size <= LARGEST_FILE, "exchange.file-too-big"),
});

/** Per sheet whether it takes part, and the field of each column from the left; an empty one is not imported. */
export const matchColumnsInput = z.object({
  importId: id,
  version,
  sheets: z
    .array(
      z.object({
        number: z.coerce.number().int().min(1).max(50),
        isTaken: z.preprocess((value) => value === "true" || value === true, z.boolean()),
        fields: z
          .array(z.union([z.literal(""), z.enum(fieldKeys as [string, ...string[]])]))
          .max(200, "input.too-many")
          .default([]),
      }),
    )
    .min(1, "exchange.no-sheet-chosen")
    .max(50, "input.too-many"),
});

export const applyFixInput = z.object({
  importId: id,
  version,
  problem: z.string().max(40),
  /** For a unit that is written otherwise: the text in the file and the unit that it means. */
  text: z.string().max(200).optional(),
  unitId: id.optional(),
});

export const importStepInput = z.object({ importId: id, version });

export type UploadFileInput = z.output<typeof uploadFileInput>;
export type MatchColumnsInput = z.output<typeof matchColumnsInput>;
export type ApplyFixInput = z.output<typeof applyFixInput>;
export type ImportStepInput = z.output<typeof importStepInput>;
