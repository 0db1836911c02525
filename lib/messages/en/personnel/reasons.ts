import type { Parameters } from "@/lib/messages/id/forms/input";
import type { personnelReasons as source } from "@/lib/messages/id/personnel/reasons";
import { formatDate } from "@/lib/messages/format";
import type { Words } from "@/lib/messages/words";

const day = (p: Parameters, name = "day") => formatDate(String(p[name]), "en");

/** Why an event of a person's posts is refused. */
export const personnelReasons: Words<typeof source> = {
  "changed-meanwhile": "This has just changed. Reload the page and look at the consequences once more.",
  "wrong-state": "This event can no longer be changed.",
  "position-required": "Choose a post first.",
  "no-post": "This person holds no post on that day.",
  "has-post": "This person holds a post on that day already. Use “Move”.",
  "not-active": "This person is out of duty. Use “Return to duty”.",
  "not-away": "This person is neither on leave nor on study leave.",
  "same-post": "This person holds that post already.",
  "post-closed": "That post does not exist on this day.",
  "post-held": (p) => `${p.post} is still held by somebody else. Move or retire the holder first.`,
  "later-post": (p) => `This person has another post from ${day(p)}. Two definitive posts may not overlap.`,
  "before-start": (p) => `The present post begins only on ${day(p)}. Choose a later day.`,
  "too-far-back": (p) => `At most ${p.months} months back.`,
  "evaluated-since": (p) =>
    `The evaluation of the period from ${day(p)} is signed and stands. Choose a day after that period, or ask the appraiser to take the signature back while the result is not released.`,
  "event-waiting": (p) => `Another event is planned for ${day(p)}. Cancel it first.`,
  "end-required": "Fill in the last day.",
  "end-before-start": "The last day lies before the first.",
  "acting-too-long": (p) => `A Plt acts for ${p.months} months at a time. At the latest until ${day(p)}.`,
  "last-hr": "This is the last HR officer. Give somebody else the HR role first.",
  "acting-own-post": "That is the person’s own post.",
  "acting-taken": (p) =>
    p.until === ""
      ? `Somebody acts for this post from ${day(p, "from")} already.`
      : `Somebody acts for this post from ${day(p, "from")} to ${day(p, "until")} already.`,
  "leave-overlaps": (p) => `There is a leave from ${day(p)} already.`,
  "not-extendable": "This appointment cannot be extended again.",
  used: "Somebody has worked on top of this change, so it cannot be taken back. Enter a new event.",
};
