import { printForm } from "@/lib/messages/id/documents/print-form";
import { official, reasons } from "@/lib/messages/id/documents/official";
import { papers } from "@/lib/messages/id/documents/papers";
import { verification } from "@/lib/messages/id/documents/verification";
import { formatDate } from "@/lib/messages/format";

/** Official documents, the page that verifies them, and words on paper. */
export const documents = {
  official,
  papers,
  printForm,
  reasons,
  verification,
  slip: {
    title: "Kata sandi pertama Terukur",
    name: "Nama",
    post: "Jabatan",
    unit: "Unit kerja",
    noUnit: "Belum tercatat",
    login: "Masuk dengan NIP atau nama akun",
    password: "Kata sandi pertama",
    address: "Alamat",
    steps: [
      "Buka alamat di atas pada ponsel atau komputer.",
      "Ketik NIP atau nama akun Anda, lalu kata sandi pertama, termasuk tanda hubungnya.",
      "Terukur langsung meminta kata sandi baru. Buat yang hanya Anda ketahui, paling sedikit 12 huruf.",
      "Sobek kertas ini. Kata sandi pertama tidak berlaku lagi sesudah diganti.",
    ],
    secret: "Rahasia. Berikan hanya kepada orang yang namanya tertulis di sini.",
    made: (day: string) =>
      `Dibuat ${formatDate(day, "id")}. Kertas yang lebih lama untuk orang yang sama tidak berlaku.`,
  },
};
