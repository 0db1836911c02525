import "server-only";
import { notFound } from "next/navigation";
import { AppError } from "@/lib/platform/errors";

/** For pages: what does not exist, or is not for this person, is the not-found page; every other fault goes on. */
export async function orNotFound<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof AppError && (error.code === "NOT_FOUND" || error.code === "FORBIDDEN")) notFound();
    throw error;
  }
}
