"use server";

import { createAction } from "@/app/create-action";
import { queryHref } from "@/components/ui/data/query-href";
import { addEmployee } from "@/lib/features/employees/people/add-employee";
import { correctEducation } from "@/lib/features/employees/people/correct-education";
import { correctEmployee } from "@/lib/features/employees/people/correct-employee";
import { correctNip } from "@/lib/features/employees/people/correct-nip";
import { correctRank } from "@/lib/features/employees/people/correct-rank";
import {
  addEmployeeInput,
  correctEducationInput,
  correctEmployeeInput,
  correctNipInput,
  correctRankInput,
} from "@/lib/features/employees/people/people-input";
import { remindPeople } from "@/lib/features/reports/reminders/remind-people";
import { remindPeopleInput } from "@/lib/features/reports/reminders/reminder-input";

const corrected = ({ employeeId }: { employeeId: string }) => `/hr/people/${employeeId}?done=saved`;

export const addEmployeeAction = createAction({
  input: addEmployeeInput,
  run: addEmployee,
  redirectTo: ({ employeeId }) => `/hr/people/${employeeId}?done=added`,
});

export const correctEmployeeAction = createAction({
  input: correctEmployeeInput,
  run: correctEmployee,
  redirectTo: corrected,
});

export const correctNipAction = createAction({
  input: correctNipInput,
  run: correctNip,
  redirectTo: corrected,
});

export const correctRankAction = createAction({
  input: correctRankInput,
  run: correctRank,
  redirectTo: corrected,
});

export const correctEducationAction = createAction({
  input: correctEducationInput,
  run: correctEducation,
  redirectTo: corrected,
});

/** Back to the very page of the list, which says how many were reminded. */
export const remindPeopleAction = createAction({
  input: remindPeopleInput,
  run: remindPeople,
  redirectTo: ({ sent, already, idle }, { period, unit, kind, stage, plan, after }) =>
    queryHref("/hr/people", {
      ...{ period, unit, kind, stage, plan, after },
      reminded: [sent, already, idle].join("-"),
    }),
});
