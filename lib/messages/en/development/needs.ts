import type { needs as source } from "@/lib/messages/id/development/needs";
import type { Words } from "@/lib/messages/words";

/** Words of needs that an accepted follow-up handed over to the training area. */
export const needs: Words<typeof source> = {
  title: "Your needs",
  about: "Out of an accepted follow-up of your evaluation. Look below for a training that meets them.",
  states: { open: "Not planned yet", planned: "Planned", met: "Met", dropped: "Not pursued" },
  source: "Where it came from",
};
