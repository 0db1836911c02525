"use server";

import { createAction } from "@/app/create-action";
import { markReadInput } from "@/lib/features/notifications/input";
import { markRead } from "@/lib/features/notifications/mark-read";

export const markReadAction = createAction({
  input: markReadInput,
  run: markRead,
  revalidate: () => ["/notifications"],
});
