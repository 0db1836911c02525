import "server-only";
import { messagesFor } from "@/lib/messages/messages-for";
import { reasonText } from "@/lib/messages/reason-text";
import { actionFactory } from "@/lib/platform/action";

/** The wrapper of every server action: the platform's, with the application's words. */
export const { createAction, createPublicAction } = actionFactory({
  reason: (locale, reason) => reasonText(messagesFor(locale), reason),
  error: (locale, code, requestId) => messagesFor(locale).common.errors[code](requestId),
});
