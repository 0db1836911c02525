import { expect, it } from "vitest";
import { requestPasswordLink } from "@/lib/features/employees/password-link/request-password-link";
import { mailIsOn } from "@/lib/platform/mail";
import { useDatabase } from "../../../support/database";
import { waitingJobs } from "../../../support/queue";
import { visitor } from "../login";
import { reasonOf } from "../second-factor/authenticator";

delete process.env.SMTP_URL;
useDatabase();

it("without a mail server a link is refused with a reason, and nothing waits", async () => {
  expect(mailIsOn()).toBe(false);
  const asked = requestPasswordLink(visitor(), { name: "198501152010011901" });
  expect(await reasonOf(asked)).toBe("employees.mail-off");
  expect(await waitingJobs()).toEqual([]);
});
