import type { failure as source } from "@/lib/messages/id/failure";
import type { Words } from "@/lib/messages/words";

export const failure: Words<typeof source> = {
  title: "The service is having trouble",
  text: "This page cannot be shown right now. Text that was already saved is safe.",
  retry: "Try again",
  home: "To the home page",
  number: "Number for the help desk",
};
