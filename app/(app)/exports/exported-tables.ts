import { exportAccessReview } from "./agency/access-review-table";
import { exportCalendar } from "./agency/calendar-table";
import { exportExempt } from "./agency/exempt-table";
import { exportFollowUps } from "./agency/follow-ups-table";
import { exportImports } from "./agency/imports-table";
import { exportObjections } from "./agency/objections-table";
import { exportPeriods } from "./agency/periods-table";
import { exportPolicies } from "./agency/policies-table";
import { exportTemplates } from "./agency/templates-table";
import { exportCalibration } from "./evaluations/calibration-table";
import { exportDistribution } from "./evaluations/distribution-table";
import { exportDocumentBatches } from "./evaluations/document-batches-table";
import { exportLenses } from "./evaluations/lenses-table";
import { exportPanel } from "./evaluations/panel-table";
import { exportReleaseOrders } from "./evaluations/release-orders-table";
import { exportSecondLook } from "./evaluations/second-look-table";
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
  ["periods", exportPeriods],
  ["calendar", exportCalendar],
  ["policies", exportPolicies],
  ["access-review", exportAccessReview],
  ["follow-ups", exportFollowUps],
  ["objections", exportObjections],
  ["exempt", exportExempt],
  ["imports", exportImports],
  ["templates", exportTemplates],
  ["calibration", exportCalibration],
  ["distribution", exportDistribution],
  ["document-batches", exportDocumentBatches],
  ["lenses", exportLenses],
  ["panel", exportPanel],
  ["release-orders", exportReleaseOrders],
  ["second-look", exportSecondLook],
]);
