import type { reminders as source } from "@/lib/messages/id/reports/reminders";
import type { Words } from "@/lib/messages/words";

const sentences = {
  plan: (by: string) => `${by} reminds you: your work plan has not been sent to your superior.`,
  note: (by: string) => `${by} reminds you: your self-note has not been sent.`,
  result: (by: string) => `${by} reminds you: your result waits to be read.`,
  desk: (by: string, people: number) =>
    `${by} reminds you: ${people} ${people === 1 ? "person waits" : "people wait"} for you as their appraiser.`,
};

export const reminders: Words<typeof source> = {
  title: "Remind several people",
  choose: "Choose",
  chooseOf: (name) => `Choose ${name}`,
  everyone: (n) => `All ${n} people on this page`,
  submit: "Remind the chosen",
  about: (days) =>
    `The message reaches whoever holds it: the person, or the appraiser on whose desk it lies. Of the same thing nobody is reminded again within ${days} days.`,
  sent: (n) => (n === 0 ? "No new reminder." : `${n} ${n === 1 ? "reminder" : "reminders"} sent.`),
  already: (n) => `${n} left out, because just reminded.`,
  idle: (n) => `${n} ${n === 1 ? "person is" : "people are"} through; nothing to remind of.`,
  told: (p) => sentences[p.of](p.by, p.people),
  mails: {
    reminded: {
      subject: () => "Terukur: a reminder",
      text: (p) => `Hello ${p.name},

${p.by} reminds you that something waits for you in Terukur. Open:

${p.link}`,
    },
  },
};
