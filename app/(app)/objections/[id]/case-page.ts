import type { CaseView } from "@/lib/features/evaluations/objections/queries/case";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";

/** What every block of the case's page is given. */
export type CasePage = { view: CaseView; m: Messages; locale: Locale; zone: string; today: string };
