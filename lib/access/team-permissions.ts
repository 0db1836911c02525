import type { RelationName } from "./relations";

/** The part of the one table that is about the evaluation team and the random second look. */
export const teamPermissions = {
  // The evaluation team's room: whoever set a session up sees who sits and who has sent, never a sealed note
  "panel.read": ["hr", "caseOfficer", "panelMember"],
  "panel.set-up": ["hr", "caseOfficer"],
  "panel.name-substitute": ["hr", "caseOfficer"],
  "panel.close-seat": ["hr", "caseOfficer"],
  "panel.cancel": ["hr", "caseOfficer"],
  "panel.declare-clear": ["panelMember"],
  "panel.leave": ["panelMember"],
  "panel.save-notes": ["panelMember"],
  "panel.send-notes": ["panelMember"],
  "panel.read-materials": ["panelMember"],
  "panel.save-minutes": ["panelMember"],
  "panel.close-minutes": ["panelMember"],
  "panel.reopen-minutes": ["panelMember"],
  "panel.sign-minutes": ["panelMember"],
  // What the team advised: "self" is the person whom it is about
  "panel-advice.read": ["self", "hr", "caseOfficer", "panelMember"],
  "panel-advice.answer": ["self"],
  "family-tie.declare": ["self"],
  "family-tie.end": ["self"],

  // Random second look: the sample and its pass rate; an item is its reviewer's alone
  "second-look.read": ["hr", "leadership", "auditor", "unitOfficer"],
  "second-look.draw": ["hr"],
  "second-look-item.read": ["secondLooker"],
  "second-look-item.judge": ["secondLooker"],
} as const satisfies Record<string, readonly RelationName[]>;
