import { agencies, agencyReasons } from "@/lib/messages/en/organization/agencies";
import { common } from "@/lib/messages/en/common";
import type { organization as source } from "@/lib/messages/id/organization";
import { chart, chartReasons } from "@/lib/messages/en/organization/chart";
import { calendar, calendarReasons } from "@/lib/messages/en/organization/calendar";
import { policies } from "@/lib/messages/en/organization/policies";
import { policyReasons } from "@/lib/messages/en/organization/policy-reasons";
import type { Words } from "@/lib/messages/words";

const quarters = ["I", "II", "III", "IV"];
const { months } = common.calendar;

export const organization: Words<typeof source> = {
  agencies,
  calendar,
  chart,
  policies,
  unitAchievements: {
    exceptional: "Exceptional (Istimewa)",
    good: "Good (Baik)",
    needs_improvement: "Needs improvement (Butuh perbaikan)",
    poor: "Poor (Kurang)",
    very_poor: "Very poor (Sangat kurang)",
  },
  periods: {
    monthly: (number) => months[number - 1] ?? String(number),
    quarterly: (number) => `Quarter ${quarters[number - 1] ?? number}`,
    half_yearly: (number) => `Half-year ${quarters[number - 1] ?? number}`,
    yearly: () => "Year",
  },
  /** Kinds of units that the product itself speaks of; others are the agency's own words. */
  unitKinds: { health_centre: "health centre", school: "school", district: "district" },
  positionClasses: {
    jpt: "Senior leadership (JPT)",
    administrator: "Administrator",
    pengawas: "Supervisor (pengawas)",
    pelaksana: "Executing staff (pelaksana)",
    functional: "Functional",
    state_official: "State official",
  },
  assignmentKinds: {
    definitive: "",
    plt: "Acting (Plt.)",
    plh: "Acting for a few days (Plh.)",
    additional: "Additional duty:",
    seconded: "Seconded:",
  },
  reasons: {
    ...agencyReasons,
    ...calendarReasons,
    ...chartReasons,
    ...policyReasons,
    "date-not-real": () => "This date is not in the calendar",
    "date-order": () => "The end date is before the start date. Swap or change one of them.",
    "policy-invalid": () => "This rule cannot be read. Check its content.",
    "policy-missing": () => "No rules are in force on this date yet. Tell your agency's personnel office.",
    "unit-not-found": () => "This unit was not found, or is not for you",
    "achievement-required": () => "Choose the organisation's achievement",
    "grounds-required": () => "Write down the grounds, such as the number and date of the report",
    "changed-meanwhile": () => "This part has changed since you opened it. Compare it with the latest first.",
    "wrong-state": () => "This step is not possible in the present state",
  },
};
