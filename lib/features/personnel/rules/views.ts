import type { AssignmentKind } from "../../employees/rules/reporting-chart";
import type { EventKind, EventPlan, EventRequest, PersonnelFacts } from "./events";

export type DatedPost = {
  id: string;
  title: string;
  unitName: string;
  kind: AssignmentKind;
  startsOn: string;
  endsOn: string | null;
  decree: string | null;
};

/** A person as the pages of personnel events show her: who, which posts and absences over time. Days are YYYY-MM-DD. */
export type PersonPosts = {
  id: string;
  version: number;
  name: string;
  callName: string;
  nip: string | null;
  kind: "pns" | "cpns" | "pppk" | "state_official";
  status: PersonnelFacts["person"]["status"];
  /** Latest first. */
  posts: DatedPost[];
  absences: { id: string; kind: "study_leave" | "unpaid_leave"; startsOn: string; endsOn: string | null }[];
};

export type EventView = {
  id: string;
  version: number;
  kind: EventKind;
  state: "planned" | "running" | "ended" | "cancelled" | "undone";
  effectiveOn: string;
  endsOn: string | null;
  decree: string | null;
  extended: number;
  employee: { id: string; name: string };
  post: { title: string; unitName: string } | null;
  /** Whether it is known what the event touched. */
  canUndo: boolean;
  enteredBy: string;
  enteredAt: string;
  /** Code of the reason for which a planned event could not be carried out. */
  problem: string | null;
};

export type PostChoice = { id: string; title: string; unitName: string; holder: string | null };
export type PersonChoice = {
  id: string;
  name: string;
  nip: string | null;
  title: string | null;
  version: number;
};

export type Preview = {
  request: EventRequest;
  plan: EventPlan;
  /** How the person is called in a sentence. */
  callName: string;
  /** Names of everybody whom the plan mentions. */
  names: Record<string, string>;
  /** Units of the person's present and coming post. */
  from: string | null;
  to: string | null;
};

export type EventFlow = {
  person: PersonPosts;
  /** What the search found; null before one searched. */
  posts: PostChoice[] | null;
  post: PostChoice | null;
  preview: Preview | null;
};

export type ActingFlow = {
  unit: { id: string; name: string };
  /** The unit's leading posts with whoever acts or will act for them. */
  posts: (PostChoice & { headId: string | null })[];
  events: EventView[];
  post: PostChoice | null;
  people: PersonChoice[] | null;
  person: PersonChoice | null;
  rule: { months: number; extensions: number };
  preview: Preview | null;
};
