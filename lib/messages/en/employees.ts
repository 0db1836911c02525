import { accountReasons, accounts } from "@/lib/messages/en/employees/accounts";
import { grantReasons, grants } from "@/lib/messages/en/employees/grants";
import { ownCase, ownCaseReasons } from "@/lib/messages/en/employees/own-case";
import { people, peopleReasons } from "@/lib/messages/en/employees/people";
import {
  code,
  mails,
  passwordLink,
  secondFactor,
  signInReasons,
  sso,
} from "@/lib/messages/en/employees/sign-in";
import { formatTime } from "@/lib/messages/format";
import type { employees as source } from "@/lib/messages/id/employees";
import type { Words } from "@/lib/messages/words";

const times = (n: unknown) => (Number(n) === 1 ? "1 more try" : `${String(n)} more tries`);
const minutes = (n: unknown) => (Number(n) === 1 ? "1 minute" : `${String(n)} minutes`);

export const employees: Words<typeof source> = {
  kinds: {
    pns: "Civil servant (PNS)",
    cpns: "Probationary civil servant (CPNS)",
    pppk: "Contract employee (PPPK)",
    state_official: "State official",
  },
  signIn: {
    title: "Sign in",
    about: "Use your NIP. The password is for Terukur alone.",
    skip: "Skip to the sign-in form",
    name: "NIP or NI PPPK",
    nameHint:
      "18 digits. Spaces are fine, and so is pasting from Excel. State officials use an account name.",
    password: "Password",
    submit: "Sign in",
    pending: "Checking…",
    forgot: "Forgotten password",
    firstTime: "First time here?",
    signedOut: "You have signed out on this device.",
    signedOutEverywhere: "You have signed out on every device.",
    refused: "That NIP and password do not match.",
    continueTo: "Afterwards you return to the page you asked for.",
    demoAdministrator: "Administrator of this installation",
    demoAll: (n: number) => `All ${n} sample accounts`,
    demoTitle: "Sample accounts",
    demoAbout: "All these people are invented. Tap a name to fill in its NIP. The password of all:",
    year: {
      title: "A year in Terukur",
      about: "The order is the same for everybody. The exact dates are on your home page.",
      steps: [
        {
          when: "Jan",
          title: "The work plan (SKP) is set",
          about: "You write it; your superior reads and agrees.",
        },
        {
          when: "Apr",
          title: "Evaluation of quarter I",
          about: "Your figures, evidence and self-note come first.",
        },
        {
          when: "Jul",
          title: "Evaluation of quarter II",
          about: "Your superior judges each result and writes down why.",
        },
        {
          when: "Oct",
          title: "Evaluation of quarter III",
          about: "Every rating can be opened: why it is so.",
        },
        {
          when: "Jan",
          title: "Quarter IV and the year",
          about: "A result that was released does not change in silence.",
        },
      ],
    },
  },
  forgot: {
    title: "Forgotten password",
    about:
      "Your password is stored in a form that cannot be read back. Nobody can tell it to you, but a new one can be set.",
    steps: [
      {
        title: "Ask your agency's personnel office",
        about:
          "BKPSDM, BKD or the HR bureau. Have your NIP and an identity card ready, so that it is clear that it is you.",
      },
      {
        title: "You receive a temporary password",
        about: "Handed to you in person, not through a chat group.",
      },
      {
        title: "Replace it when you first sign in",
        about: "Terukur asks at once for a new password that only you know.",
      },
    ],
    paused:
      "Paused after too many tries? The pause ends by itself. On a device where you have signed in before, other people's tries do not stop you.",
    never: "Terukur never asks for a password by message or telephone.",
    back: "Back to the sign-in page",
  },
  firstTime: {
    title: "Signing in for the first time",
    setTitle: "Choose your own password",
    setAbout: (name) =>
      `Welcome, ${name}. The temporary password is good for this one sign-in. Replace it first, then you can start work.`,
    submit: "Save password",
    steps: [
      {
        title: "Ask for a temporary password",
        about: "Your agency's personnel office hands it to you in person.",
      },
      { title: "Sign in with your NIP", about: "Spaces are fine, as printed on your employee card." },
      { title: "Choose your own password", about: "Asked once, before any other page opens." },
    ],
    toSignIn: "To the sign-in page",
  },
  password: {
    title: "Change password",
    current: "Present password",
    next: "New password",
    nextHint: "At least 12 characters. Three random words are easy to remember.",
    repeat: "Repeat the new password",
    submit: "Change password",
    about: "Other devices that are signed in will be signed out.",
    done: "Password changed. Other devices have been signed out.",
    lastChanged: (moment) => `Last changed ${moment}`,
    neverChanged: "Never changed",
  },
  account: {
    title: "Account",
    person: "Your details",
    name: "Name",
    nip: "NIP",
    niPppk: "NI PPPK",
    accountName: "Account name",
    kind: "Kind of employee",
    rank: "Rank",
    post: "Post",
    unit: "Unit",
    agency: "Agency",
    noPost: "Not recorded yet",
    wrong: "Is something wrong? Tell your agency's personnel office.",
    devices: "Signed-in devices",
    devicesAbout: "Is there one you do not know? Sign it out, then change your password.",
    thisDevice: "This device",
    device: (browser, system) =>
      browser && system ? `${browser} on ${system}` : (browser ?? system ?? "Unknown device"),
    since: (moment) => `Signed in ${moment}`,
    lastSeen: (moment) => `last used ${moment}`,
    revoke: "Sign out",
    revoked: "That device has been signed out.",
    signOutEverywhere: "Sign out on every device",
    unsavedDrafts:
      "Text in {n} forms is on this device only and not saved yet. Signing out deletes it; open the form again to save it.",
    security: "Security",
    language: "Display language",
    languageAbout: "Official terms on forms stay in Indonesian.",
    privacy: "Privacy",
    accessLogAbout: "Whenever somebody else opens your performance records, their name is noted here.",
  },
  accessLog: {
    title: "Who looks at my data",
    about: "Who opened your records, once per person, record and hour. Your own visits are not noted.",
    empty: "Nobody has opened your records yet.",
    when: "When",
    reader: "Who",
    what: "What was seen",
    purpose: "Purpose",
    noPurpose: "Part of their duty",
    hour: (day, from) => `${day}, about ${from}`,
    older: "Older ones",
    newest: "To the newest",
    paging: "Pages of the record",
    records: {
      "work-plan": "Work plan (SKP)",
      evaluation: "Evaluation",
      evidence: "Evidence",
      "training-enrolment": "Training",
      "panel-material": "Material of the evaluation team",
      "second-look": "Evidence, random second look",
      employee: "Personal details",
      other: "Performance record",
    },
  },
  accounts,
  grants,
  ownCase,
  people,
  code,
  secondFactor,
  mails,
  passwordLink,
  sso,
  reasons: {
    ...signInReasons,
    ...grantReasons,
    ...ownCaseReasons,
    ...accountReasons,
    ...peopleReasons,
    "nip-empty": () => "Enter your NIP or NI PPPK",
    "nip-excel": () => "Excel turned the NIP into 1.98E+17. Make its column Text, then fill it in again.",
    "nip-not-digits": () => "A NIP has digits only. Check the letters.",
    "nip-length": (p) => `A NIP has 18 digits. We read ${p.n}.`,
    "nip-birth-date": (p) =>
      `The first eight digits are the date of birth. ${p.date} is not in the calendar.`,
    "nip-code": (p) =>
      `Digits 13 and 14 are the month of appointment or the code of the agreement. ${p.code} is neither.`,
    "nip-age": (p) => `By this NIP the person was appointed at the age of ${p.age}. Check the years.`,
    "nip-sex": (p) => `Digit 15 should be 1 or 2. We read ${p.digit}.`,
    "nip-sequence": () => "The last three digits are a running number from 001",
    "password-short": (p) => `At least ${p.min} characters. Three random words are easy to remember.`,
    "password-long": (p) => `At most ${p.max} characters`,
    "password-common": () => "Many people use this password and it is easily guessed. Choose another.",
    "password-nip": () => "Do not use your NIP. Many people know it.",
    "password-birth-date": () => "Do not use your date of birth. Many people know it.",
    "password-name": () => "Do not use your name. Add other words that only you know.",
    "password-composition": () => "Your agency asks for capitals, small letters, digits and signs",
    "appraiser-self": () => "Nobody appraises themselves. Choose another superior.",
    "appraiser-missing": () => "There is no appraiser for this date yet",
    "appraiser-overlap": () => "On any day there is one appraiser. Change one of the dates.",
    "appraiser-span-order": () => "The end date is before the start date",
    "appraiser-provisional-sign": () =>
      "A provisional appraiser may review and score. Signing waits for the personnel office.",
    "appraiser-same": () => "This person is your appraiser already",
    "sign-in-failed": (p) =>
      `That NIP and password do not match. ${times(p.n)} before a pause of 15 minutes.`,
    "sign-in-paused": (p) =>
      `Too many tries. Try again at ${formatTime(String(p.until), "en", "Asia/Jakarta")}, in ${minutes(p.minutes)}.`,
    "session-ended": () => "That device had signed out already",
    "password-current-wrong": (p) =>
      `The present password does not match. ${times(p.n)} before a pause of 15 minutes.`,
    "password-unchanged": () => "The new password is the present one. Choose another.",
    "password-repeat-differs": () => "The two new passwords differ. Type it again.",
    "account-disabled": () => "This account is disabled. Ask your agency's personnel office.",
    "not-found": () => "This person was not found",
    "changed-meanwhile": () => "This account has just been changed elsewhere. Reload the page and try again.",
    "wrong-state": () => "This step is not possible in the present state",
  },
};
