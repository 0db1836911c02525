import { grants } from "@/lib/messages/en/employees/grants";
import { ownCase } from "@/lib/messages/en/employees/own-case";
import { objectionNews } from "@/lib/messages/en/evaluations/objection-desks";
import { reminders } from "@/lib/messages/en/reports/reminders";
import type { notifications as source } from "@/lib/messages/id/notifications";
import type { Words } from "@/lib/messages/words";

const personnelEvents = {
  move: "moves to another unit or post",
  acting_plt: "appointed as Plt (acting)",
  acting_plh: "appointed as Plh (acting by day)",
  study_leave: "study leave",
  unpaid_leave: "unpaid leave (CLTN)",
  retirement: "retires",
  leaving: "leaves",
  start: "starts duty",
  return: "returns to duty",
};

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
    ...objectionNews,
    "reports.reminded": reminders.told,
    "organization.rules-scheduled": ({ from }) =>
      `The agency's rules change on ${from}. Open it to see what differs for you.`,
    "work-plans.return-undone": ({ appraiser }) =>
      `${appraiser} undid the return. Your work plan stays on that desk; you need not do anything.`,
    "work-plans.amendment-started": ({ appraiser }) =>
      `${appraiser} began an amendment of your work plan. The plan in force stays until both of you agree.`,
    "work-plans.amended": ({ appraiser, version }) =>
      `${appraiser} agreed the amendment. Your work plan is version ${version} now.`,
    "work-plans.amendment-dropped": ({ employee, until }) =>
      `The work plan of ${employee} closes on ${until}. The amendment being written ends; its text is kept.`,
    "work-plans.commented": ({ author }) => `${author} wrote a comment on the work plan.`,
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
    "employees.own-case": ({ by, act, reason }) =>
      `${by} ${ownCase.acts[act]}, for there is no other HR officer. The reason: ${reason}`,
    "employees.email-changed": ({ by }) =>
      `${by} changed your e-mail address. Was it not your wish? Ask the personnel office.`,
    "work-plans.superior-told": ({ from, employee, appraiser }) =>
      `From ${from}, ${appraiser} appraises ${employee}. Thank you for your guidance.`,
    "work-plans.superior-named": ({ from, employee }) =>
      `${employee} named you as superior from ${from}. You may read and agree the SKP at once; signing a result waits for the confirmation of human resources.`,
    "work-plans.superiors-waiting": ({ proposals }) =>
      `${proposals} ${proposals === 1 ? "proposal" : "proposals"} of a superior waited longer than five working days. A provisional superior serves meanwhile.`,
    "work-plans.superior-confirmed": ({ employee, superior }) =>
      `Human resources confirmed ${superior} as the superior of ${employee}.`,
    "work-plans.superior-refused": ({ proposed, superior, reason }) =>
      `Your proposal, ${proposed}, could not be confirmed: ${reason} Your superior: ${superior}.`,
    "work-plans.superior-corrected": ({ proposed, superior }) =>
      `Human resources corrected your proposal, ${proposed}. Your superior: ${superior}.`,
    "work-plans.superior-settled": ({ from, employee }) => `From ${from}, you appraise ${employee}.`,
    "work-plans.superior-reopened": ({ employee, superior }) =>
      `Human resources is looking at the superior of ${employee} once more. For the time being: ${superior}.`,
    "work-plans.roles-shared": ({ leader, roles, year }) =>
      `${leader} shared ${roles} ${roles === 1 ? "role" : "roles"} with you in the role and result matrix ${year}.`,
    "work-plans.role-applied": ({ employee, result }) =>
      `${employee} applies for a role at your result: ${result}.`,
    "work-plans.role-accepted": ({ leader, result }) => `${leader} accepts your application for: ${result}.`,
    "work-plans.role-declined": ({ leader, result, reason }) =>
      `${leader} does not accept your application for: ${result}. Reason: ${reason}`,
    "work-plans.role-ended": ({ leader, result }) => `${leader} has taken your role back for: ${result}.`,
    "work-plans.role-invited": ({ leader, result }) =>
      `${leader} invites one of your people for the result: ${result}. It is for you to allow.`,
    "work-plans.role-allowed": ({ leader, result }) =>
      `${leader} invites you: ${result}. Your superior has allowed it.`,
    "work-plans.role-invitation-accepted": ({ employee, result }) =>
      `${employee} accepts your invitation for the result: ${result}.`,
    "work-plans.role-invitation-declined": ({ by, employee, result, reason }) =>
      `The invitation of ${employee} for the result “${result}” was declined by ${by}. Reason: ${reason}`,
    "work-plans.role-comment": ({ author, result }) => `${author} commented on the role for: ${result}.`,
    "work-plans.links-proposed": ({ leader, links }) =>
      `The plan of ${leader} is there. ${links} of your results may support it.`,
    "work-plans.links-offered": ({ employee, links }) => `${links} results of ${employee} may support yours.`,
    "work-plans.linked": ({ by, result }) => `${by} agrees too. The result is linked: ${result}.`,
    "work-plans.link-declined": ({ by, result }) => `${by} does not link the result: ${result}.`,
    "evaluations.released": ({ by }) => `${by} released your evaluation result. Open it to read why.`,
    "evaluations.handover-written": ({ name }) =>
      `${name} wrote a hand-over note for you. It stands on the scoring page.`,
    "evaluations.corrected": ({ by }) =>
      `${by} corrected your evaluation result. You can read the new version and its reason; the old one is kept.`,
    "evaluations.release-finished": ({ results }) => `The joint release is finished: ${results} results.`,
    "evaluations.follow-up-proposed": ({ by }) =>
      `${by} proposed a follow-up for you. Nothing is decided yet; you can respond.`,
    "evaluations.follow-up-decided": ({ by }) =>
      `${by} decided on the follow-up proposed for you. Open it to read it.`,
    "evaluations.calibration-appointed": ({ by, unit }) =>
      `${by} asks you to join the calibration room of ${unit}. Read its spread before the results are released.`,
    "evaluations.calibration-proposed": ({ by, unit }) =>
      `${by} proposed other ratings in the calibration room of ${unit}. You decide, with a reason.`,
    "evaluations.calibration-decided": ({ by, unit }) =>
      `${by} has decided on your proposal in the calibration room of ${unit}. The reason can be read there.`,
    "evaluations.panel-invited": ({ host, subject, on }) =>
      `${host} invites you to a session of the evaluation team about ${subject}, ${on}. First say whether you have a conflict of interest.`,
    "evaluations.panel-opened": ({ subject }) =>
      `All notes about ${subject} were sent and are open together. The minutes can be written.`,
    "evaluations.panel-seat-empty": ({ subject }) =>
      `A member left the session about ${subject} over a conflict of interest. Name a substitute or leave the seat empty.`,
    "evaluations.panel-minuted": ({ subject, by }) =>
      `${by} put the minutes of the session about ${subject} up for signature.`,
    "evaluations.panel-reopened": ({ subject, by }) =>
      `${by} opened the minutes of the session about ${subject} again.`,
    "evaluations.panel-advised": ({ subject }) =>
      `The evaluation team's advice about ${subject} is signed. Read it with its reasons.`,
    "evaluations.panel-answered": ({ subject }) => `${subject} answered the evaluation team's advice.`,
    "evaluations.second-look-given": ({ items }) =>
      `${items} proofs of another unit wait for your look. Names are masked.`,
    "evaluations.second-look-doubted": ({ result }) =>
      `The random second look doubts a proof for: ${result}. The evaluation does not change; this is for you to know.`,
    "development.need-changed": ({ by }) =>
      `${by} noted a step of your development needs. Open it to read it.`,
    "personnel.entered": ({ event, employee, from }) =>
      `From ${from}: ${employee}, ${personnelEvents[event]}.`,
    "personnel.cancelled": ({ event, employee, from }) =>
      `Taken back: ${employee}, ${personnelEvents[event]} ${from}. Everything is as it was before.`,
    "personnel.not-carried-out": ({ event, employee, from }) =>
      `Cannot be carried out yet: ${employee}, ${personnelEvents[event]} ${from}. Open it to see why.`,
    "personnel.closing-asked": ({ employee, until, due }) =>
      `The SKP of ${employee} closes on ${until}. Your closing evaluation is expected until ${due}.`,
    "personnel.closing-note": ({ appraiser, until }) =>
      `Your SKP closes on ${until}. Write the closing self-note, then ${appraiser} evaluates.`,
    "personnel.appraiser-changed": ({ appraiser, from }) =>
      `From ${from} your SKP is appraised by ${appraiser}.`,
    "personnel.takes-over": ({ people, from }) =>
      `From ${from} you appraise ${people} ${people === 1 ? "person" : "people"}.`,
    "personnel.hands-over": ({ people, until }) =>
      `${people} ${people === 1 ? "person changes" : "people change"} appraiser after ${until}. Leave a hand-over note as feedback.`,
  },
};
