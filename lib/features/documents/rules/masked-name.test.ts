import { describe, expect, it } from "vitest";
import { maskedName, nipEnding } from "./masked-name";

describe("a name on the public page", () => {
  it.each([
    ["Siti Rahmawati, A.Md.Keb.", "S••• R••••••••"],
    ["dr. Ratna Dewi Anggraini", "R•••• D••• A••••••••"],
    ["Prof. Dr. H. Budi Ş. Ōta", "B••• Ō••"],
    ["Suparman", "S•••••••"],
    ["", ""],
  ])("%s is %s", (name, masked) => {
    expect(maskedName(name)).toBe(masked);
  });

  it("shows three digits of a NIP, and nothing where there is none", () => {
    expect(nipEnding("198807172010032999")).toBe("999");
    expect(nipEnding(null)).toBeNull();
  });
});
