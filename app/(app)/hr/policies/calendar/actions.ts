"use server";

import { createAction } from "@/app/create-action";
import { addHoliday } from "@/lib/features/organization/calendar/add-holiday";
import {
  addHolidayInput,
  changeTimeZoneInput,
  correctHolidayInput,
  importHolidaysInput,
  removeHolidayInput,
} from "@/lib/features/organization/calendar/calendar-input";
import { changeTimeZone } from "@/lib/features/organization/calendar/change-time-zone";
import { correctHoliday } from "@/lib/features/organization/calendar/correct-holiday";
import { importHolidays } from "@/lib/features/organization/calendar/import-holidays";
import { removeHoliday } from "@/lib/features/organization/calendar/remove-holiday";

export const addHolidayAction = createAction({
  input: addHolidayInput,
  run: addHoliday,
  redirectTo: ({ year }) => `/hr/policies/calendar?year=${year}&done=added`,
});

export const importHolidaysAction = createAction({
  input: importHolidaysInput,
  run: importHolidays,
  redirectTo: ({ added, already, year }) =>
    `/hr/policies/calendar?year=${year}&done=imported&n=${added}&already=${already}`,
});

export const correctHolidayAction = createAction({
  input: correctHolidayInput,
  run: correctHoliday,
  redirectTo: ({ year }) => `/hr/policies/calendar?year=${year}&done=corrected`,
});

export const removeHolidayAction = createAction({
  input: removeHolidayInput,
  run: removeHoliday,
  redirectTo: ({ year }) => `/hr/policies/calendar?year=${year}&done=removed`,
});

export const changeTimeZoneAction = createAction({
  input: changeTimeZoneInput,
  run: changeTimeZone,
  redirectTo: () => "/hr/policies/calendar?done=zone",
});
