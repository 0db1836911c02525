import type { Seat } from "./seats";

/** A unit before anybody works in it: its posts (the first leads) and what lies below. */
export type UnitPlan = {
  name: string;
  kind: string;
  /** Which general sentences suit the work there. */
  domain: string;
  /** Holds a performance agreement of its own. */
  isOwn: boolean;
  seats: Seat[];
  children: UnitPlan[];
};

export type Look = { name: string; kind: string; domain: string; isOwn?: boolean };

export const unitPlan = (look: Look, seats: Seat[], children: (UnitPlan | null)[] = []): UnitPlan => ({
  isOwn: false,
  ...look,
  seats,
  children: children.filter((child) => child !== null),
});

export const peopleIn = (unit: UnitPlan): number =>
  unit.seats.length + unit.children.reduce((sum, child) => sum + peopleIn(child), 0);
