import { z } from "zod";
import { peopleFilter } from "../input";

const people = z.array(z.uuid("input.not-uuid"), "input.invalid").max(60, "input.too-many").default([]);

/** People ticked on a page of the list, or everybody on it (`shown`); with the filters that lead back to that page. */
export const remindPeopleInput = peopleFilter
  .extend({
    period: z.uuid("input.not-uuid"),
    everyone: z.literal("on", "input.invalid").optional(),
    shown: people,
    people,
  })
  .refine(({ everyone, shown, people: ticked }) => (everyone ? shown : ticked).length > 0, {
    message: "input.not-chosen",
    path: ["everyone"],
  });
export type RemindPeopleInput = z.output<typeof remindPeopleInput>;
