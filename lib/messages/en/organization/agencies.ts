import type {
  agencies as source,
  agencyReasons as sourceReasons,
} from "@/lib/messages/id/organization/agencies";
import type { Words } from "@/lib/messages/words";

export const agencyReasons: Words<typeof sourceReasons> = {
  "agency-name-taken": () => "An agency of that name is there already",
  "agency-disabled": () => "This agency is disabled already",
  "agency-enabled": () => "This agency is active",
};

export const agencies: Words<typeof source> = {
  role: "System administrator",
  nav: "Agencies",
  title: (name) => `${name}, these are the agencies of your installation`,
  shortTitle: "Agencies",
  about:
    "You create agencies and name their first HR officer. Plans, evaluations and people's records are not open to you.",
  create: "Create an agency",
  name: "Name of the agency",
  nameHint: "As printed on forms, such as Pemerintah Kota Muara Jaya",
  timeZone: "Time zone",
  chooseZone: "Choose a time zone",
  zones: { "Asia/Jakarta": "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT" },
  people: "People",
  state: "State",
  states: { open: "Active", disabled: "Disabled", noOfficer: "Awaits its HR officer" },
  empty: "No agencies yet.",
  createAbout:
    "A new agency begins with a first unit, the default rules from 1 January and this year's periods. Its HR officer adapts them.",
  createSubmit: "Create the agency",
  created: "The agency is there. Name its first HR officer.",
  officerTitle: "First HR officer",
  officerAbout:
    "This person signs in with the NIP, brings the people in and gives rights to others. You cannot sign in as this person.",
  officerName: "Full name with titles",
  officerNip: "NIP",
  officerNipHint: "18 digits, spaces are fine",
  officerSubmit: "Name and issue a first password",
  officerThere: "This agency has an HR officer, who gives the other rights.",
  slipTitle: "First password",
  slipAbout:
    "Shown here only, and only for a short time. Write it down or print it, then hand it to the person directly.",
  slipAgain: "The password is not shown again. Name the same person once more to issue a new one.",
  slipName: "Name",
  slipLogin: "Signs in as",
  slipPassword: "First password",
  slipNext: "At the first sign-in Terukur asks for a new password that only this person knows.",
  slipDone: "Written down",
  disableTitle: "Disable the agency",
  disableAbout: "Nobody of this agency can sign in, and whoever is in is signed out. Its records stay whole.",
  reason: "Reason",
  disableSubmit: "Disable",
  disabledWhy: (reason) => `Disabled: ${reason}`,
  enableTitle: "Enable again",
  enableAbout: "Everybody signs in again with the own password.",
  enableSubmit: "Enable",
  done: { disable: "The agency is disabled.", enable: "The agency is active again." },
  passwordTitle: "Make your own password",
  passwordAbout: "The temporary password is good for this sign-in only.",
  passwordSubmit: "Save the password",
  signOut: "Sign out",
};
