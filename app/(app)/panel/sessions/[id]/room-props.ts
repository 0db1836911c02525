import type { Paper } from "@/lib/features/evaluations/panel-minutes/queries/advice";
import type { PanelSessionView } from "@/lib/features/evaluations/panel/queries/session";
import type { Messages } from "@/lib/messages/messages-for";
import type { Context } from "@/lib/platform/context";

/** What every part of the session's page is given. */
export type RoomProps = { session: PanelSessionView; ctx: Context; m: Messages };
export type MinutesProps = RoomProps & { paper: Paper };
