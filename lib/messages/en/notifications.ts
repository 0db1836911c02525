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
  },
};
