import type { teamTasks as source } from "@/lib/messages/id/reports/team-tasks";
import type { Words } from "@/lib/messages/words";

export const teamTasks: Words<typeof source> = {
  proposals: (count, unit) => `${count} calibration proposals await your decision, ${unit}`,
  proposalsAbout: "You decide, with a reason. What is not decided stays as it was.",
  declare: (subject) => `Declare whether you have a conflict of interest: ${subject}`,
  write: (subject) => `Write your evaluation-team notes: ${subject}`,
  sign: (subject) => `Sign the minutes: ${subject}`,
  meets: (day) => `Session of the evaluation team on ${day}`,
  signAbout: "The minutes await every member's signature.",
  contributions: (count) => `Give your word on ${count} results`,
  contributionsAbout: "Results of others that support yours. Their appraisers are scoring now.",
};
