import { grants } from "@/lib/messages/en/employees/grants";
import type { notifications as source } from "@/lib/messages/id/notifications";
import type { Words } from "@/lib/messages/words";

export const notifications: Words<typeof source> = {
  title: "Notifications",
  about: "News about your SKP, your evaluations and your superior. The latest come first.",
  empty: "No notifications yet",
  emptyAbout: "News for you appears here.",
  unread: "Unread",
  markAll: (n) => `Mark ${n} as read`,
  marked: "All are marked as read.",
  other: "There is news for you. Open it to read it.",
  paging: "Pages of notifications",
  newest: "Newest",
  older: "Older",
  sentences: {
    "work-plans.returned": ({ appraiser, notes }) =>
      `${appraiser} returned your SKP with ${notes} ${notes === 1 ? "note" : "notes"}.`,
    "employees.grant-given": ({ role, by, from }) =>
      `${by} gave you the right ${grants.roles[role]}, from ${from}.`,
    "employees.grant-ended": ({ role, by, until }) =>
      `${by} ended your right ${grants.roles[role]}, last day ${until}.`,
    "employees.grant-extended": ({ role, by, until }) =>
      until === ""
        ? `${by} extended your right ${grants.roles[role]} without an end.`
        : `${by} extended your right ${grants.roles[role]} until ${until}.`,
  },
};
