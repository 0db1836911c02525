import type { input as source } from "@/lib/messages/id/forms/input";
import type { Words } from "@/lib/messages/words";

export const input: Words<typeof source> = {
  required: () => "This has not been filled in",
  "too-long": (p) =>
    p.max === undefined
      ? "This text is too long. Shorten it a little."
      : `At most ${p.max} characters. Shorten it a little.`,
  "too-short": (p) =>
    p.min === undefined ? "This text is too short. Add a little." : `At least ${p.min} characters.`,
  "not-number": () => "Enter a number, for example 95 or 7.5",
  "too-large": (p) => (p.max === undefined ? "This number is too large" : `At most ${p.max}`),
  "too-small": (p) => (p.min === undefined ? "This number is too small" : `At least ${p.min}`),
  "not-integer": () => "Enter a whole number, without decimals",
  "bad-date": (p) =>
    p.value === undefined ? "This date is not in the calendar" : `The date ${p.value} is not in the calendar`,
  "date-order": () => "The last day comes before the first day. Swap them or change one.",
  "not-chosen": () => "Choose one",
  "not-uuid": () => "This choice is not known. Reload the page, then choose again.",
  "unknown-choice": () => "This choice is not in the list. Choose again.",
  "too-many": (p) => (p.max === undefined ? "Too many. Remove some." : `At most ${p.max}`),
  "not-email": () => "Enter a full e-mail address, for example name@agency.go.id",
  "not-link": () => "Enter a full address that starts with https://",
  "already-there": () => "The same entry is already there. Check the list first.",
  invalid: () => "This could not be read. Check it again.",
};
