import { z } from "zod";
import { isRealDate } from "../../../organization/rules/dates";

const text = z.string().max(20_000);
const date = z.string().refine(isRealDate);

/** What a former appraiser of the period left, in a signed result; it decides nothing. */
export const handoverBlock = z.strictObject({
  giver: text,
  startsOn: date,
  endsOn: date,
  text: text.min(1),
  results: z.array(z.strictObject({ resultId: z.string().min(1).max(100), text })),
});
