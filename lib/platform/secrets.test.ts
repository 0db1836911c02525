import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { seal, secretHash, unseal } from "./secrets";

beforeAll(() => {
  vi.stubEnv("APP_DATABASE_URL", "postgresql://a:b@127.0.0.1/c");
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of the tests alone, 32 characters");
  vi.stubEnv("NEXTAUTH_URL", "http://localhost:3000");
});
afterAll(() => vi.unstubAllEnvs());

describe("a sealed text", () => {
  test("opens for its purpose and owner, and looks different each time", () => {
    const sealed = seal("totp", "JBSWY3DPEHPK3PXP", "person");
    expect(unseal("totp", sealed, "person")).toBe("JBSWY3DPEHPK3PXP");
    expect(sealed).not.toContain("JBSWY3DPEHPK3PXP");
    expect(seal("totp", "JBSWY3DPEHPK3PXP", "person")).not.toBe(sealed);
    expect(unseal("mail", seal("mail", ""))).toBe("");
  });

  test("opens for no other purpose and no other owner", () => {
    const sealed = seal("totp", "x", "person");
    expect(unseal("mail", sealed, "person")).toBeNull();
    expect(unseal("totp", sealed, "another")).toBeNull();
    expect(unseal("totp", sealed)).toBeNull();
  });

  test("does not open when a single byte was changed", () => {
    const sealed = seal("totp", "JBSWY3DPEHPK3PXP", "person");
    const bytes = Buffer.from(sealed.slice(3), "base64url");
    for (let i = 0; i < bytes.length; i += 1) {
      const changed = Buffer.from(bytes);
      changed[i] = (changed[i] ?? 0) ^ 1;
      expect(unseal("totp", `v1.${changed.toString("base64url")}`, "person")).toBeNull();
    }
  });

  test.each([undefined, "", "v1.", "v1.AAAA", "v2.AAAA", "JBSWY3DPEHPK3PXP"])("is not %j", (text) => {
    expect(unseal("totp", text)).toBeNull();
  });
});

test("a secret hash depends on its purpose", () => {
  expect(secretHash("a", "x")).toMatch(/^[0-9a-f]{64}$/);
  expect(secretHash("a", "x")).toBe(secretHash("a", "x"));
  expect(secretHash("a", "x")).not.toBe(secretHash("b", "x"));
});
