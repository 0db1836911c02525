import { exportAccounts } from "./accounts-table";
import { exportGrants } from "./grants-table";
import { exportParticipants } from "./participants-table";
import { exportPeople } from "./people-table";
import { exportPositions } from "./positions-table";
import { exportRegister } from "./register-table";
import { exportStrategy } from "./strategy/strategy-table";
import { exportSuperiorFixes } from "./superior-fixes-table";
import { exportTrainings } from "./trainings-table";
import type { Export } from "./head-lines";
import { exportUnits } from "./units-table";

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
  ["strategy", exportStrategy],
]);
