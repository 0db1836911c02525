import "server-only";
import { notFound } from "next/navigation";
import { AppError, fromDatabase } from "@/lib/platform/errors";

/** What an address can ask for in vain: nothing, something for others, or an id that is none. */
const IN_VAIN: readonly string[] = ["NOT_FOUND", "FORBIDDEN", "INVALID_INPUT"];

/** For pages: what does not exist, or is not for this person, is the not-found page; every other fault goes on. */
export async function orNotFound<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    const known = error instanceof AppError ? error : fromDatabase(error);
    if (known && IN_VAIN.includes(known.code)) notFound();
    throw error;
  }
}
