import "server-only";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";

const LOCALES: Locale[] = ["id", "en"];

/** Each language by its own name, with the present one marked. */
export function languageChoices(m: Messages, locale: Locale) {
  return LOCALES.map((value) => ({
    value,
    label: m.common.shell.languageNames[value],
    current: value === locale,
  }));
}
