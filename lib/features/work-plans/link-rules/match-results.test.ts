import { describe, expect, it } from "vitest";
import { matchResults, type LeaderRow, type MemberRow } from "./match-results";

const row = (text: string, more: Partial<MemberRow> = {}): MemberRow => ({
  ...{ id: "a", text, indicatorId: null, indicatorName: null, cells: [] },
  ...more,
});
const leader = (id: string, text: string, indicatorId: string | null = null): LeaderRow => ({
  ...{ id, text, indicatorId },
});
const HEALTH = leader("h", "Meningkatnya layanan kesehatan ibu dan anak");
const ROADS = leader("r", "Terpeliharanya jalan lingkungan");

describe("which result of the leader a row may support", () => {
  it("is told by words in common, whatever their endings, and says which", () => {
    expect(matchResults([row("Pelayanan kesehatan ibu hamil sesuai standar")], [ROADS, HEALTH])).toEqual([
      { resultId: "a", leaderResultId: "h", basis: "similar_words", shared: "pelayanan, kesehatan, ibu" },
    ]);
  });

  it("is not told by one word, by words of every plan, or by too few of many", () => {
    expect(matchResults([row("Jalan sehat karyawan kantor")], [ROADS])).toEqual([]);
    expect(
      matchResults(
        [row("Meningkatnya kualitas pelaksanaan program")],
        [leader("x", "Meningkatnya kualitas pelaksanaan kegiatan")],
      ),
    ).toEqual([]);
    expect(
      matchResults(
        [row("Laporan keuangan puskesmas, gudang obat, kendaraan, rapat, arsip, layanan, ibu")],
        [leader("x", "Layanan ibu rujukan lintas batas provinsi terpadu")],
      ),
    ).toEqual([]);
  });

  it("is rather the same indicator of the strategy than words, and rather the same role than both", () => {
    const other = leader("s", "Turunnya angka stunting", "stunting");
    const unlike = row("Pelayanan kesehatan ibu dan anak", {
      indicatorId: "stunting",
      indicatorName: "Prevalensi stunting",
    });
    expect(matchResults([unlike], [HEALTH, other])[0]).toMatchObject({
      leaderResultId: "s",
      basis: "strategy_indicator",
      shared: "Prevalensi stunting",
    });
    const cells = [{ resultId: "r", text: "Menjaga jalan", isOrigin: true }];
    expect(matchResults([{ ...unlike, cells }], [HEALTH, other, ROADS])[0]).toMatchObject({
      leaderResultId: "r",
      basis: "role_cell",
      shared: "Menjaga jalan",
    });
    const unused = [{ resultId: "r", text: "Menjaga jalan", isOrigin: false }];
    expect(matchResults([{ ...unlike, cells: unused }], [HEALTH, other, ROADS])[0]?.leaderResultId).toBe("s");
    expect(matchResults([row("menjaga  JALAN", { cells: unused })], [ROADS])[0]?.basis).toBe("role_cell");
  });

  it("is one for each row, of equals the leader's first, and never one that was answered", () => {
    const twice = [HEALTH, { ...HEALTH, id: "h2" }];
    const one = row("Layanan kesehatan anak");
    expect(matchResults([one], twice).map((found) => found.leaderResultId)).toEqual(["h"]);
    expect(matchResults([one], twice, new Set(["a|h"])).map((found) => found.leaderResultId)).toEqual(["h2"]);
    expect(matchResults([one], twice, new Set(["a|h", "a|h2"]))).toEqual([]);
    expect(matchResults([], twice)).toEqual([]);
  });
});
