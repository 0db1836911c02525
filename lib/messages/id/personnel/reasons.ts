import type { PersonnelReason } from "@/lib/features/personnel/rules/reasons";
import type { Parameters } from "@/lib/messages/id/forms/input";
import { formatDate } from "@/lib/messages/format";

const day = (p: Parameters, name = "day") => formatDate(String(p[name]), "id");

type Code = PersonnelReason extends `personnel.${infer Rest}` ? Rest : never;

/** Why an event of a person's posts is refused. */
export const personnelReasons = {
  "changed-meanwhile": "Data ini baru saja berubah. Muat ulang halaman, lalu periksa akibatnya sekali lagi.",
  "wrong-state": "Peristiwa ini sudah tidak bisa diubah.",
  "position-required": "Pilih jabatan lebih dulu.",
  "no-post": "Orang ini tidak memegang jabatan pada tanggal itu.",
  "has-post": "Orang ini sudah memegang jabatan pada tanggal itu. Pakai “Pindahkan”.",
  "not-active": "Orang ini sedang tidak bertugas. Pakai “Kembali bertugas”.",
  "not-away": "Orang ini tidak sedang cuti atau tugas belajar.",
  "same-post": "Orang ini sudah memegang jabatan itu.",
  "post-closed": "Jabatan itu tidak ada pada tanggal tersebut.",
  "post-held": (p: Parameters) =>
    `${p.post} masih dipegang orang lain. Pindahkan atau pensiunkan pemegangnya lebih dulu.`,
  "later-post": (p: Parameters) =>
    `Orang ini sudah punya jabatan lain mulai ${day(p)}. Dua jabatan definitif tidak boleh bertumpuk.`,
  "before-start": (p: Parameters) => `Jabatan yang sekarang baru mulai ${day(p)}. Pilih tanggal sesudahnya.`,
  "too-far-back": (p: Parameters) => `Paling jauh ${p.months} bulan ke belakang.`,
  "evaluated-since": (p: Parameters) =>
    `Penilaian periode mulai ${day(p)} sudah ditandatangani dan tetap berlaku. Pilih tanggal sesudah periode itu, atau minta penilainya menarik tanda tangan selama hasilnya belum disampaikan.`,
  "event-waiting": (p: Parameters) =>
    `Masih ada rencana lain mulai ${day(p)}. Batalkan rencana itu lebih dulu.`,
  "end-required": "Isi hari terakhirnya.",
  "end-before-start": "Hari terakhir ada sebelum hari pertama.",
  "acting-too-long": (p: Parameters) =>
    `Plt. paling lama ${p.months} bulan sekali tunjuk. Paling akhir ${day(p)}.`,
  "last-hr": "Dialah petugas kepegawaian terakhir. Berikan dulu hak akses kepegawaian kepada orang lain.",
  "acting-own-post": "Itu jabatannya sendiri.",
  "acting-taken": (p: Parameters) =>
    p.until === ""
      ? `Sudah ada pelaksana tugas mulai ${day(p, "from")}.`
      : `Sudah ada pelaksana tugas ${day(p, "from")} sampai ${day(p, "until")}.`,
  "leave-overlaps": (p: Parameters) => `Sudah ada cuti atau tugas belajar mulai ${day(p)}.`,
  "not-extendable": "Penunjukan ini tidak bisa diperpanjang lagi.",
  used: "Sudah ada yang bekerja di atas perubahan ini, jadi tidak bisa dibatalkan. Buat peristiwa baru.",
} satisfies Record<Code, string | ((p: Parameters) => string)>;
