import type { needs as source } from "@/lib/messages/id/development/needs";
import type { Words } from "@/lib/messages/words";

/** Words of needs that an accepted follow-up handed over to the training area. */
export const needs: Words<typeof source> = {
  title: "Your needs",
  about: "Out of an accepted follow-up of your evaluation. Look below for a training that meets them.",
  states: { open: "Not planned yet", planned: "Planned", met: "Met", dropped: "Not pursued" },
  source: "Where it came from",
  planned: (training, day) => `Planned: ${training}, ${day}`,
  plannedOtherwise: (day) => `Planned in another way, until ${day}`,
  met: (day, evidence) => `Met on ${day}: ${evidence}`,
  dropped: (reason) => `Not pursued: ${reason}`,
  by: (name) => `by ${name}`,
  desk: {
    title: "Development needs",
    about:
      "Out of accepted follow-ups. Plan them, then note by what they were met. The person reads all of it.",
    waiting: "Waiting",
    over: "Finished",
    show: "Choose a list",
    empty: "No needs here.",
    recorded: (day, name) => `Recorded on ${day} by ${name}`,
    plan: "Plan",
    change: "Change the plan",
    training: "Training",
    otherWay: "In another way",
    until: "Until when",
    untilHint: "Where it is no training of the catalogue, for instance coaching or a placement.",
    savePlan: "Save the plan",
    planned: "The plan is saved.",
    meet: "Note as met",
    metOn: "Met on",
    evidence: "Evidence",
    evidenceHint: "For instance: certificate 12/2026, or a report of the placement.",
    saveMet: "Note as met",
    wasMet: "Noted as met.",
    drop: "Not pursued",
    reason: "Reason",
    reasonHint: "The person reads it.",
    saveDrop: "End this need",
    wasDropped: "The need has ended.",
  },
};
