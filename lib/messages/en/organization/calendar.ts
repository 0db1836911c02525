import type {
  calendar as source,
  calendarReasons as sourceReasons,
} from "@/lib/messages/id/organization/calendar";
import type { Words } from "@/lib/messages/words";

export const calendarReasons: Words<typeof sourceReasons> = {
  "holiday-line": (p) =>
    `Line ${p.n} is incomplete. Write the day, a semicolon, then the name, such as 17 Agustus 2026; Independence Day.`,
  "holiday-day": (p) => `The day on line ${p.n} cannot be read. Write it like 17 August 2026 or 17/08/2026.`,
  "holiday-twice": (p) => `The day on line ${p.n} stands on an earlier line already.`,
  "holiday-taken": () => "This day is in the calendar already. Correct the one that is there.",
  "holiday-none": () => "There is no new day in this list.",
  "holiday-too-many": (p) => `At most ${p.max} days at once.`,
  "time-zone-same": () => "This zone is in use already. Choose another.",
};

/** Days without work, and the zone in which the agency counts its days. */
export const calendar: Words<typeof source> = {
  title: "Holidays and time zone",
  lead: "Clocks and deadlines that count working days skip Saturdays, Sundays and the days below.",
  years: "Choose a year",
  list: (year) => `Holidays of ${year}`,
  count: (n) => (n === 1 ? "1 day" : `${n} days`),
  none: (year) => `No days for ${year} yet`,
  noneAbout: "Add them one by one, or paste the list of the circular.",
  columns: { day: "Day", name: "Name", kind: "Kind", change: "Change" },
  kinds: { national: "National holiday", joint_leave: "Joint leave", local: "Local holiday" },
  weekend: "weekend",
  add: { title: "Add a day", day: "Day", name: "Name of the holiday", kind: "Kind", send: "Add" },
  paste: {
    title: "Paste a list",
    list: "List of holidays",
    hint: "One line a day: day; name. Example: 17 August 2026; Independence Day. Days that are there already are skipped.",
    send: "Take in the list",
  },
  correct: {
    link: "Correct",
    linkAbout: (day, name) => `Correct ${day}, ${name}`,
    title: (name) => `Correct: ${name}`,
    reason: "Reason of the change",
    reasonHint: "Kept in the audit trail, such as the number of the circular.",
    send: "Save the correction",
    back: "Cancel",
  },
  remove: {
    summary: "Take out of the calendar",
    about: "Running deadlines in working days are counted again without this day.",
    reason: "Reason for taking it out",
    send: "Take this day out",
  },
  zone: {
    title: "Time zone",
    now: (zone) => `Now ${zone}. Days and deadlines end at 23:59 ${zone}.`,
    label: "Time zone of the agency",
    options: {
      "Asia/Jakarta": "WIB, western Indonesian time",
      "Asia/Makassar": "WITA, central Indonesian time",
      "Asia/Jayapura": "WIT, eastern Indonesian time",
    },
    change: "Change the time zone",
    warning:
      "Changing the zone moves the end of every day and deadline for the whole agency at once, running ones too.",
    reason: "Reason of the change",
    send: "Change the zone",
  },
  done: {
    added: "The day was added.",
    imported: (n, already) =>
      already === 0 ? `${n} days were added.` : `${n} days were added, ${already} were there already.`,
    corrected: "The correction was saved.",
    removed: "The day was taken out of the calendar.",
    zone: "The time zone was changed.",
  },
};
