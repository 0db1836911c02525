/**
 * The seal on the members' notes (policy `evaluationTeamNotes: when_all_sent`): they open together once every seat's note was sent. No day opens
 * them by force, and nobody's act but the members' own makes the last one missing disappear.
 */
export type PanelState = "writing" | "open" | "minuted" | "signed" | "cancelled";
export type SeatState = "invited" | "clear" | "sent" | "left";
export type Seat = { id: string; employeeId: string; state: SeatState };
export type Room = { state: PanelState; seats: number; members: readonly Seat[] };

/** Fewer would be no independent second opinion. */
export const FEWEST_SEATS = 2;
export const MOST_SEATS = 9;

export const isSitting = (seat: Pick<Seat, "state">): boolean => seat.state !== "left";
export const sitting = <T extends Pick<Seat, "state">>(members: readonly T[]): T[] =>
  members.filter(isSitting);

/** Seats that somebody left and nobody took yet. */
export const emptySeats = (room: Room): number => Math.max(0, room.seats - sitting(room.members).length);

/** Whether every note that the session waits for was sent. */
export function opensNow(room: Room): boolean {
  const members = sitting(room.members);
  return (
    room.state === "writing" &&
    members.length >= FEWEST_SEATS &&
    members.length === room.seats &&
    members.every(({ state }) => state === "sent")
  );
}

const OPENED: readonly PanelState[] = ["open", "minuted", "signed"];

/** Whether the notes lie open for those who may look into the room at all. */
export const isOpened = (room: Pick<Room, "state">): boolean => OPENED.includes(room.state);

/**
 * Which members' notes a reader may read. `reader` is the member's own seat, or null for whoever set the session up. Whoever left reads
 * nothing, and what they wrote is read by nobody.
 */
export function readableNotes(room: Room, reader: Seat | null): string[] {
  if (reader && !isSitting(reader)) return [];
  if (isOpened(room)) return sitting(room.members).map(({ id }) => id);
  return reader ? [reader.id] : [];
}

export type PanelAct =
  | "clear"
  | "leave"
  | "write"
  | "send"
  | "substitute"
  | "close_seat"
  | "cancel"
  | "save_minutes"
  | "close_minutes"
  | "reopen_minutes"
  | "sign"
  | "answer";

/** In which states of the session an act is possible at all. */
export const PANEL_STATES_OF: Record<PanelAct, readonly PanelState[]> = {
  clear: ["writing"],
  leave: ["writing", "open", "minuted"],
  write: ["writing"],
  send: ["writing"],
  substitute: ["writing"],
  close_seat: ["writing"],
  cancel: ["writing", "open", "minuted"],
  save_minutes: ["open"],
  close_minutes: ["open"],
  reopen_minutes: ["minuted"],
  sign: ["minuted"],
  answer: ["signed"],
};

/** In which states of the own seat a member may do it. */
export const SEAT_STATES_OF: Partial<Record<PanelAct, readonly SeatState[]>> = {
  clear: ["invited"],
  leave: ["invited", "clear", "sent"],
  write: ["clear"],
  send: ["clear"],
  save_minutes: ["sent"],
  close_minutes: ["sent"],
  reopen_minutes: ["sent"],
  sign: ["sent"],
};

export function mayAct(act: PanelAct, room: Pick<Room, "state">, seat?: Pick<Seat, "state">): boolean {
  const seatStates = SEAT_STATES_OF[act];
  return (
    PANEL_STATES_OF[act].includes(room.state) &&
    (seatStates === undefined || (seat !== undefined && seatStates.includes(seat.state)))
  );
}

/**
 * A seat may stay empty only where its member left over a conflict; enough members must remain. It never takes a note that is still
 * missing out of the count: whoever sits keeps the seat.
 */
export function checkCloseSeat(
  room: Room,
): "evaluations.panel-no-empty-seat" | "evaluations.panel-too-few-left" | null {
  if (emptySeats(room) === 0) return "evaluations.panel-no-empty-seat";
  return room.seats - 1 < FEWEST_SEATS ? "evaluations.panel-too-few-left" : null;
}
