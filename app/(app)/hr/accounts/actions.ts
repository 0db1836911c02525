"use server";

import { createAction } from "@/app/create-action";
import {
  closeAccountInput,
  createAccountInput,
  createAccountsInput,
  issueFirstPasswordInput,
} from "@/lib/features/employees/accounts/account-input";
import { closeAccount } from "@/lib/features/employees/accounts/close-account";
import { createAccount } from "@/lib/features/employees/accounts/create-account";
import { createAccounts } from "@/lib/features/employees/accounts/create-accounts";
import { issueFirstPassword } from "@/lib/features/employees/accounts/issue-first-password";
import { reopenAccount } from "@/lib/features/employees/accounts/reopen-account";

const toBatch = ({ batchId }: { batchId: string }) => `/hr/accounts/batches/${batchId}`;

export const createAccountsAction = createAction({
  input: createAccountsInput,
  run: createAccounts,
  redirectTo: toBatch,
});

export const createAccountAction = createAction({
  input: createAccountInput,
  run: createAccount,
  redirectTo: toBatch,
});

export const issueFirstPasswordAction = createAction({
  input: issueFirstPasswordInput,
  run: issueFirstPassword,
  redirectTo: toBatch,
});

export const closeAccountAction = createAction({
  input: closeAccountInput,
  run: closeAccount,
  redirectTo: (_outcome, { employeeId }) => `/hr/accounts/${employeeId}?done=close`,
});

export const reopenAccountAction = createAction({
  input: closeAccountInput,
  run: reopenAccount,
  redirectTo: (_outcome, { employeeId }) => `/hr/accounts/${employeeId}?done=open`,
});
