import type { PolicyReason } from "@/lib/features/organization/policy-rules/policy-reasons";
import { formatDate } from "@/lib/messages/format";
import type { Parameters } from "@/lib/messages/id/forms/input";

type Code = PolicyReason extends `organization.${infer Rest}` ? Rest : never;

const day = (value: string | number | undefined) => formatDate(String(value), "id");

export const policyReasons = {
  "policy-whole": () => "Isi dengan angka bulat, misalnya 14",
  "policy-range": (p: Parameters) => `Isi antara ${p.min} dan ${p.max}`,
  "policy-share": () => "Isi pecahan paling besar satu, misalnya 1/2",
  "policy-similarity": () => "Isi angka dari 0 sampai 1, misalnya 0,9",
  "policy-month-day": () => "Isi hari dan bulan, misalnya 31 Januari atau akhir Februari",
  "policy-missing-value": () => "Pilih salah satu",
  "policy-scoring-before-note": () => "Batas menilai tidak boleh mendahului batas catatan diri",
  "policy-advice-below-minimum": () => "Anjuran tidak boleh lebih kecil dari jumlah paling sedikit",
  "policy-pattern-sum": (p: Parameters) =>
    `Lima angka pola ini berjumlah ${p.sum}. Jumlahnya harus 24 bagian.`,
  "policy-no-change": () => "Belum ada yang berbeda dari aturan yang berlaku. Ubah satu nilai dulu.",
  "policy-backwards": (p: Parameters) => `Aturan tidak berlaku surut. Paling cepat ${day(p.date)}.`,
  "policy-before-version": (p: Parameters) =>
    `Sudah ada aturan yang mulai ${day(p.last)}. Paling cepat ${day(p.date)}, atau tarik dulu aturan itu.`,
  "policy-date-taken": (p: Parameters) =>
    `Sudah ada rancangan yang mulai ${day(p.date)}. Tambahkan perubahan ini ke rancangan itu.`,
  "policy-early": (p: Parameters) => `Tanggal ini di tengah periode berjalan. Paling cepat ${day(p.date)}.`,
  "policy-notice": (p: Parameters) =>
    `Pegawai diberi kabar ${p.days} hari sebelumnya. Paling cepat ${day(p.date)}.`,
  "policy-own-draft": () => "Anda ikut menulis rancangan ini, jadi orang lain yang mengesahkannya.",
  "policy-not-rehearsed": () => "Rancangan ini berubah sejak latihan terakhir. Latih dulu, lalu ajukan.",
  "policy-period-stands": () => "Sudah ada periode yang memakai aturan ini, jadi tidak bisa ditarik.",
  "policy-begun": () => "Aturan ini sudah berlaku. Buat perubahan baru untuk menggantinya.",
  "policy-not-last": () => "Ada aturan lain yang menyusul. Tarik dulu yang paling akhir.",
} satisfies Record<Code, (p: Parameters) => string>;
