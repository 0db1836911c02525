import { describe, expect, test } from "vitest";
import { parseEnvironment } from "./env";

const good = {
  APP_DATABASE_URL: "postgresql://terukur_app:x@127.0.0.1:5432/terukur",
  NEXTAUTH_SECRET: "0123456789abcdef0123456789abcdef",
  NEXTAUTH_URL: "http://127.0.0.1:3000",
};

describe("the environment", () => {
  test("has defaults for everything that may be left out", () => {
    expect(parseEnvironment(good)).toMatchObject({
      DATABASE_POOL: 10,
      TERUKUR_DATA_DIR: ".data",
      TERUKUR_DEMO: false,
      LOG_LEVEL: "info",
    });
  });

  test("takes an empty variable for an absent one", () => {
    expect(parseEnvironment({ ...good, LOG_LEVEL: "", DATABASE_POOL: "" })).toMatchObject({
      LOG_LEVEL: "info",
    });
  });

  test.each([
    ["APP_DATABASE_URL", undefined, "is missing"],
    ["APP_DATABASE_URL", "mysql://x", "must look like postgresql://"],
    ["DATABASE_POOL", "0", "must be at least 1"],
    ["DATABASE_POOL", "many", "must be a number"],
    ["NEXTAUTH_SECRET", undefined, "is missing"],
    ["NEXTAUTH_SECRET", "short", "at least 32 characters"],
    ["NEXTAUTH_URL", "kinerja", "must be the address that browsers use"],
    ["NEXTAUTH_URL", "ftp://kinerja", "must be the address that browsers use"],
    ["TERUKUR_DEMO", "yes", "must be 1"],
    ["LOG_LEVEL", "loud", "must be one of"],
    ["SMTP_URL", "http://mail.example.go.id", "must look like smtps://"],
    ["MAIL_FROM", "nobody", "must be an address"],
    ["OIDC_ISSUER", "http://login.example.go.id", "must begin with https://"],
    ["OIDC_SCOPE", "profile", "must contain openid"],
  ])("names %s when it is %s", (name, value, message) => {
    expect(() => parseEnvironment({ ...good, [name]: value })).toThrow(new RegExp(`${name} .*${message}`));
  });

  test("names every wrong variable at once", () => {
    expect(() => parseEnvironment({})).toThrow(/APP_DATABASE_URL[\s\S]*NEXTAUTH_SECRET[\s\S]*NEXTAUTH_URL/);
  });

  test("names what half a single sign-on lacks", () => {
    const half = { ...good, OIDC_ISSUER: "https://login.example.go.id", OIDC_CLIENT_ID: "terukur" };
    expect(() => parseEnvironment(half)).toThrow(/OIDC_CLIENT_SECRET is missing/);
    expect(parseEnvironment({ ...half, OIDC_CLIENT_SECRET: "x" })).toMatchObject({ OIDC_NIP_CLAIM: "nip" });
  });
});
