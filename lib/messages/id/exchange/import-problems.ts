import type { ProblemCode } from "@/lib/features/exchange/rules/import-problems";
import type { Parameters } from "@/lib/messages/id/forms/input";
import { strategyProblems } from "@/lib/messages/id/exchange/strategy-import";

/** `title` heads the group, `problem` stands in the red column, `suggestion` beside it. `p.x` is what stands in the cell. */
export type ProblemWords = {
  title: string;
  problem: (p: Parameters) => string;
  suggestion: (p: Parameters) => string;
};

const of = (title: string, problem: string, suggestion: string): ProblemWords => ({
  title,
  problem: () => problem,
  suggestion: () => suggestion,
});

export const problems: Record<ProblemCode, ProblemWords> = {
  "nip-empty": of("NIP kosong", "NIP belum diisi", "Isi NIP dari SK"),
  "nip-excel": of(
    "NIP rusak oleh Excel",
    "Excel mengubah NIP, angka di belakangnya hilang",
    "Buat kolomnya berjenis Teks, lalu isi ulang dari SK",
  ),
  "nip-not-digits": of(
    "NIP memuat huruf",
    "NIP memuat tanda selain angka",
    "Periksa huruf l dan O yang mirip angka",
  ),
  "nip-length": {
    title: "NIP bukan 18 angka",
    problem: (p) => `NIP terdiri dari 18 angka. Yang terbaca ${p.n} angka.`,
    suggestion: () => "Isi ulang dari SK",
  },
  "nip-birth-date": {
    title: "Tanggal lahir di NIP tidak ada",
    problem: (p) => `Delapan angka pertama NIP bukan tanggal: ${p.date}`,
    suggestion: () => "Cocokkan dengan SK",
  },
  "nip-code": {
    title: "Bulan pengangkatan di NIP tidak ada",
    problem: (p) => `Angka ke-13 dan 14 (${p.code}) bukan bulan 01–12 dan bukan kode PPPK 21–29`,
    suggestion: () => "Cocokkan dengan SK",
  },
  "nip-age": {
    title: "Umur saat diangkat tidak wajar",
    problem: (p) => `Menurut NIP ini umurnya ${p.age} tahun saat diangkat`,
    suggestion: () => "Cocokkan tanggal lahir dan pengangkatan dengan SK",
  },
  "nip-sex": of("Angka jenis kelamin di NIP", "Angka ke-15 NIP harus 1 atau 2", "Cocokkan dengan SK"),
  "nip-sequence": of("Nomor urut di NIP", "Tiga angka terakhir NIP tidak boleh 000", "Cocokkan dengan SK"),
  required: of("Bagian wajib kosong", "Bagian ini belum diisi", "Isi sel ini"),
  "text-long": {
    title: "Tulisan terlalu panjang",
    problem: (p) => `Paling panjang ${p.max} huruf`,
    suggestion: () => "Ringkas tulisannya",
  },
  formula: of(
    "Sel berisi rumus",
    "Sel ini berisi rumus. Nilainya tidak kami ambil.",
    "Salin, lalu Tempel Khusus sebagai Nilai",
  ),
  "cell-error": of(
    "Sel berisi kesalahan Excel",
    "Sel ini menampilkan kesalahan Excel",
    "Isi nilainya langsung",
  ),
  "date-unknown": {
    title: "Tanggal tidak ada di kalender",
    problem: (p) => `Tanggal ${p.x} tidak ada di kalender`,
    suggestion: () => "Cocokkan dengan SK",
  },
  "date-format": of("Tanggal belum bisa dibaca", "Tanggal ini belum bisa dibaca", "Tulis seperti 31-01-2026"),
  "number-format": of(
    "Angka belum bisa dibaca",
    "Angka ini belum bisa dibaca",
    "Tulis angka saja, misalnya 95 atau 7,5",
  ),
  "choice-unknown": of(
    "Pilihan tidak dikenal",
    "Pilihan ini tidak ada dalam daftar",
    "Lihat pilihannya di lembar Petunjuk templat",
  ),
  "key-twice": {
    title: "Data yang sama dua kali",
    problem: (p) => `Tertulis lebih dari sekali di berkas: baris ${p.rows}`,
    suggestion: () => "Sisakan satu baris yang benar",
  },
  "kind-unknown": of(
    "Jenis pegawai tidak dikenal",
    "Jenis pegawai tidak dikenal",
    "Tulis PNS, CPNS, atau PPPK",
  ),
  "kind-conflict": {
    title: "Jenis pegawai berbeda dari NIP",
    problem: (p) => (p.kind === "pppk" ? "NIP ini milik PPPK" : "NIP ini milik PNS"),
    suggestion: () => "Cocokkan jenis pegawai dan NIP dengan SK",
  },
  "birth-date-differs": {
    title: "Tanggal lahir berbeda dari NIP",
    problem: (p) => `Menurut NIP lahir ${String(p.x).split("-").reverse().join("-")}`,
    suggestion: () => "Betulkan tanggal lahir atau NIP",
  },
  "rank-unknown": of(
    "Golongan tidak dikenal",
    "Golongan ini tidak dikenal",
    "Tulis seperti III/a, atau IX untuk PPPK",
  ),
  "rank-of-other-kind": {
    title: "Golongan tidak cocok",
    problem: (p) =>
      p.kind === "pppk" ? "Golongan PPPK memakai I sampai XVII" : "Golongan PNS memakai I/a sampai IV/e",
    suggestion: (p) => (p.kind === "pppk" ? "Tulis misalnya IX" : "Tulis misalnya III/a"),
  },
  "email-invalid": of(
    "Alamat e-mail belum lengkap",
    "Alamat e-mail belum lengkap",
    "Tulis seperti nama@instansi.go.id, atau kosongkan",
  ),
  "unit-unknown": {
    title: "Unit ditulis lain",
    problem: () => "Unit ini tidak dikenal",
    suggestion: (p) => (p.name ? `${p.name}, kode ${p.code}` : "Pakai nama atau kode unit yang sudah ada"),
  },
  "unit-ambiguous": of("Nama unit lebih dari satu", "Ada beberapa unit bernama sama", "Pakai kode unit"),
  "unit-closed": of("Unit sudah ditutup", "Unit ini sudah ditutup", "Pakai unit penggantinya"),
  "position-unknown": {
    title: "Jabatan belum ada",
    problem: (p) => (p.unit ? `Belum ada jabatan ini di ${p.unit}` : "Belum ada jabatan ini"),
    suggestion: () => "Pakai nama jabatan yang ada, atau impor jabatannya dulu",
  },
  "position-class-unknown": of(
    "Jenis jabatan belum diketahui",
    "Jabatan baru ini belum ada jenisnya",
    "Isi kolom Jenis Jabatan",
  ),
  "position-alone": of(
    "Unit dan jabatan tidak berpasangan",
    "Unit dan jabatan diisi bersama",
    "Isi keduanya, atau kosongkan keduanya",
  ),
  "start-missing": of("TMT jabatan kosong", "Tanggal mulai jabatan belum diisi", "Isi TMT jabatan dari SK"),
  "start-before-birth": of(
    "TMT sebelum lahir",
    "Tanggal mulai mendahului tanggal lahir",
    "Cocokkan dengan SK",
  ),
  "end-before-start": of(
    "Tanggal selesai mendahului mulai",
    "Tanggal selesai mendahului tanggal mulai",
    "Tukar atau ubah salah satunya",
  ),
  "post-overlap": of(
    "Jabatan tumpang tindih",
    "Tanggal ini tumpang tindih dengan jabatan definitif lain",
    "Cocokkan TMT dengan SK",
  ),
  "move-with-plan": {
    title: "Pindah jabatan dengan SKP berjalan",
    problem: (p) => `Pegawai ini sudah mempunyai SKP ${p.year}`,
    suggestion: () => "Pindahkan dari halaman pegawai, supaya SKP-nya ikut ditutup",
  },
  "person-unknown": of("Pegawai belum ada", "NIP ini belum ada di daftar pegawai", "Impor pegawainya dulu"),
  "superior-unknown": of(
    "NIP atasan tidak ditemukan",
    "NIP atasan tidak ditemukan",
    "Periksa NIP-nya, atau kosongkan",
  ),
  "superior-self": of("Atasan diri sendiri", "Atasan tidak boleh diri sendiri", "Isi atasan lain"),
  "parent-unknown": of(
    "Unit atasan tidak ditemukan",
    "Unit atasan tidak ada di berkas maupun di daftar",
    "Isi kode unit atasan yang ada",
  ),
  "parent-circle": of(
    "Unit saling membawahi",
    "Unit ini menjadi atasan dirinya sendiri",
    "Betulkan unit atasannya",
  ),
  "superior-post-unknown": of(
    "Jabatan atasan tidak ditemukan",
    "Jabatan atasan tidak ditemukan",
    "Isi nama jabatan dan unitnya",
  ),
  ...strategyProblems,
};
