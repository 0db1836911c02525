import type { problems as id, ProblemWords } from "@/lib/messages/id/exchange/import-problems";
import type { Words } from "@/lib/messages/words";
import { strategyProblems } from "@/lib/messages/en/exchange/strategy-import";

const of = (title: string, problem: string, suggestion: string): ProblemWords => ({
  title,
  problem: () => problem,
  suggestion: () => suggestion,
});

export const problems: Words<typeof id> = {
  "nip-empty": of("NIP missing", "The NIP is missing", "Take it from the decree"),
  "nip-excel": of(
    "NIP damaged by Excel",
    "Excel changed the NIP, its last digits are lost",
    "Make the column text, then fill it in again from the decree",
  ),
  "nip-not-digits": of(
    "NIP with letters",
    "The NIP holds signs other than digits",
    "Look for letters l and O that look like digits",
  ),
  "nip-length": {
    title: "NIP without 18 digits",
    problem: (p) => `A NIP has 18 digits. Read: ${p.n}.`,
    suggestion: () => "Fill it in again from the decree",
  },
  "nip-birth-date": {
    title: "Birth date in the NIP does not exist",
    problem: (p) => `The first eight digits are no date: ${p.date}`,
    suggestion: () => "Compare with the decree",
  },
  "nip-code": {
    title: "Month of appointment in the NIP does not exist",
    problem: (p) => `Digits 13 and 14 (${p.code}) are neither a month 01–12 nor a PPPK code 21–29`,
    suggestion: () => "Compare with the decree",
  },
  "nip-age": {
    title: "Unlikely age at appointment",
    problem: (p) => `By this NIP the person was ${p.age} when appointed`,
    suggestion: () => "Compare birth date and appointment with the decree",
  },
  "nip-sex": of("Digit of sex in the NIP", "Digit 15 of a NIP is 1 or 2", "Compare with the decree"),
  "nip-sequence": of(
    "Sequence in the NIP",
    "The last three digits of a NIP are never 000",
    "Compare with the decree",
  ),
  required: of("Required cell empty", "This cell is empty", "Fill it in"),
  "text-long": {
    title: "Text too long",
    problem: (p) => `At most ${p.max} characters`,
    suggestion: () => "Shorten it",
  },
  formula: of(
    "Cell with a formula",
    "This cell holds a formula. Its value is not taken.",
    "Copy it, then Paste Special as a value",
  ),
  "cell-error": of("Cell with an Excel error", "This cell shows an Excel error", "Fill in the value itself"),
  "date-unknown": {
    title: "Date not in the calendar",
    problem: (p) => `${p.x} is not in the calendar`,
    suggestion: () => "Compare with the decree",
  },
  "date-format": of("Date not readable", "This date cannot be read", "Write it like 31-01-2026"),
  "number-format": of(
    "Number not readable",
    "This number cannot be read",
    "Write digits only, such as 95 or 7.5",
  ),
  "choice-unknown": of(
    "Unknown choice",
    "This choice is not in the list",
    "See the sheet Petunjuk of the template",
  ),
  "key-twice": {
    title: "The same record twice",
    problem: (p) => `Written more than once in the file: rows ${p.rows}`,
    suggestion: () => "Leave the one right row",
  },
  "kind-unknown": of("Unknown kind of employee", "Unknown kind of employee", "Write PNS, CPNS or PPPK"),
  "kind-conflict": {
    title: "Kind differs from the NIP",
    problem: (p) => (p.kind === "pppk" ? "This NIP belongs to a PPPK" : "This NIP belongs to a PNS"),
    suggestion: () => "Compare kind and NIP with the decree",
  },
  "birth-date-differs": {
    title: "Birth date differs from the NIP",
    problem: (p) => `By the NIP born on ${String(p.x).split("-").reverse().join("-")}`,
    suggestion: () => "Mend the birth date or the NIP",
  },
  "rank-unknown": of("Unknown rank", "This rank is not known", "Write it like III/a, or IX for PPPK"),
  "rank-of-other-kind": {
    title: "Rank does not fit",
    problem: (p) => (p.kind === "pppk" ? "PPPK ranks are I to XVII" : "PNS ranks are I/a to IV/e"),
    suggestion: (p) => (p.kind === "pppk" ? "Write IX, for example" : "Write III/a, for example"),
  },
  "email-invalid": of(
    "E-mail address incomplete",
    "The e-mail address is incomplete",
    "Write it like name@agency.go.id, or leave it empty",
  ),
  "unit-unknown": {
    title: "Unit written otherwise",
    problem: () => "This unit is not known",
    suggestion: (p) => (p.name ? `${p.name}, code ${p.code}` : "Use the name or code of a unit that exists"),
  },
  "unit-ambiguous": of(
    "More than one unit of this name",
    "Several units have this name",
    "Use the unit's code",
  ),
  "unit-closed": of("Unit closed", "This unit is closed", "Use the unit that took its place"),
  "position-unknown": {
    title: "Post not there yet",
    problem: (p) => (p.unit ? `There is no such post in ${p.unit}` : "There is no such post"),
    suggestion: () => "Use the name of a post that exists, or import the post first",
  },
  "position-class-unknown": of(
    "Class of the post unknown",
    "This new post has no class",
    "Fill in the column Jenis Jabatan",
  ),
  "position-alone": of(
    "Unit and post not in a pair",
    "Unit and post go together",
    "Fill in both, or leave both empty",
  ),
  "start-missing": of(
    "First day of the post missing",
    "The first day of the post is missing",
    "Take it from the decree",
  ),
  "start-before-birth": of(
    "Post before birth",
    "The first day of the post lies before the birth",
    "Compare with the decree",
  ),
  "end-before-start": of(
    "End before start",
    "The last day lies before the first",
    "Swap or change one of them",
  ),
  "post-overlap": of(
    "Posts overlap",
    "These days overlap with another definitive post",
    "Compare the first day with the decree",
  ),
  "move-with-plan": {
    title: "Move with a running SKP",
    problem: (p) => `This person has an SKP of ${p.year}`,
    suggestion: () => "Move them on the person's page, so that the SKP is closed too",
  },
  "person-unknown": of("Person not there yet", "This NIP is not in the register", "Import the person first"),
  "superior-unknown": of(
    "NIP of the superior not found",
    "The NIP of the superior was not found",
    "Check the NIP, or leave it empty",
  ),
  "superior-self": of("Superior of oneself", "Nobody is their own superior", "Name somebody else"),
  "parent-unknown": of(
    "Unit above not found",
    "The unit above is neither in the file nor in the agency",
    "Use the code of a unit that exists",
  ),
  "parent-circle": of("Units above one another", "This unit stands above itself", "Mend the unit above"),
  "superior-post-unknown": of(
    "Post above not found",
    "The post above was not found",
    "Give its name and its unit",
  ),
  ...strategyProblems,
};
