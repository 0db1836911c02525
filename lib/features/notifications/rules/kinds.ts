import type { GrantMessages } from "../../employees/rules/grant";
import type { ObjectionMessages } from "./objection-kinds";

/**
 * Every message that a person can get, with the particulars that its words need. Days are YYYY-MM-DD and are written out in
 * the reader's language. A rating never travels in a message: the page that it leads to shows it to whoever may see it.
 */
export type NotificationParams = GrantMessages &
  ObjectionMessages & {
    /** To everybody: confirmed rules begin on a day. */
    "organization.rules-scheduled": { from: string };
    /** To whoever holds what waits: `people` of an appraiser are those who wait. */
    "reports.reminded": { by: string; of: "plan" | "note" | "result" | "desk"; people: number };
    /** The plan came back with notes. */
    "work-plans.returned": { appraiser: string; notes: number };
    /** In place of that message, when its author took the return back before it was opened. */
    "work-plans.return-undone": { appraiser: string };
    /** To the person: the appraiser wants to amend the plan in force. */
    "work-plans.amendment-started": { appraiser: string };
    /** To the person: an amendment was agreed, and is the plan's version now. */
    "work-plans.amended": { appraiser: string; version: number };
    /** To both sides: an event of the posts closed the plan, and with it the amendment that was being written. */
    "work-plans.amendment-dropped": { employee: string; until: string };
    /** To the other side: somebody wrote at a row. */
    "work-plans.commented": { author: string };
    /** To whoever appraised before: somebody else does from a day on. */
    "work-plans.superior-told": { from: string; employee: string; appraiser: string };
    /** To whoever was named by a person, and serves at once. */
    "work-plans.superior-named": { from: string; employee: string };
    /** To the person and both superiors: HR stands behind it. */
    "work-plans.superior-confirmed": { employee: string; superior: string };
    /** To the person: HR does not follow the proposal. */
    "work-plans.superior-refused": { proposed: string; superior: string; reason: string };
    "work-plans.superior-corrected": { proposed: string; superior: string };
    /** To whom the person reports by HR's decision. */
    "work-plans.superior-settled": { from: string; employee: string };
    /** To HR: proposals have waited longer than they should. */
    "work-plans.superiors-waiting": { proposals: number };
    /** To the person and both superiors: HR looks at it once more. */
    "work-plans.superior-reopened": { employee: string; superior: string };
    /** To each of the team: roles in the leader's matrix are told. */
    "work-plans.roles-shared": { leader: string; roles: number; year: number };
    /** To the leader: a voluntary application. */
    "work-plans.role-applied": { employee: string; result: string };
    /** To the person who applied. */
    "work-plans.role-accepted": { leader: string; result: string };
    "work-plans.role-declined": { leader: string; result: string; reason: string };
    /** To the person: the leader has taken the role back. */
    "work-plans.role-ended": { leader: string; result: string };
    /** To the direct superior of somebody whom another unit invites. */
    "work-plans.role-invited": { leader: string; result: string };
    /** To the invited person, once the superior allows it. */
    "work-plans.role-allowed": { leader: string; result: string };
    /** To the leader who invited. */
    "work-plans.role-invitation-accepted": { employee: string; result: string };
    "work-plans.role-invitation-declined": { by: string; employee: string; result: string; reason: string };
    /** To the other side of a role. */
    "work-plans.role-comment": { author: string; result: string };
    /** To the person: results of the leader that the person's own may support. */
    "work-plans.links-proposed": { leader: string; links: number };
    /** To the leader, about the plan of one of the team. */
    "work-plans.links-offered": { employee: string; links: number };
    /** To whoever accepted first: both have, and the row is linked. */
    "work-plans.linked": { by: string; result: string };
    /** To the other side, who may link it otherwise. */
    "work-plans.link-declined": { by: string; result: string };
    /** To the person: a signed result, or a new version of it, can be read. */
    "evaluations.released": { by: string };
    "evaluations.corrected": { by: string };
    "evaluations.handover-written": { name: string };
    /** To HR: a common release has come to its end. */
    "evaluations.release-finished": { results: number };
    /** To the person: something is proposed that may follow the result; and what was decided. */
    "evaluations.follow-up-proposed": { by: string };
    "evaluations.follow-up-decided": { by: string };
    /** To a member: a seat in a calibration room. */
    "evaluations.calibration-appointed": { by: string; unit: string };
    /** To the appraiser: other ratings are proposed for one of the team; whom it is about stands in the room. */
    "evaluations.calibration-proposed": { by: string; unit: string };
    /** To whoever proposed it. */
    "evaluations.calibration-decided": { by: string; unit: string };
    /** To a member: a seat in a session of the evaluation team. */
    "evaluations.panel-invited": { host: string; subject: string; on: string };
    /** To the members: every note was sent, all are open. */
    "evaluations.panel-opened": { subject: string };
    /** To whoever set the session up: a member left over a conflict, and the seat is empty. */
    "evaluations.panel-seat-empty": { subject: string };
    /** To the members: the minutes wait for their signatures, or came back. */
    "evaluations.panel-minuted": { subject: string; by: string };
    "evaluations.panel-reopened": { subject: string; by: string };
    /** To the person, and to whoever set the session up: the advice is signed. */
    "evaluations.panel-advised": { subject: string };
    /** To whoever set the session up: the person answered. */
    "evaluations.panel-answered": { subject: string };
    /** To an officer: proofs of another unit to look at. */
    "evaluations.second-look-given": { items: number };
    /** To the appraiser: a second look found a proof doubtful; the evaluation stays as it is. */
    "evaluations.second-look-doubted": { result: string };
    /** To the person: a need was planned, met or ended. */
    "development.need-changed": { by: string };
    /** To the person whom an event of the posts concerns, and to the superiors. */
    "personnel.entered": { event: PersonnelEventName; employee: string; from: string };
    /** The same event, taken back. */
    "personnel.cancelled": { event: PersonnelEventName; employee: string; from: string };
    /** To HR: an event that waited for its day cannot be carried out any more. */
    "personnel.not-carried-out": { event: PersonnelEventName; employee: string; from: string };
    /** To whoever appraised until the plan closed. */
    "personnel.closing-asked": { employee: string; until: string; due: string };
    /** To the person of the closed plan. */
    "personnel.closing-note": { appraiser: string; until: string };
    /** To the person whose plan goes on with another appraiser. */
    "personnel.appraiser-changed": { appraiser: string; from: string };
    /** To whoever takes over plans from a day on. */
    "personnel.takes-over": { people: number; from: string };
    /** To whoever hands plans over. */
    "personnel.hands-over": { people: number; until: string };
  };

export type PersonnelEventName =
  | "move"
  | "acting_plt"
  | "acting_plh"
  | "study_leave"
  | "unpaid_leave"
  | "retirement"
  | "leaving"
  | "start"
  | "return";

export type NotificationKind = keyof NotificationParams;

/** A message as it is stored; its words may be gone when its kind is no longer written. */
export type StoredParams = Record<string, string | number>;
