"use server";

import { createAction } from "@/app/create-action";
import { cancelEvent } from "@/lib/features/personnel/cancel-event";
import { endActing } from "@/lib/features/personnel/end-acting";
import { enterEvent } from "@/lib/features/personnel/enter-event";
import { extendActing } from "@/lib/features/personnel/extend-acting";
import {
  cancelEventInput,
  endActingInput,
  enterEventInput,
  extendActingInput,
  undoEventInput,
} from "@/lib/features/personnel/personnel-input";
import { undoEvent } from "@/lib/features/personnel/undo-event";

const toEvents = ({ employeeId }: { employeeId: string }) => `/hr/people/${employeeId}/events`;

export const enterEventAction = createAction({
  input: enterEventInput,
  run: enterEvent,
  redirectTo: (outcome) => `${toEvents(outcome)}?done=${outcome.isPlanned ? "planned" : "running"}`,
});

export const cancelEventAction = createAction({
  input: cancelEventInput,
  run: cancelEvent,
  redirectTo: toEvents,
});

export const undoEventAction = createAction({ input: undoEventInput, run: undoEvent, redirectTo: toEvents });

export const endActingAction = createAction({ input: endActingInput, run: endActing, redirectTo: toEvents });

export const extendActingAction = createAction({
  input: extendActingInput,
  run: extendActing,
  redirectTo: toEvents,
});
