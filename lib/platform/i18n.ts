import "server-only";
import { cookies } from "next/headers";
import type { Locale } from "./context";

export const localeCookie = "locale";

/** The language of this request: the cookie `locale`, Indonesian without it or with any other value. */
export async function currentLocale(): Promise<Locale> {
  return (await cookies()).get(localeCookie)?.value === "en" ? "en" : "id";
}
