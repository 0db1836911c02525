import { z } from "zod";
import { PLAN_COLUMNS, STAGES } from "./rules/scope";

const id = z.uuid();
const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

/** Filters of the dashboard as they stand in the address. What cannot be read is left out, never an error page. */
export const dashboardFilter = z.object({
  period: optional(id),
  unit: optional(id),
  kind: optional(z.enum(["pns", "pppk"])),
  sort: optional(z.enum(["name", "people", "late"])),
});
export type DashboardFilter = z.output<typeof dashboardFilter>;

export const peopleFilter = z.object({
  period: optional(id),
  unit: optional(id),
  kind: optional(z.enum(["pns", "pppk"])),
  stage: optional(z.enum([...STAGES, "late"])),
  plan: optional(z.enum(PLAN_COLUMNS)),
  after: optional(z.string().max(300)),
});
export type PeopleFilter = z.output<typeof peopleFilter>;
