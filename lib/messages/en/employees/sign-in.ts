import type {
  code as codeId,
  mails as mailsId,
  passwordLink as passwordLinkId,
  secondFactor as secondFactorId,
  signInReasons as signInReasonsId,
  sso as ssoId,
} from "@/lib/messages/id/employees/sign-in";
import type { Words } from "@/lib/messages/words";

export const signInReasons: Words<typeof signInReasonsId> = {
  "code-empty": () => "Write the code",
  "code-wrong-form": () => "The code has 6 digits, or 12 digits for a recovery code",
  "code-wrong": (p) =>
    `The code does not match. Check the clock of your phone, then try the next code. ${p.n} tries left before a pause of 15 minutes.`,
  "code-used": (p) =>
    `This code has been used. Wait for the next one, half a minute at most. ${p.n} tries left before a pause of 15 minutes.`,
  "code-too-late": () => "The time for entering the code is over. Sign in again with your password.",
  "second-factor-already": () => "Two-step verification is already on for this account",
  "second-factor-off": () => "Two-step verification is not on for this account",
  "second-factor-own": () => "Your own cannot be removed from here. Ask another HR colleague.",
  "link-ended": () => "This link has been used or is older than 24 hours. Ask for a new one.",
  "sso-no-nip": () =>
    "The single sign-on service does not name your NIP. Sign in with NIP and password, and tell your HR office.",
  "sso-unknown": () =>
    "Your NIP is not known in Terukur yet. Please contact your agency's HR office. Single sign-on makes no new accounts.",
  "mail-off": () => "Sending e-mail is not set up here. Please contact your agency's HR office.",
};

export const code: Words<typeof codeId> = {
  title: "Enter the code",
  about: "One more step. Open the authenticator application on your phone.",
  label: "Code",
  hint: "6 digits from the application, or one recovery code of 12 digits. Spaces are fine.",
  submit: "Continue",
  lost: "Phone not at hand?",
  lostAbout:
    "Use one of the recovery codes that you kept. No codes either? Contact your HR office: once they are sure that it is you, they can remove this verification.",
  lostAdministrator:
    "Whoever runs the server can give a new first password with npm run administrator. The old verification goes with it.",
  back: "Back to the sign-in page",
};

export const secondFactor: Words<typeof secondFactorId> = {
  title: "Two-step verification",
  about:
    "Beside the password you are asked for a 6-digit code from your phone. Somebody who knows your password still cannot get in.",
  on: (since, left) => `On since ${since}. Recovery codes left: ${left}.`,
  enable: "Turn on",
  manage: "Manage",
  disabled: "Two-step verification is off.",
  setTitle: "Turn on two-step verification",
  required: (name) =>
    `${name}, your role opens other people's data. That is why your agency asks for two-step verification before any other page opens.`,
  administrator:
    "A system administrator holds the keys to every agency. That is why two-step verification is asked for before any other page opens.",
  steps: [
    {
      title: "Install an authenticator application on your phone",
      about:
        "FreeOTP, Aegis, Google Authenticator or Microsoft Authenticator, for instance. It needs no signal.",
    },
    {
      title: "Scan one picture",
      about: "The application then shows a 6-digit code that changes every half minute.",
    },
    { title: "Type the first code", about: "After that you receive ten recovery codes." },
  ],
  start: "Start",
  restart: "Make a new picture",
  scan: "1. Scan this picture",
  scanAbout:
    "Open the authenticator application, choose to add an account, then point the camera at the picture.",
  qrLabel: "QR code for the authenticator application. It says the same as the key below.",
  keyAbout: "Cannot scan? Type this key into the application, time based:",
  confirm: "2. Type the code that appears",
  codeLabel: "Code from the application",
  codeHint: "6 digits",
  submit: "Turn on",
  later: "Later",
  codesTitle: "Keep your recovery codes",
  codesAbout:
    "For the day on which the phone is lost or broken. Each code works once. They are shown only now.",
  codesKeep: "Print them or copy them to a safe place away from the phone. Do not send them in a chat.",
  codesSaved: "I have kept them",
  codesGone: "Recovery codes are shown only once. New ones can be made on the Account page.",
  onward: "Continue",
  newCodes: "Make new recovery codes",
  newCodesAbout: "Ten new codes replace all earlier ones.",
  newCodesSubmit: "Make new codes",
  disable: "Turn off, or change phones",
  disableAbout:
    "Afterwards the password alone is enough to sign in. New phone? Turn it off first, then turn it on with the new phone.",
  disableRequired:
    "Your role requires this verification. Once it is off you are asked at once to set up a new one, on a new phone for instance.",
  disableSubmit: "Turn off",
  reset: {
    title: (name) => `Remove the two-step verification of ${name}`,
    about:
      "For somebody who lost the phone and the recovery codes. First make sure that it is really that person, face to face or over a telephone number that you know.",
    will: "What will happen: every device of this person is signed out, and the next sign-in needs only the password. Where the role requires it, a new one has to be set up at once.",
    off: "This person does not use two-step verification.",
    reason: "Reason",
    reasonHint: "For instance: phone lost, reported in person with the staff card. It is kept in the log.",
    submit: "Remove verification",
    done: "Two-step verification removed. All devices of this person have been signed out.",
  },
};

export const mails: Words<typeof mailsId> = {
  "password-link": {
    subject: () => "Terukur: a link for a new password",
    text: (p) => `Hello ${p.name},

Somebody asked for a new password for your Terukur account. If that was you, open this link within ${p.hours} hours:

${p.link}

The link works once. When the password has been changed, all devices are signed out.
It was not you? Ignore this message; your password stays as it is.

Terukur never asks for a password by message or telephone.
`,
  },
  "first-password-link": {
    subject: () => "Terukur: your account is ready",
    text: (p) => `Hello ${p.name},

Your Terukur account has been made. Choose your own password with this link, within ${p.hours} hours:

${p.link}

Then sign in with your NIP. The link works once; when it is over, ask for another on the sign-in page under Forgot password.

Terukur never asks for a password by message or telephone.
`,
  },
  "email-changed": {
    subject: () => "Terukur: your e-mail address was changed",
    text: (p) => `Hello ${p.name},

The personnel office changed your e-mail address in Terukur. From now on links for a password no longer come to this address.

Was it not your wish? Turn to the personnel office of your agency.
`,
  },
};

export const passwordLink: Words<typeof passwordLinkId> = {
  askTitle: "Ask for a link by e-mail",
  askAbout: "The link goes to the address in the personnel record, not to one typed here.",
  ask: "Send the link",
  asked:
    "Your request has been received. If this NIP is known and has an e-mail address on record, a link will be sent within some minutes. Please look in the spam folder too.",
  otherwise: "No e-mail address on record?",
  title: "Choose a new password",
  about: (name) => `For ${name}. Once it is saved, all devices are signed out and you sign in again.`,
  submit: "Save password",
  endedTitle: "This link no longer works",
  ended: "A link works once and for 24 hours at most. Your password has not changed.",
  again: "Ask for a new link",
  done: "The password has been changed. Sign in with the new one.",
};

export const sso: Words<typeof ssoId> = {
  button: (name) => `Sign in with ${name}`,
  or: "or",
  failed: (name) => `Signing in with ${name} did not work. Try once more, or sign in with NIP and password.`,
};
