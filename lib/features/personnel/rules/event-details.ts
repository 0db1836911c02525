import { z } from "zod";

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);

/** What is kept of an event beside its columns. */
export const eventDetails = z.object({
  positionId: z.uuid().nullable(),
  endsOn: day.nullable(),
  decree: z.string().nullable(),
  /** Who was told. */
  told: z.array(z.uuid()),
  /** How often an acting was extended. */
  extended: z.int().min(0).default(0),
});
export type EventDetails = z.output<typeof eventDetails>;

/** The rows that an event touched, and which rows it might have touched. */
export const eventChanges = z.object({
  scope: z.object({
    employeeId: z.uuid(),
    affected: z.array(z.uuid()),
    planIds: z.array(z.uuid()),
    holdIds: z.array(z.uuid()),
  }),
  rows: z.array(
    z.object({
      table: z.enum([
        "account",
        "assignment",
        "absence",
        "employee",
        "reporting_line",
        "work_plan",
        "work_plan_appraiser",
      ]),
      id: z.uuid(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
});
export type EventChanges = z.output<typeof eventChanges>;
