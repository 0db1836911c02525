"use server";

import { createAction } from "@/app/create-action";
import { agreeAgreement } from "@/lib/features/strategy/agreements/agree-agreement";
import {
  draftAgreementInput,
  oneAgreementInput,
  returnAgreementInput,
  saveAgreementInput,
} from "@/lib/features/strategy/agreements/agreement-input";
import { draftAgreement } from "@/lib/features/strategy/agreements/draft-agreement";
import { returnAgreement } from "@/lib/features/strategy/agreements/return-agreement";
import { saveAgreement } from "@/lib/features/strategy/agreements/save-agreement";
import { submitAgreement } from "@/lib/features/strategy/agreements/submit-agreement";

type Place = { unitId: string; year: number };
const to = ({ unitId, year }: Place, done: string) =>
  `/strategy/agreements/${unitId}?year=${year}&done=${done}`;

export const draftAgreementAction = createAction({
  input: draftAgreementInput,
  run: draftAgreement,
  redirectTo: (_outcome, input) => to(input, "drafted"),
});

export const saveAgreementAction = createAction({
  input: saveAgreementInput,
  run: saveAgreement,
  redirectTo: (outcome) => to(outcome, "saved"),
});

export const submitAgreementAction = createAction({
  input: oneAgreementInput,
  run: submitAgreement,
  redirectTo: (outcome) => to(outcome, "submitted"),
});

export const returnAgreementAction = createAction({
  input: returnAgreementInput,
  run: returnAgreement,
  redirectTo: (outcome) => to(outcome, "returned"),
});

export const agreeAgreementAction = createAction({
  input: oneAgreementInput,
  run: agreeAgreement,
  redirectTo: (outcome) => to(outcome, "agreed"),
});
