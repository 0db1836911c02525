import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { readSentence } from "./read-sentence";
import { meaningOf, sameForm } from "./same-words";
import { ACTIVITY_NOUNS, ACTIVITY_VERBS, PERSON_WORDS, VAGUE_WORDS } from "./vocabulary";

describe("an activity stands at the head", () => {
  test.each([
    ["Melaksanakan pelayanan antenatal", "Melaksanakan"],
    ["melakukan kunjungan rumah", "melakukan"],
    ["  MENGIKUTI rapat", "MENGIKUTI"],
    ["1. Membantu posyandu", "Membantu"],
    ["- Menyusun laporan kohort", "Menyusun"],
    ["Pelaksanaan posyandu", "Pelaksanaan"],
    ["Penyelenggaraan tata usaha perkantoran", "Penyelenggaraan"],
  ])("%s", (text, word) => expect(readSentence(text).activity?.word).toBe(word));

  test.each([
    ["a change is a result", "Meningkatnya kualitas pelayanan puskesmas"],
    ["what is done is a result", "Terlaksananya rencana aksi"],
    ["a state is a result", "Kohort ibu lengkap dan mutakhir"],
    ["a verb inside the sentence", "Kader yang membantu posyandu terlatih"],
    ["a finished service may carry that name", "Pengelolaan BLUD sehat dan tertib"],
    ["nothing", ""],
    ["marks only", " - "],
  ])("not: %s", (_, text) => expect(readSentence(text).activity).toBeNull());
});

describe("vague words", () => {
  test.each([
    ["Pelayanan terlaksana dengan baik", "baik"],
    ["Pengelolaan anggaran yang optimal", "optimal"],
    ["Hasil maksimal bagi warga", "maksimal"],
  ])("%s", (text, word) => expect(readSentence(text).vague).toBe(word));

  test.each([
    ["Persentase pegawai dengan nilai SKP di atas baik"],
    ["Persentase sarana dan prasarana dalam kondisi baik"],
    ["Opini dengan predikat baik"],
    ["Persentase SDN dengan kondisi bangunan baik"],
    ["Persentase hari dengan nilai kebersihan baik"],
    ["Surat terkirim maksimal 2 hari"],
    ["Tata kelola pendidikan yang partisipatif"],
    ["Persentase tindak lanjut perbaikan"],
  ])("not: %s", (text) => expect(readSentence(text).vague).toBeNull());
});

describe("words about a person", () => {
  it("are found wherever they stand", () =>
    expect(readSentence("Pegawai yang tidak malas lagi").person).toBe("malas"));

  test.each([
    ["Persentase penanganan kasus disiplin"],
    ["Kendaraan diuji teliti dan hasilnya jujur"],
    ["Penumpang terlayani dengan ramah"],
    ["Laporan masuk paling lambat tanggal 5"],
  ])("not: %s", (text) => expect(readSentence(text).person).toBeNull());
});

describe("number, unit and time", () => {
  test.each<[string, { hasNumber: boolean; hasUnit: boolean; hasTime: boolean }]>([
    ["12 laporan", { hasNumber: true, hasUnit: true, hasTime: false }],
    ["95 %", { hasNumber: true, hasUnit: true, hasTime: false }],
    ["95%", { hasNumber: true, hasUnit: true, hasTime: false }],
    ["1.284,5 ton", { hasNumber: true, hasUnit: true, hasTime: false }],
    ["skor 3,5", { hasNumber: true, hasUnit: false, hasTime: false }],
    ["Selesai sebelum Desember", { hasNumber: false, hasUnit: false, hasTime: true }],
    ["paling lambat tanggal 5", { hasNumber: true, hasUnit: false, hasTime: true }],
    ["31-12-2026", { hasNumber: true, hasUnit: false, hasTime: true }],
    ["dirujuk tepat waktu", { hasNumber: false, hasUnit: false, hasTime: true }],
    ["≤ 5 hari", { hasNumber: true, hasUnit: true, hasTime: true }],
    ["Warga terlayani", { hasNumber: false, hasUnit: false, hasTime: false }],
  ])("%s", (text, expected) => expect(readSentence(text)).toMatchObject(expected));
});

describe("for any text", () => {
  it("reading never fails and quotes only words of the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        const { activity, vague, person } = readSentence(text);
        for (const word of [activity?.word, vague, person])
          if (word) expect(text.toLowerCase()).toContain(word.toLowerCase());
      }),
    );
  });

  it("a sentence is the same as itself in other capitals, with other spaces and marks", () => {
    const word = fc.stringMatching(/^[a-z]{1,9}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        const loud = ` ${words.join("  ").toUpperCase()}. `;
        expect(sameForm(loud)).toBe(sameForm(words.join(" ")));
        expect(meaningOf([...words].reverse().join(" "))).toBe(meaningOf(words.join(" ")));
      }),
    );
  });

  it("every listed word is found alone, in lower case", () => {
    for (const word of [...Object.keys(ACTIVITY_VERBS), ...Object.keys(ACTIVITY_NOUNS)])
      expect(readSentence(word).activity?.word, word).toBe(word);
    for (const word of Object.keys(VAGUE_WORDS)) expect(readSentence(word).vague, word).toBe(word);
    for (const word of Object.keys(PERSON_WORDS)) expect(readSentence(word).person, word).toBe(word);
  });
});
