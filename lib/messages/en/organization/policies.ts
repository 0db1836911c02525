import type { policies as source } from "@/lib/messages/id/organization/policies";
import type { Words } from "@/lib/messages/words";

/** The rules of the agency: what is in force, what is on its way. */
export const policies: Words<typeof source> = {
  title: "Rules",
};
