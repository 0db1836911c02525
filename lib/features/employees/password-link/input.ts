import { z } from "zod";
import { changePasswordInput, signInInput } from "../input";

export const requestLinkInput = signInInput.pick({ name: true });

export type RequestLinkInput = z.output<typeof requestLinkInput>;

export const linkedPasswordInput = changePasswordInput
  .pick({ newPassword: true, repeatPassword: true })
  .extend({ passwordToken: z.string({ error: "employees.link-ended" }).max(200, "employees.link-ended") });

export type LinkedPasswordInput = z.output<typeof linkedPasswordInput>;
