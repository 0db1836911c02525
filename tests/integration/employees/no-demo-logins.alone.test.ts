import { expect, it } from "vitest";
import { listDemoLogins } from "@/lib/features/employees/queries";
import { useDatabase } from "../../support/database";
import { makeWorld } from "../../support/world";
import { giveLogin } from "./login";

// The environment is read once a process, and every test file has its own.
process.env.TERUKUR_DEMO = "0";
useDatabase();

it("names no account before the sign-in outside a demonstration", async () => {
  await giveLogin(await makeWorld(), "staff");
  await expect(listDemoLogins()).resolves.toEqual([]);
});
