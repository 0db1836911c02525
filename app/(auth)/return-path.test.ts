import { describe, expect, it } from "vitest";
import { returnPath } from "./return-path";

describe("the way on after signing in", () => {
  it.each([
    ["/work-plans", "/work-plans"],
    ["/hr?unit=dinas-kesehatan&state=late", "/hr?unit=dinas-kesehatan&state=late"],
    ["/evaluations/0198/score#first", "/evaluations/0198/score"],
    ["/sign-insurance", "/sign-insurance"],
  ])("keeps the path %s", (next, path) => {
    expect(returnPath(next)).toBe(path);
  });

  it.each([
    "https://evil.example/",
    "//evil.example/",
    "/\\evil.example",
    "/\t/evil.example",
    "/..//evil.example",
    "/.//evil.example",
    "javascript:alert(1)",
    "/sign-in",
    "/sign-in?next=/sign-in",
    "/sign-in/first-time",
    "/api/auth/signout",
    "",
    undefined,
    ["/a", "/b"],
  ])("sends %j home", (next) => {
    expect(returnPath(next)).toBe("/");
  });
});
