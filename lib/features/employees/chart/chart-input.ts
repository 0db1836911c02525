import { z } from "zod";
import {
  POSITION_CLASSES,
  type PositionFacts,
  type UnitFacts,
} from "@/lib/features/organization/rules/chart";

/** Longest texts, in characters. */
const NAME = 200;
const CODE = 50;
const REASON = 500;
/** Job grades (kelas jabatan) go from 1 to 17. */
const GRADES = 17;

const id = z.uuid("input.not-uuid");
const version = z.coerce.number("input.invalid").int("input.invalid").min(1, "input.invalid");
const day = z
  .string("organization.day-required")
  .min(1, "organization.day-required")
  .pipe(z.iso.date("input.bad-date"));
const text = (missing: string, most: number) =>
  z.string(missing).trim().min(1, missing).max(most, "input.too-long");
const reason = text("organization.change-reason-required", REASON);
const chosen = (missing: string) => z.string(missing).min(1, missing).pipe(id);
/** A field left empty is no value. */
const optional = (most: number) =>
  z
    .string()
    .trim()
    .max(most, "input.too-long")
    .transform((typed) => typed || null)
    .nullable()
    .default(null);
const ticked = z
  .union([z.boolean(), z.literal("true").transform(() => true)])
  .optional()
  .transform((value) => value ?? false);

const unitNames = {
  name: text("organization.name-required", NAME),
  code: text("organization.code-required", CODE),
};

export const addUnitInput = z.object({
  parentId: chosen("organization.parent-required"),
  ...unitNames,
  kind: text("input.required", CODE),
  hasOwnAgreement: ticked,
  day,
  reason,
});
export type AddUnitInput = z.output<typeof addUnitInput>;

const oneUnit = { unitId: id, version, day, reason };

export const renameUnitInput = z.object({ ...oneUnit, ...unitNames });
export type RenameUnitInput = z.output<typeof renameUnitInput>;

export const moveUnitInput = z.object({ ...oneUnit, parentId: chosen("organization.parent-required") });
export type MoveUnitInput = z.output<typeof moveUnitInput>;

export const mergeUnitInput = z.object({ ...oneUnit, intoId: chosen("organization.into-required") });
export type MergeUnitInput = z.output<typeof mergeUnitInput>;

export const closeUnitInput = z.object(oneUnit);
export type CloseUnitInput = z.output<typeof closeUnitInput>;

const positionFacts = z.object({
  unitId: chosen("organization.unit-required"),
  superiorPositionId: z
    .union([id, z.literal("").transform(() => null)])
    .nullable()
    .default(null),
  title: text("organization.title-required", NAME),
  class: z.enum(POSITION_CLASSES, "organization.class-required"),
  level: optional(CODE),
  grade: z
    .union([
      z.literal("").transform(() => null),
      z.coerce
        .number("organization.grade-range")
        .int("organization.grade-range")
        .min(1, "organization.grade-range")
        .max(GRADES, "organization.grade-range"),
    ])
    .nullable()
    .default(null),
  family: optional(CODE),
  isUnitHead: ticked,
  independentHead: ticked,
});
const onlyFunctional = {
  check: (facts: { class: string; level: string | null }) =>
    facts.level === null || facts.class === "functional",
  problem: { path: ["level"], message: "organization.level-only-functional" },
};

export const addPositionInput = positionFacts
  .extend({ day, reason })
  .refine(onlyFunctional.check, onlyFunctional.problem);
export type AddPositionInput = z.output<typeof addPositionInput>;

export const changePositionInput = positionFacts
  .extend({ positionId: id, version, day, reason })
  .refine(onlyFunctional.check, onlyFunctional.problem);
export type ChangePositionInput = z.output<typeof changePositionInput>;

export const closePositionInput = z.object({ positionId: id, version, day, reason });
export type ClosePositionInput = z.output<typeof closePositionInput>;

export const undoChartChangeInput = z.object({ changeId: id, version });
export type UndoChartChangeInput = z.output<typeof undoChartChangeInput>;

export const unitFactsOf = ({ parentId, name, code, kind, hasOwnAgreement }: AddUnitInput): UnitFacts => ({
  parentId,
  name,
  code,
  kind,
  hasOwnAgreement,
});

export const positionFactsOf = (input: PositionFacts): PositionFacts => ({
  unitId: input.unitId,
  superiorPositionId: input.superiorPositionId,
  title: input.title,
  class: input.class,
  level: input.level,
  grade: input.grade,
  family: input.family,
  isUnitHead: input.isUnitHead,
  independentHead: input.independentHead,
});
