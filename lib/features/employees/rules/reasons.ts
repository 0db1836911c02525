export type NipReason =
  | "employees.nip-empty"
  | "employees.nip-excel"
  | "employees.nip-not-digits"
  | "employees.nip-length"
  | "employees.nip-birth-date"
  | "employees.nip-code"
  | "employees.nip-age"
  | "employees.nip-sex"
  | "employees.nip-sequence";

export type PasswordReason =
  | "employees.password-short"
  | "employees.password-long"
  | "employees.password-common"
  | "employees.password-nip"
  | "employees.password-birth-date"
  | "employees.password-name"
  | "employees.password-composition";

export type AppraiserReason =
  | "employees.appraiser-self"
  | "employees.appraiser-missing"
  | "employees.appraiser-overlap"
  | "employees.appraiser-span-order"
  | "employees.appraiser-provisional-sign"
  | "employees.appraiser-same";

export type SecondFactorReason =
  | "employees.code-empty"
  | "employees.code-wrong-form"
  | "employees.code-wrong"
  | "employees.code-used"
  | "employees.code-too-late"
  | "employees.second-factor-already"
  | "employees.second-factor-off"
  | "employees.second-factor-own";

export type SingleSignOnReason = "employees.sso-no-nip" | "employees.sso-unknown";

export type PasswordLinkReason = "employees.link-ended" | "employees.mail-off";

export type EmployeeReason =
  | NipReason
  | PasswordReason
  | AppraiserReason
  | "employees.sign-in-failed"
  | "employees.sign-in-paused"
  | "employees.session-ended"
  | "employees.password-current-wrong"
  | "employees.password-unchanged"
  | "employees.password-repeat-differs"
  | "employees.account-disabled"
  | "employees.not-found"
  | "employees.changed-meanwhile"
  | "employees.wrong-state";

/** What stands against making, closing or opening somebody's way in. */
export type AccountReason =
  | "employees.account-there"
  | "employees.account-missing"
  | "employees.account-closed"
  | "employees.account-open"
  | "employees.account-changed"
  | "employees.account-own"
  | "employees.account-nobody"
  | "employees.login-missing"
  | "employees.login-invalid"
  | "employees.login-taken"
  | "employees.person-left"
  | "employees.officer-there"
  | "employees.agency-disabled"
  | "employees.mail-missing"
  | "employees.slip-gone";

/** What HR's register of people refuses. */
export type RegisterReason =
  | "employees.name-required"
  | "employees.call-name-required"
  | "employees.kind-required"
  | "employees.correction-reason-required"
  | "employees.nip-taken"
  | "employees.nip-other-kind"
  | "employees.nip-same"
  | "employees.nip-none"
  | "employees.person-changed"
  | "employees.person-nothing-changed"
  | "employees.rank-required"
  | "employees.rank-other-kind"
  | "employees.rank-day-taken"
  | "employees.education-level-required"
  | "employees.institution-required"
  | "employees.year-not-real";
