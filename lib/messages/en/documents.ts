import { printForm } from "@/lib/messages/en/documents/print-form";
import { official, reasons } from "@/lib/messages/en/documents/official";
import { papers } from "@/lib/messages/en/documents/papers";
import { verification } from "@/lib/messages/en/documents/verification";
import { formatDate } from "@/lib/messages/format";
import type { documents as source } from "@/lib/messages/id/documents";
import type { Words } from "@/lib/messages/words";

export const documents: Words<typeof source> = {
  official,
  papers,
  printForm,
  reasons,
  verification,
  slip: {
    title: "Your first Terukur password",
    name: "Name",
    post: "Post",
    unit: "Unit",
    noUnit: "Not recorded",
    login: "Sign in with your NIP or account name",
    password: "First password",
    address: "Address",
    steps: [
      "Open the address above on a phone or computer.",
      "Type your NIP or account name, then the first password with its hyphens.",
      "Terukur asks for a new password at once. Make one that only you know, 12 characters at least.",
      "Tear up this paper. The first password is worth nothing once you have replaced it.",
    ],
    secret: "Secret. Hand it only to the person whose name stands here.",
    made: (day) => `Made ${formatDate(day, "en")}. Older papers for the same person are worth nothing.`,
  },
};
