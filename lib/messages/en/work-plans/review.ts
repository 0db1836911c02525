import type { review as source } from "@/lib/messages/id/work-plans/review";
import type { Words } from "@/lib/messages/words";

export const review: Words<typeof source> = {
  title: (name) => `Review the work plan of ${name}`,
  queue: "Queue",
  about: (post, unit) => `${post}, ${unit}`,
  span: (from, until) => `Valid from ${from} to ${until}`,
  sent: (when, number) => `Sent ${when}, receipt ${number}`,
  notWaiting: "This plan is not waiting for your decision.",
  mine: "Your own results",
  mineHint: "What the team is expected to support.",
  mineNone: "You have no work plan this year yet. You may agree this one all the same; links can follow.",
  supportedHere: "Supported by this plan",
  supportedByOthers: (n) => `Supported by ${n} other ${n === 1 ? "result" : "results"}`,
  noteHint: "Leave empty where it fits.",
  earlier: (round, text) => `Note of round ${round}: ${text}`,
  behaviours: "Behaviour and special expectations",
  behavioursHint:
    "What you write here is signed too. Therefore it travels with a return, and the employee sends the plan again.",
  expectation: (value) => `Special expectation: ${value}`,
  attachments: "Annex",
  attachmentKinds: { resource: "Resources", accountability: "Accountability", consequence: "Consequences" },
  attachmentNone: "empty",
  decide: "Your decision",
  general: "General note",
  generalHint: (name) => `Read by ${name}. At least one note when you return the plan.`,
  doReturn: "Return with notes",
  agree: "Agree and set",
  agreeAbout: "Once set, the plan is locked and dated. Later changes become a new version.",
  agreeOpen: "I have read every row",
  next: (name) => `Next: ${name}`,
  formFailed: "Could not be processed yet",
};
