import { v7 } from "uuid";

/** A new row's id: UUIDv7, ordered by time, never shown to a person. */
export const newId = (): string => v7();

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a part of an address can be a row's id at all; the database would call anything else a fault. */
export const isId = (text: string): boolean => ID.test(text);

// Building one costs some fifty times what using it does, and nearly every request asks for a day.
const calendars = new Map<string, Intl.DateTimeFormat>();

function calendarOf(zone: string): Intl.DateTimeFormat {
  const known = calendars.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  calendars.set(zone, made);
  return made;
}

/** The calendar day (YYYY-MM-DD) of an instant in an agency's zone. */
export const dayIn = (zone: string, instant: Date): string => calendarOf(zone).format(instant);

/** A `date` column holds a day without a zone: Prisma carries it as midnight UTC. */
export const toDate = (day: string): Date => new Date(`${day}T00:00:00.000Z`);
export const fromDate = (date: Date): string => date.toISOString().slice(0, 10);
