import { achievementPermissions } from "./achievement-permissions";
import { calibrationPermissions } from "./calibration-permissions";
import { developmentPermissions } from "./development-permissions";
import { documentPermissions } from "./document-permissions";
import { lensPermissions } from "./lens-permissions";
import { objectionPermissions } from "./objection-permissions";
import { periodPermissions } from "./period-permissions";
import type { RelationName } from "./relations";
import { resultPermissions } from "./result-permissions";
import { teamPermissions } from "./team-permissions";

/**
 * Who may do what: the one table. A permission is also the name of the audit event and of the use case's action.
 * Every relation is explained in relations.ts. What is not here is refused.
 */
export const permissions = {
  // Work plans (SKP)
  "work-plan.read": [
    "self",
    "appraiser",
    "previousAppraiser",
    "appraiserSuperior",
    "hr",
    "unitOfficer",
    "auditor",
  ],
  "work-plan.create": ["self"],
  "work-plan.add-result": ["self"],
  "work-plan.save-result": ["self"],
  "work-plan.move-result": ["self"],
  "work-plan.remove-result": ["self"],
  "work-plan.save-behaviours": ["self"],
  "work-plan.save-attachments": ["self"],
  "work-plan.change-approach": ["self"],
  "work-plan.paste-rows": ["self"],
  "work-plan.undo-paste": ["self"],
  "work-plan.save-manual": ["self"],
  "work-plan.submit": ["self"],
  "work-plan.withdraw": ["self"],
  "work-plan.discard": ["self"],
  "work-plan.mark-read": ["appraiser"],
  "work-plan.return": ["appraiser"],
  "work-plan.agree": ["appraiser"],
  "work-plan.order-document": ["self", "appraiser", "hr", "unitOfficer"],
  "work-plan.sign-document": ["self", "confirmedAppraiser"],
  "work-plan.undo-return": ["appraiser"],
  "work-plan.mark-row": ["appraiser"],
  "work-plan.comment": ["self", "appraiser"],
  "work-plan.resolve-comments": ["self", "appraiser"],
  "work-plan.mark-seen": ["self", "appraiser"],
  "work-plan.start-amendment": ["self", "appraiser"],
  "work-plan.discard-amendment": ["self", "appraiser"],
  "work-plan.agree-amendment": ["appraiser"],

  "work-plan.adopt-cells": ["self"],

  // Links between results that were planned apart: the plan's person and its appraiser each answer
  "plan-link.read": ["self", "appraiser"],
  "plan-link.answer-own": ["self"],
  "plan-link.answer-team": ["appraiser"],

  // Role and result matrix (MPH): "self" is the leader whose plan it is
  "role-matrix.read": ["self", "appraiser", "appraiserSuperior", "hr", "unitOfficer", "auditor"],
  "role-matrix.save-cell": ["self"],
  "role-matrix.share": ["self"],
  "role-matrix.invite": ["self"],
  // A role in it: "self" is the person who has it
  "role-cell.read": ["self", "matrixLeader", "directSuperior", "hr", "unitOfficer", "auditor"],
  "role-cell.apply": ["self"],
  "role-cell.take-back": ["self"],
  "role-cell.decide": ["matrixLeader"],
  "role-cell.allow": ["directSuperior"],
  "role-cell.answer": ["self"],
  "role-cell.comment": ["self", "matrixLeader"],

  ...documentPermissions,

  // Templates that HR offers for a post
  "plan-template.read": ["hr"],
  "plan-template.save": ["hr"],
  "plan-template.retire": ["hr"],

  // "Bukan atasan saya"
  "superior.read": ["self", "hr", "unitOfficer"],
  "superior.propose": ["self"],
  "superior.withdraw": ["self"],
  "superior.confirm": ["hr"],
  "superior.refuse": ["hr"],
  "superior.correct": ["hr"],
  "superior.undo": ["hr"],

  // Progress and evidence
  "progress.record": ["self"],
  "evidence.add": ["self"],
  "evidence.link": ["self"],
  "evidence.unlink": ["self"],
  "evidence.remove": ["self"],
  "evidence.read": ["self", "appraiser", "previousAppraiser", "appraiserSuperior", "auditor"],

  // Feedback during the year
  "feedback.give": ["appraiser"],

  // Evaluations
  "evaluation.read": ["self", "appraiser", "previousAppraiser", "signer", "appraiserSuperior", "auditor"],
  "evaluation.start": ["self", "appraiser"],
  "evaluation.save-note": ["self"],
  "evaluation.note": ["self"],
  "evaluation.take-back-note": ["self"],
  "evaluation.score": ["appraiser"],
  "evaluation.sign": ["confirmedAppraiser"],
  "evaluation.release": ["confirmedAppraiser"],
  "evaluation.acknowledge": ["self"],
  "evaluation.ask": ["self"],
  "evaluation.answer": ["appraiser", "signer"],
  "evaluation.read-with-purpose": ["hr"],
  "unit-achievement.set": ["headAbove"],
  ...achievementPermissions,
  ...lensPermissions,

  ...teamPermissions,
  ...objectionPermissions,

  ...calibrationPermissions,

  // The evaluation of a year: the appraiser of the last post, with every earlier result in view
  "annual.start": ["appraiser"],
  "annual.save-note": ["appraiser"],

  ...periodPermissions,

  ...resultPermissions,

  ...developmentPermissions,

  // What happens to a person's posts: moving, acting, leave, leaving
  "personnel.read": ["hr"],
  "personnel.enter": ["hr"],
  "personnel.cancel": ["hr"],
  "personnel.undo": ["hr"],
  "personnel.end-acting": ["hr"],
  "personnel.extend-acting": ["hr"],

  // The strategy tree: everybody of the agency reads it, planners of the unit (or of the whole agency) keep it
  "strategy.add-node": ["strategyPlanner"],
  "strategy.change-node": ["strategyPlanner"],
  "strategy.move-node": ["strategyPlanner"],
  "strategy.retire-node": ["strategyPlanner"],
  "strategy.save-indicator": ["strategyPlanner"],
  "strategy.retire-indicator": ["strategyPlanner"],
  "strategy.record-version": ["strategyPlanner"],

  // A unit's Perjanjian Kinerja: "read" is one in the making; an agreed one is open to the agency
  "agreement.read": [
    "strategyPlanner",
    "unitOfficer",
    "unitHead",
    "headAbove",
    "leadership",
    "hr",
    "auditor",
  ],
  "agreement.draft": ["strategyPlanner", "unitOfficer", "unitHead"],
  "agreement.save": ["strategyPlanner", "unitOfficer", "unitHead"],
  "agreement.submit": ["unitHead"],
  "agreement.return": ["headAbove"],
  "agreement.agree": ["headAbove"],

  // Overviews: what each role sees is filtered again by unit and never names a person's rating
  "report.read": ["hr", "leadership", "unitOfficer", "auditor"],
  "report.remind": ["hr", "leadership", "unitOfficer"],

  // Messages to oneself
  "notification.mark-read": ["self"],

  // Rules and calendar of the agency
  "policy.read": ["hr", "policyConfirmer", "auditor"],
  "policy.draft": ["hr"],
  "policy.rehearse": ["hr", "policyConfirmer"],
  "policy.submit": ["hr"],
  "policy.withdraw": ["hr"],
  // "self" is the author, who counts only where the agency's policy wants no second person
  "policy.confirm": ["policyConfirmer", "self"],
  "policy.return": ["policyConfirmer"],
  "calendar.read": ["hr", "policyConfirmer", "auditor"],
  "calendar.add": ["hr"],
  "calendar.correct": ["hr"],
  "calendar.remove": ["hr"],
  "calendar.change-time-zone": ["hr"],

  // The chart: units and posts over time
  "unit.read": ["hr", "unitOfficer", "auditor"],
  "unit.add": ["hr"],
  "unit.rename": ["hr"],
  "unit.move": ["hr"],
  "unit.merge": ["hr"],
  "unit.close": ["hr"],
  "position.read": ["hr", "unitOfficer", "auditor"],
  "position.add": ["hr"],
  "position.change": ["hr"],
  "position.close": ["hr"],
  "chart.undo": ["hr"],

  // A person's own record in the register
  "employee.read": ["hr", "unitOfficer", "auditor"],
  "employee.add": ["hr"],
  "employee.correct": ["hr"],
  "employee.correct-nip": ["hr"],

  // Rights of others; the unit officer sees the accounts of the unit
  "grant.read": ["hr", "auditor"],
  "grant.give": ["hr"],
  "grant.end": ["hr"],
  "grant.extend": ["hr"],
  "grant.sign-review": ["hr"],

  // The way in of others
  "person-account.read": ["hr", "unitOfficer"],
  "person-account.create": ["hr"],
  "person-account.reissue": ["hr"],
  "person-account.deactivate": ["hr"],
  "person-account.reactivate": ["hr"],
  "person-account.download-slip": ["hr", "unitOfficer"],

  // Import of files: people, units, posts
  "import.run": ["hr"],

  // One's own way in
  "account.change-password": ["self"],
  "account.sign-out": ["self"],
  "account.sign-out-everywhere": ["self"],
  "account.revoke-session": ["self"],
  "account.start-second-factor": ["self"],
  "account.confirm-second-factor": ["self"],
  "account.renew-recovery-codes": ["self"],
  "account.disable-second-factor": ["self"],
  "account.reset-second-factor": ["hr"],
} as const satisfies Record<string, readonly RelationName[]>;

export type Permission = keyof typeof permissions;
