import { expect, it } from "vitest";
import { useDatabase } from "../../../support/database";
import { Browser } from "./browser";

for (const name of ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"]) delete process.env[name];
useDatabase();

it("without an identity provider there is no such door", async () => {
  expect(await new Browser().click()).toEqual({ status: 404, location: "" });
});
