import { isRealDate, type IsoDate } from "../../organization/rules/dates";
import { plainText } from "./import-fields";
import type { Problem } from "./import-problems";
import { cellText, type StoredCell } from "./stored-cell";

export type Read<T> = { value: T } | { problem: Pick<Problem, "code" | "params"> };

const MONTHS: Readonly<Record<string, number>> = {
  ...{
    jan: 1,
    januari: 1,
    feb: 2,
    februari: 2,
    pebruari: 2,
    mar: 3,
    maret: 3,
    apr: 4,
    april: 4,
    mei: 5,
    may: 5,
  },
  ...{ jun: 6, juni: 6, jul: 7, juli: 7, agu: 8, ags: 8, agustus: 8, aug: 8, sep: 9, sept: 9, september: 9 },
  ...{
    okt: 10,
    oktober: 10,
    oct: 10,
    nov: 11,
    nop: 11,
    november: 11,
    nopember: 11,
    des: 12,
    desember: 12,
    dec: 12,
  },
};
const SERIAL = /^\d{5}(\.\d+)?$/;
const DAY_MS = 86_400_000;

function isoOf(year: string, month: number | string, day: string): Read<IsoDate> {
  const date = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (isRealDate(date)) return { value: date };
  return { problem: { code: "date-unknown", params: { x: date.split("-").reverse().join("-") } } };
}

/** A day as offices write it: 31-01-2020, 31/1/2020, 2020-01-31, 31 Januari 2020, or a cell that Excel knows as a day. */
export function readDay(cell: StoredCell): Read<IsoDate> {
  if (typeof cell === "object" && cell !== null && "n" in cell) {
    if (cell.d) return isRealDate(cell.d) ? { value: cell.d } : { problem: { code: "date-format" } };
    // A day whose cell lost its format is still Excel's count of days.
    if (!SERIAL.test(cell.n)) return { problem: { code: "date-format" } };
    const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(Number(cell.n)) * DAY_MS);
    return { value: day.toISOString().slice(0, 10) };
  }
  const text = cellText(cell).replace(/^'/, "").trim();
  const numeric = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text);
  if (numeric) return isoOf(numeric[3] ?? "", numeric[2] ?? "", numeric[1] ?? "");
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})([T ].*)?$/.exec(text);
  if (iso) return isoOf(iso[1] ?? "", iso[2] ?? "", iso[3] ?? "");
  const named = /^(\d{1,2})[- ]([A-Za-z]{3,9})[- .](\d{4})$/.exec(text);
  const month = MONTHS[(named?.[2] ?? "").toLowerCase()];
  if (named && month) return isoOf(named[3] ?? "", month, named[1] ?? "");
  return { problem: { code: "date-format" } };
}

const RANK_NAMES: Readonly<Record<string, readonly string[]>> = {
  I: ["Juru Muda", "Juru Muda Tingkat I", "Juru", "Juru Tingkat I"],
  II: ["Pengatur Muda", "Pengatur Muda Tingkat I", "Pengatur", "Pengatur Tingkat I"],
  III: ["Penata Muda", "Penata Muda Tingkat I", "Penata", "Penata Tingkat I"],
  IV: ["Pembina", "Pembina Tingkat I", "Pembina Utama Muda", "Pembina Utama Madya", "Pembina Utama"],
};
const ROMAN = [
  "I",
  "II",
  "III",
  "IV",
  "V",
  "VI",
  "VII",
  "VIII",
  "IX",
  "X",
  "XI",
  "XII",
  "XIII",
  "XIV",
  "XV",
  "XVI",
  "XVII",
];

export type Rank = { code: string; name: string | null; of: "pns" | "pppk" };

