import type { Locale } from "@/lib/platform/context";
import { common as commonEn } from "@/lib/messages/en/common";
import { common as commonId } from "@/lib/messages/id/common";
import type { Words } from "@/lib/messages/words";

const id = { common: commonId };

export type Messages = Words<typeof id>;

const en: Messages = { common: commonEn };

/** All words of one language, by area. For server code: client components get the strings they show as props. */
export function messagesFor(locale: Locale): Messages {
  return locale === "en" ? en : id;
}
