import { describe, expect, it } from "vitest";
import {
  dayIn,
  daysBetween,
  formatDate,
  formatDateTime,
  formatDeadline,
  formatNumber,
  formatPercent,
  formatRange,
  formatTime,
  greeting,
  relativeDay,
  zoneLabel,
} from "@/lib/messages/format";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("numbers", () => {
  it.each([
    [1284, "1.284", "1,284"],
    [0, "0", "0"],
    [7.5, "7,5", "7.5"],
    [-1234567.891, "-1.234.567,89", "-1,234,567.89"],
  ])("writes %d in both languages", (value, id, en) => {
    expect(formatNumber(value, "id")).toBe(id);
    expect(formatNumber(value, "en")).toBe(en);
  });

  it("keeps the per cent sign beside its number", () => {
    expect(formatPercent(73.7, "id")).toBe("73,7\u00a0%");
    expect(plain(formatPercent(100, "en"))).toBe("100 %");
    expect(plain(formatPercent(8.333, "id", 2))).toBe("8,33 %");
  });
});

describe("calendar days", () => {
  it.each([
    ["full", "Rabu, 7 Oktober 2026", "Wednesday, 7 October 2026"],
    ["long", "7 Oktober 2026", "7 October 2026"],
    ["weekday", "Rabu, 7 Oktober", "Wednesday, 7 October"],
    ["deadline", "Rabu 7 Oktober", "Wednesday 7 October"],
    ["day", "7 Oktober", "7 October"],
    ["short", "7 Okt", "7 Oct"],
    ["month", "Oktober 2026", "October 2026"],
  ] as const)("writes the style %s", (style, id, en) => {
    expect(formatDate("2026-10-07", "id", style)).toBe(id);
    expect(formatDate("2026-10-07", "en", style)).toBe(en);
  });

  it("knows the weekday of a leap day", () => {
    expect(formatDate("2028-02-29", "id", "full")).toBe("Selasa, 29 Februari 2028");
  });

  it("repeats the year only where it changes", () => {
    expect(formatRange("2026-07-01", "2026-09-30", "id")).toBe("1 Juli sampai 30 September 2026");
    expect(formatRange("2026-12-01", "2027-01-31", "en")).toBe("1 December 2026 to 31 January 2027");
  });

  it("counts whole days over months and years", () => {
    expect(daysBetween("2026-12-30", "2027-01-02")).toBe(3);
    expect(daysBetween("2027-01-02", "2026-12-30")).toBe(-3);
  });

  it.each([
    ["2026-10-05", "hari ini", "today"],
    ["2026-10-06", "besok", "tomorrow"],
    ["2026-10-04", "kemarin", "yesterday"],
    ["2026-10-08", "3 hari lagi", "in 3 days"],
    ["2026-10-03", "2 hari lalu", "2 days ago"],
  ])("tells %s from 5 October", (day, id, en) => {
    expect(relativeDay(day, "2026-10-05", "id")).toBe(id);
    expect(relativeDay(day, "2026-10-05", "en")).toBe(en);
  });
});

describe("moments", () => {
  const moment = "2026-10-12T16:06:00Z";

  it.each([
    ["Asia/Jakarta", "12 Oktober 2026 23.06 WIB", "WIB"],
    ["Asia/Makassar", "13 Oktober 2026 00.06 WITA", "WITA"],
    ["Asia/Jayapura", "13 Oktober 2026 01.06 WIT", "WIT"],
  ])("tells the day and the hour of %s", (zone, text, label) => {
    expect(plain(formatDateTime(moment, "id", zone))).toBe(text);
    expect(zoneLabel(zone)).toBe(label);
  });

  it("writes a colon in English", () => {
    expect(plain(formatTime(moment, "en", "Asia/Jakarta"))).toBe("23:06 WIB");
    expect(dayIn(new Date(moment), "Asia/Jayapura")).toBe("2026-10-13");
  });

  it.each([
    ["2026-10-04T21:30:00Z", "Selamat pagi, Bu Siti"],
    ["2026-10-05T04:00:00Z", "Selamat siang, Bu Siti"],
    ["2026-10-05T08:00:00Z", "Selamat sore, Bu Siti"],
    ["2026-10-05T11:30:00Z", "Selamat malam, Bu Siti"],
    ["2026-10-05T18:00:00Z", "Selamat malam, Bu Siti"],
  ])("greets at %s by the hour in Jakarta", (at, text) => {
    expect(greeting("Bu Siti", at, "id", "Asia/Jakarta")).toBe(text);
  });
});

describe("deadlines", () => {
  const at = (due: string, locale: "id" | "en" = "id") =>
    formatDeadline(due, "2026-10-05", locale, "Asia/Jakarta");

  it("names the days left beside the full date", () => {
    expect(plain(at("2026-10-07").sentence)).toBe("Sisa 2 hari, s.d. Rabu 7 Oktober, 23.59 WIB");
    expect(plain(at("2026-10-06", "en").sentence)).toBe("1 day left, until Tuesday 6 October, 23:59 WIB");
  });

  it.each([
    ["2026-10-13", "far", "Sisa 8 hari"],
    ["2026-10-12", "near", "Sisa 7 hari"],
    ["2026-10-05", "near", "Hari terakhir"],
    ["2026-10-04", "late", "Lewat 1 hari"],
  ])("shows %s as %s", (due, tone, left) => {
    expect(at(due)).toMatchObject({ tone, left });
  });

  it("says what is still possible when it has passed", () => {
    expect(at("2026-10-03").sentence).toBe("Lewat 2 hari. Masih bisa dikirim, tercatat terlambat.");
  });
});