/** Golongan ruang of PNS (III/a, IIIa, "Penata Muda, III/a") or golongan of PPPK (IX). Dossier §12.1 and 12.2. */
export function readRank(text: string): Rank | null {
  const compact = text.replace(/\s+/g, " ").trim();
  const space = /(?:^|[^A-Za-z])(IV|III|II|I|[1-4])\s*[/.\-]?\s*([a-e])\)?\s*$/i.exec(compact);
  if (space) {
    const roman = ROMAN[Number(space[1]) - 1] ?? (space[1] ?? "").toUpperCase();
    const letter = (space[2] ?? "").toLowerCase();
    const name = RANK_NAMES[roman]?.["abcde".indexOf(letter)];
    return name ? { code: `${roman}/${letter}`, name, of: "pns" } : null;
  }
  const bare = compact.replace(/^(golongan|gol)\.?\s*/i, "").toUpperCase();
  const code = ROMAN.includes(bare) ? bare : /^\d{1,2}$/.test(bare) ? ROMAN[Number(bare) - 1] : undefined;
  return code ? { code, name: null, of: "pppk" } : null;
}

export type PersonKind = "pns" | "cpns" | "pppk";

export function readPersonKind(text: string): PersonKind | null {
  const plain = plainText(text);
  if (/^(pns|pegawai negeri sipil|pns aktif|aktif pns)$/.test(plain)) return "pns";
  if (/^(cpns|calon pns|calon pegawai negeri sipil)$/.test(plain)) return "cpns";
  if (/^(pppk|p3k|pegawai pemerintah dengan perjanjian kerja)$/.test(plain)) return "pppk";
  return null;
}

export type PostClass = "jpt" | "administrator" | "pengawas" | "pelaksana" | "functional";

export function readPostClass(text: string): PostClass | null {
  const plain = plainText(text);
  if (
    /^(jpt|jabatan pimpinan tinggi|pimpinan tinggi|jpt pratama|jpt madya|jpt utama|eselon (1|2|i|ii)( [ab])?)$/.test(
      plain,
    )
  )
    return "jpt";
  if (/^(administrator|jabatan administrator|eselon (3|iii)( [ab])?)$/.test(plain)) return "administrator";
  if (/^(pengawas|jabatan pengawas|eselon (4|iv)( [ab])?)$/.test(plain)) return "pengawas";
  if (/^(pelaksana|jabatan pelaksana|jfu|fungsional umum)$/.test(plain)) return "pelaksana";
  if (/^(fungsional|jabatan fungsional|jf|jft|fungsional tertentu|jabatan fungsional tertentu)$/.test(plain))
    return "functional";
  return null;
}

const LEVELS = /\b(Ahli Pertama|Ahli Muda|Ahli Madya|Ahli Utama|Pemula|Terampil|Mahir|Penyelia)\s*$/i;

/** The jenjang that ends a functional post's title, written as the regulation writes it. */
export function levelOfTitle(title: string): string | null {
  const found = LEVELS.exec(title.trim())?.[1];
  return found ? found.toLowerCase().replace(/\b\p{L}/gu, (letter) => letter.toUpperCase()) : null;
}

export type HoldKind = "definitive" | "plt" | "plh" | "additional" | "seconded";

export function readHoldKind(text: string): HoldKind | null {
  const plain = plainText(text);
  if (/^(definitif|definitive|tetap)$/.test(plain)) return "definitive";
  if (/^(plt|pelaksana tugas)$/.test(plain)) return "plt";
  if (/^(plh|pelaksana harian)$/.test(plain)) return "plh";
  if (/^(tambahan|tugas tambahan|jabatan tambahan)$/.test(plain)) return "additional";
  if (/^(diperbantukan|dipekerjakan|penugasan|seconded)$/.test(plain)) return "seconded";
  return null;
}

export function readYesNo(cell: StoredCell): boolean | null {
  if (typeof cell === "object" && cell !== null && "b" in cell) return cell.b;
  const plain = plainText(cellText(cell));
  if (/^(ya|y|yes|true|1|x)$/.test(plain)) return true;
  if (/^(tidak|t|n|no|false|0)$/.test(plain)) return false;
  return null;
}

const TITLES_BEFORE = /^((prof|dr|drg|drh|drs|dra|ir|h|hj|k\.?h|apt|ns|r|rr|tgk|teuku|cut)\.\s*)+/i;

/** The name without what stands before and behind it: "Dr. Ir. Sari Uji, M.Si." → "Sari Uji". */
export const withoutTitles = (name: string): string =>
  (name.split(",")[0] ?? "").trim().replace(TITLES_BEFORE, "").trim() || name.trim();
