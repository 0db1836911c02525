import { describe, expect, it } from "vitest";
import { messagesFor } from "@/lib/messages/messages-for";
import { reasonText } from "@/lib/messages/reason-text";

const m = messagesFor("id");

describe("words of reasons", () => {
  it("fills in the limits that a schema tells", () => {
    expect(reasonText(m, { reason: "input.too-long", params: { max: 500 } })).toBe(
      "Paling panjang 500 huruf. Ringkas sedikit.",
    );
    expect(reasonText(m, { reason: "input.too-long" })).toBe("Tulisan ini terlalu panjang. Ringkas sedikit.");
  });

  it("speaks the language asked for", () => {
    expect(reasonText(messagesFor("en"), { reason: "input.required" })).toBe("This has not been filled in");
  });

  it.each(["input.unheard-of", "no-such-area.code", "constructor.name", "input.constructor", ""])(
    "stays neutral about %j",
    (reason) => {
      expect(reasonText(m, { reason })).toBe(m.common.unknownReason);
    },
  );

  it("gives an unexpected fault its number", () => {
    expect(m.common.errors.UNKNOWN("0198-7")).toContain("0198-7");
    expect(m.common.errors.NOT_FOUND("0198-7")).not.toContain("0198-7");
  });
});
