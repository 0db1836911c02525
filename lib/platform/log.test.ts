import { describe, expect, test } from "vitest";
import { createLog } from "./log";

const nip = "198003122005011002";

function logged(write: (log: ReturnType<typeof createLog>) => void) {
  const lines: string[] = [];
  write(createLog((line) => lines.push(line), "debug"));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe("the log", () => {
  test("writes one JSON object a line, with level, time and request", () => {
    const [line] = logged((log) => log.child({ requestId: "r-1" }).info({ pages: 3 }, "done"));
    expect(line).toMatchObject({ level: "info", requestId: "r-1", pages: 3, msg: "done" });
    expect(line?.time).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  test.each([
    ["in the message", (log: ReturnType<typeof createLog>) => log.info(`sign-in of ${nip} failed`)],
    ["with spaces", (log: ReturnType<typeof createLog>) => log.info("19800312 200501 1 002 unknown")],
    ["in a field", (log: ReturnType<typeof createLog>) => log.info({ account: nip }, "x")],
    [
      "in a field that is a number",
      (log: ReturnType<typeof createLog>) => log.info({ a: 198003122005011000 }, "x"),
    ],
    [
      "deep in a list",
      (log: ReturnType<typeof createLog>) => log.info({ a: [{ b: { c: `x${nip}y` } }] }, "x"),
    ],
    ["in an error", (log: ReturnType<typeof createLog>) => log.error({ err: new Error(`no ${nip}`) }, "x")],
    ["in a child's bindings", (log: ReturnType<typeof createLog>) => log.child({ who: nip }).info("x")],
  ])("hides a NIP %s", (_where, write) => {
    const text = JSON.stringify(logged(write));
    expect(text).toContain("[nip]");
    expect(text).not.toMatch(/\d{18}|\d{8} \d{6}/);
  });

  test("hides fields that name a secret, at any depth and in bindings", () => {
    const [line] = logged((log) =>
      log
        .child({ token: "t0" })
        .info({ nip: "1", form: { password: "p1", newPassword: "p2", sessionToken: "t1" } }, "x"),
    );
    expect(JSON.stringify(line)).not.toMatch(/"(t0|1|p1|p2|t1)"/);
  });

  test("leaves other long numbers as they are", () => {
    const [line] = logged((log) => log.info({ digest: "12345678901234567890" }, "x"));
    expect(line?.digest).toBe("12345678901234567890");
  });
});
