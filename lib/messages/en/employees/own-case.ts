import type {
  ownCase as source,
  ownCaseReasons as sourceReasons,
} from "@/lib/messages/id/employees/own-case";
import type { Words } from "@/lib/messages/words";

export const ownCaseReasons: Words<typeof sourceReasons> = {
  "own-case-other": () => "This is your own case. Another HR officer decides it.",
  "own-case-reason": () => "Write why you decide your own case.",
};

export const ownCase: Words<typeof source> = {
  acts: {
    "employee.correct": "corrected the own data in the register",
    "employee.correct-nip": "corrected the own NIP",
    "superior.confirm": "confirmed the own superior",
    "superior.refuse": "refused the own proposal of a superior",
    "superior.correct": "named the own superior",
    "superior.undo": "took back a decision about the own superior",
    "personnel.enter": "entered a personnel event about themselves",
    "personnel.cancel": "cancelled the own planned personnel event",
    "personnel.undo": "undid the own personnel event",
    "personnel.end-acting": "ended the own acting post",
    "personnel.extend-acting": "extended the own acting post",
  },
  other: "This is your own case. Another HR officer decides it.",
  reason: "Why you decide your own case",
  reasonHint: "There is no other HR officer. Auditor and leadership are told, with this reason.",
};
