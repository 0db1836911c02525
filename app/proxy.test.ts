import { NextRequest } from "next/server";
import { describe, expect, it } from "vitest";
import { config, proxy } from "@/proxy";

const matches = (path: string) => config.matcher.some((pattern) => new RegExp(`^${pattern}$`).test(path));
/** A header as the page will read it: Next carries the changed request along in the answer. */
const toPage = (name: string, headers: Record<string, string>) =>
  proxy(new NextRequest("https://kinerja.example/sign-in?next=/team", { headers })).headers.get(
    `x-middleware-request-${name}`,
  );

describe("what every page knows of its request", () => {
  it.each([
    "/",
    "/sign-in",
    "/iconic",
    "/icon",
    "/icon.svg/x",
    "/favicon.icon",
    "/_next/staticky",
    "/api/auth/session",
  ])("is written by the proxy for %s", (path) => expect(matches(path)).toBe(true));

  it.each(["/_next/static/chunks/a.js", "/_next/image", "/icon.svg", "/favicon.ico"])(
    "is not needed by the file %s",
    (path) => expect(matches(path)).toBe(false),
  );

  it("never comes from the caller", () => {
    const forged = { "x-client-address": "1.1.1.1", "x-request-id": "forged", "x-path": "//evil.example" };
    expect(toPage("x-client-address", forged)).toBe("local");
    expect(toPage("x-request-id", forged)).toMatch(/^[0-9a-f]{8}-/);
    expect(toPage("x-path", forged)).toBe("/sign-in?next=/team");
  });

  it("takes the address that the nearest hop wrote, whatever the caller wrote before it", () => {
    expect(toPage("x-client-address", { "x-forwarded-for": "1.1.1.1, 198.51.100.7" })).toBe("198.51.100.7");
  });

  it("is no address with a NUL in it", () => {
    const ask = (path: string) => proxy(new NextRequest(`https://kinerja.example${path}`)).status;
    expect([ask("/hr/people?after=%00~x"), ask("/trainings?q=a%00"), ask("/hr?unit=%0050")]).toEqual([
      400, 400, 400,
    ]);
    expect(ask("/trainings?q=100%25")).toBe(200);
  });
});
