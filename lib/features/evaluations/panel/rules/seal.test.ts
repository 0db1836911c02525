import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkCloseSeat,
  emptySeats,
  isOpened,
  mayAct,
  opensNow,
  readableNotes,
  sitting,
  type PanelAct,
  type Room,
  type Seat,
} from "./seal";

const seat = (id: string, state: Seat["state"]): Seat => ({ id, employeeId: `e-${id}`, state });
const room = (...states: Seat["state"][]): Room => ({
  state: "writing",
  seats: states.filter((state) => state !== "left").length,
  members: states.map((state, i) => seat(String(i), state)),
});

describe("the seal on the notes", () => {
  it.each<[string, Room, boolean]>([
    ["all have sent", room("sent", "sent", "sent"), true],
    ["one is still writing", room("sent", "sent", "clear"), false],
    ["one has not answered the invitation", room("sent", "invited"), false],
    ["whoever left is not waited for", room("sent", "sent", "left"), true],
    ["an empty seat is waited for", { ...room("sent", "sent", "left"), seats: 3 }, false],
    ["one alone is no team", room("sent", "left"), false],
    ["it is open already", { ...room("sent", "sent"), state: "open" }, false],
    ["it was cancelled", { ...room("sent", "sent"), state: "cancelled" }, false],
  ])("opens or holds: %s", (_case, given, opens) => {
    expect(opensNow(given)).toBe(opens);
  });

  it("lets a member read the own note alone, and whoever set it up none", () => {
    const one = room("sent", "clear");
    expect(readableNotes(one, one.members[0]!)).toEqual(["0"]);
    expect(readableNotes(one, null)).toEqual([]);
    const open: Room = { ...room("sent", "sent", "left"), state: "open" };
    expect(readableNotes(open, null)).toEqual(["0", "1"]);
    expect(readableNotes(open, open.members[2]!)).toEqual([]);
  });

  it("leaves a seat empty only where somebody left it, and never below two", () => {
    expect(checkCloseSeat(room("sent", "clear"))).toBe("evaluations.panel-no-empty-seat");
    expect(checkCloseSeat({ ...room("sent", "left"), seats: 2 })).toBe("evaluations.panel-too-few-left");
    expect(checkCloseSeat({ ...room("sent", "clear", "left"), seats: 3 })).toBeNull();
    expect(emptySeats({ ...room("sent", "clear", "left"), seats: 3 })).toBe(1);
  });
});

/** The room as the acts change it: the same steps as the use cases take. */
type Step = { act: PanelAct; who: number };
function after(given: Room, { act, who }: Step): Room {
  const own = given.members[who % given.members.length];
  if (act === "substitute") {
    if (!mayAct(act, given) || emptySeats(given) === 0) return given;
    return { ...given, members: [...given.members, seat(String(given.members.length), "invited")] };
  }
  if (act === "close_seat") {
    if (!mayAct(act, given) || checkCloseSeat(given)) return given;
    return settle({ ...given, seats: given.seats - 1 });
  }
  if (act === "cancel") return mayAct(act, given) ? { ...given, state: "cancelled" } : given;
  if (!own || !mayAct(act, given, own)) return given;
  const state = act === "clear" ? "clear" : act === "send" ? "sent" : act === "leave" ? "left" : own.state;
  return settle({ ...given, members: given.members.map((one) => (one === own ? { ...one, state } : one)) });
}
const settle = (given: Room): Room => (opensNow(given) ? { ...given, state: "open" } : given);

const step = fc.record({
  act: fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom<PanelAct>("clear", "send") },
    { weight: 3, arbitrary: fc.constantFrom<PanelAct>("write", "substitute", "close_seat") },
    { weight: 1, arbitrary: fc.constantFrom<PanelAct>("leave", "leave", "leave", "cancel") },
  ),
  who: fc.nat(5),
});
const start = fc
  .integer({ min: 2, max: 4 })
  .map((n): Room => room(...Array<Seat["state"]>(n).fill("invited")));

/** What one reads of others while a note is missing; nothing may be left of it. */
const leaks = (given: Room, reading = readableNotes): string[] =>
  sitting(given.members).some(({ state }) => state !== "sent")
    ? [null, ...given.members].flatMap((reader) => reading(given, reader).filter((id) => id !== reader?.id))
    : [];

describe("no sequence of acts opens a note before all were sent", () => {
  it("holds for 2,000 histories", () => {
    let opened = 0;
    fc.assert(
      fc.property(start, fc.array(step, { minLength: 10, maxLength: 60, size: "max" }), (first, steps) => {
        let now = first;
        for (const one of steps) {
          const before = now;
          now = after(before, one);
          expect(leaks(now)).toEqual([]);
          // It opens over complete notes only, and an open room holds nobody who has not sent.
          if (isOpened(now)) expect(sitting(now.members).every(({ state }) => state === "sent")).toBe(true);
          for (const left of now.members.filter(({ state }) => state === "left"))
            expect(readableNotes(now, left)).toEqual([]);
        }
        opened += isOpened(now) ? 1 : 0;
      }),
      { numRuns: 2_000, seed: 35 },
    );
    // Otherwise nothing was ever opened and the property says nothing.
    expect(opened).toBeGreaterThan(100);
  });

  it("control: a reading that opens with the majority is found", () => {
    const careless: typeof readableNotes = (given, reader) =>
      given.members.filter(({ state }) => state === "sent").length * 2 > given.members.length
        ? given.members.map(({ id }) => id)
        : readableNotes(given, reader);
    expect(leaks(room("sent", "sent", "clear"), careless)).not.toEqual([]);
  });
});
