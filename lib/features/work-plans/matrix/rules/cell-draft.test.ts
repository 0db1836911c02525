import { describe, expect, it } from "vitest";
import { indicatorFromCell, readShare } from "./cell-draft";

const mothers = {
  id: "i1",
  measureKind: "cumulative",
  comparator: "gte",
  target: "640",
  measureUnit: "ibu",
} as const;
const visits = { ...mothers, id: "i2", target: "12", measureUnit: "kunjungan" } as const;
const ratio = { ...mothers, id: "i0", measureKind: "ratio", target: "95", measureUnit: "%" } as const;
const typed = (share: string, indicatorId: string | null = null) => ({
  share,
  splitKind: "none" as const,
  indicatorId,
});

describe("reading a share", () => {
  it("keeps a role without a number as it is", () => {
    expect(readShare(typed("  "), [mothers])).toEqual({
      ok: true,
      share: { share: null, indicatorId: null, measureUnit: null, splitKind: "none" },
    });
  });

  it("belongs to the first indicator that can be shared out, or to the chosen one", () => {
    const first = { share: "310", indicatorId: "i1", measureUnit: "ibu", splitKind: "share" };
    expect(readShare(typed("310"), [ratio, mothers, visits])).toEqual({ ok: true, share: first });
    expect(readShare(typed("1.200,5", "i2"), [ratio, mothers, visits])).toMatchObject({
      share: { share: "1200.5", indicatorId: "i2", measureUnit: "kunjungan" },
    });
  });

  it.each([
    ["-5", "work-plans.role-share-negative"],
    ["banyak", "work-plans.target-not-number"],
    ["7.5", "work-plans.number-dot"],
  ])("refuses %s", (share, reason) => {
    expect(readShare(typed(share), [mothers])).toMatchObject({
      ok: false,
      reason: { field: "share", reason },
    });
  });

  it("refuses a part of a percentage", () => {
    for (const answer of [readShare(typed("40"), [ratio]), readShare(typed("40", "i0"), [ratio, mothers])])
      expect(answer).toMatchObject({ ok: false, reason: { reason: "work-plans.role-share-not-summed" } });
  });
});

it("makes a row's indicator from the leader's with the person's part, else an empty one", () => {
  const cascaded = { text: "Jumlah ibu terlayani", aspect: "quantity", direction: "higher" } as const;
  expect(indicatorFromCell({ share: "1200.5", measureUnit: "ibu" }, cascaded)).toMatchObject({
    text: "Jumlah ibu terlayani",
    aspect: "quantity",
    target: "1.200,5",
    measureUnit: "ibu",
  });
  expect(indicatorFromCell({ share: null, measureUnit: null }, null)).toMatchObject({
    text: "",
    target: "",
    aspect: null,
  });
});
