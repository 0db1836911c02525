import { beforeEach, expect, it, vi } from "vitest";
import { countDrafts, readDraft, removeAllDrafts, writeDraft, type Draft } from "./drafts";

/** A browser's store: its keys are the object's own. */
function store(): Storage {
  const methods = {
    getItem(this: Record<string, string>, key: string) {
      return this[key] ?? null;
    },
    setItem(this: Record<string, string>, key: string, value: string) {
      this[key] = value;
    },
    removeItem(this: Record<string, string>, key: string) {
      delete this[key];
    },
  };
  return Object.create(methods) as Storage;
}

const draft: Draft = { values: [["text", "belum tersimpan"]], base: "x", sent: false };
beforeEach(() => vi.stubGlobal("localStorage", store()));

it("what was typed and never saved goes when its person leaves the device, and nothing else does", () => {
  writeDraft("siti:self-note:1", draft);
  writeDraft("siti:plan-row:2", draft);
  writeDraft("ratna:plan-row:3", draft);
  localStorage.setItem("score-keys", "on");
  expect([countDrafts("siti"), countDrafts("ratna"), countDrafts("sit")]).toEqual([2, 1, 0]);
  removeAllDrafts();
  expect([countDrafts("siti"), readDraft("ratna:plan-row:3")]).toEqual([0, null]);
  expect(localStorage.getItem("score-keys")).toBe("on");
});

it("a device that keeps nothing has nothing to forget", () => {
  vi.stubGlobal("localStorage", undefined);
  expect(countDrafts("siti")).toBe(0);
  expect(removeAllDrafts).not.toThrow();
});
