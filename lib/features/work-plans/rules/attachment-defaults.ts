import type { AttachmentKind } from "./check-plan";

/**
 * The lines with which a blank plan's lampiran begins: the kinds of content that the annex names (dossier §2.2), for the
 * person to change. Part of an official document, hence Indonesian in every language of the screen.
 */
export const ATTACHMENT_DEFAULTS: readonly { kind: AttachmentKind; text: string }[] = [
  { kind: "resource", text: "Anggaran dan perlengkapan kerja sesuai rencana unit" },
  { kind: "resource", text: "Data dan aplikasi yang diperlukan untuk pekerjaan" },
  { kind: "resource", text: "Arahan dan dukungan pimpinan" },
  { kind: "accountability", text: "Capaian dilaporkan kepada pejabat penilai setiap triwulan" },
  { kind: "accountability", text: "Setiap realisasi disertai bukti dukung yang dapat diperiksa" },
  { kind: "consequence", text: "Bila tercapai: menjadi pertimbangan penghargaan dan pengembangan karier" },
  { kind: "consequence", text: "Bila belum tercapai: bimbingan kinerja bersama pejabat penilai" },
];
