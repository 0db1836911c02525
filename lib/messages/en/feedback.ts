import type { feedback as source } from "@/lib/messages/id/feedback";
import type { Words } from "@/lib/messages/words";

export const feedback: Words<typeof source> = {
  title: "Feedback",
  lead: "One event, one sentence.",
  about: "About",
  choose: "Choose a result or a behaviour value",
  results: "Results",
  behaviours: "Behaviour",
  text: "Feedback",
  hint: "What happened, what came of it, what next.",
  send: "Send feedback",
  sent: "Feedback sent.",
  readBy: (name) =>
    `Read by ${name} and the next appraiser. Feedback is no rating, and it cannot be changed once sent.`,
  by: (giver, date) => `${giver}, ${date}`,
  none: "No feedback in this period yet.",
  reasons: {
    "about-missing": () => "Choose the result or the behaviour value that you speak about",
    "text-missing": () => "Write one sentence about what you saw",
  },
};
