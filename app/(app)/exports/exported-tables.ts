import type { ExportedFile } from "@/lib/features/exchange/exports/export-table";
import type { Context } from "@/lib/platform/context";
import { exportAccounts } from "./accounts-table";
import { exportGrants } from "./grants-table";
import { exportParticipants } from "./participants-table";
import { exportPeople } from "./people-table";
import { exportPositions } from "./positions-table";
import { exportRegister } from "./register-table";
import { exportSuperiorFixes } from "./superior-fixes-table";
import { exportTrainings } from "./trainings-table";
import { exportUnits } from "./units-table";

/** The filters of the page as they stand in the address. */
export type Search = Record<string, string | undefined>;
export type ExportFormat = "csv" | "xlsx";
/** Makes the file, or refuses as the page would. */
export type Export = (ctx: Context, search: Search, format: ExportFormat) => Promise<ExportedFile>;

/** Every list that can be taken along, by its name in the address. */
export const exportedTables: ReadonlyMap<string, Export> = new Map([
  ["people", exportPeople],
  ["register", exportRegister],
  ["units", exportUnits],
  ["positions", exportPositions],
  ["superior-fixes", exportSuperiorFixes],
  ["accounts", exportAccounts],
  ["grants", exportGrants],
  ["trainings", exportTrainings],
  ["participants", exportParticipants],
]);
