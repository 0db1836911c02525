import type { PersonKey, PostKey } from "../plan-model/chart";
import type { EachOf, Level } from "./model";

// Rooms in which leaders of a unit talk about ratings before anybody learns them.

export type UnitKey = "city" | "health" | "transport";
export const UNIT_OF: Readonly<Record<PostKey, UnitKey>> = {
  home: "health",
  aide: "health",
  lead: "health",
  free: "transport",
  desk: "transport",
  crown: "city",
  office: "city",
};
/** Whether a unit is the other one or stands below it. */
export const isBelow = (unit: UnitKey, top: UnitKey): boolean => unit === top || top === "city";

export type Room = {
  key: number;
  unit: UnitKey;
  period: number;
  members: PersonKey[];
  isClosed: boolean;
  /** Evaluations whose person is known by name in the room. */
  opened: number[];
};

export type Ratings = { result: Level; behaviour: Level };
export type Proposal = {
  key: number;
  room: number;
  evaluation: number;
  by: PersonKey;
  from: Ratings;
  to: Ratings;
  decision: "kept" | "changed" | null;
  opinions: PersonKey[];
};

export type RoomAct =
  | { kind: "open-room"; actor: PersonKey; unit: UnitKey; period: number; members: PersonKey[] }
  | { kind: "appoint"; actor: PersonKey; room: number; members: PersonKey[] }
  | { kind: "close-room"; actor: PersonKey; room: number; isStale: boolean }
  | { kind: "reveal"; actor: PersonKey; room: number; evaluation: number }
  | { kind: "propose"; actor: PersonKey; room: number; evaluation: number; to: Ratings }
  | EachOf<"second", { actor: PersonKey; proposal: number }>
  | { kind: "settle"; actor: PersonKey; proposal: number; decision: "kept" | "changed"; isStale: boolean };
