import type { NotificationParams } from "@/lib/features/notifications/rules/kinds";
import type { Parameters } from "@/lib/messages/id/forms/input";

type Told = NotificationParams["reports.reminded"];

const sentences: Record<Told["of"], (p: Pick<Told, "by" | "people">) => string> = {
  plan: ({ by }) => `${by} mengingatkan: SKP Anda belum dikirim kepada atasan.`,
  note: ({ by }) => `${by} mengingatkan: catatan diri Anda belum dikirim.`,
  result: ({ by }) => `${by} mengingatkan: hasil penilaian Anda menunggu dibaca.`,
  desk: ({ by, people }) => `${by} mengingatkan: ${people} orang menunggu Anda sebagai atasan.`,
};

export const reminders = {
  title: "Ingatkan beberapa orang",
  choose: "Pilih",
  chooseOf: (name: string) => `Pilih ${name}`,
  everyone: (n: number) => `Semua ${n} orang di halaman ini`,
  submit: "Ingatkan yang dipilih",
  about: (days: number) =>
    `Pesan sampai kepada pemegangnya: pegawai, atau atasan bila sudah di mejanya. Hal yang sama diingatkan paling cepat tiap ${days} hari.`,
  sent: (n: number) => (n === 0 ? "Tidak ada pengingat baru." : `${n} pengingat terkirim.`),
  already: (n: number) => `${n} dilewati karena baru saja diingatkan.`,
  idle: (n: number) => `${n} orang sudah selesai; tidak ada yang perlu diingatkan.`,
  told: (p: Told) => sentences[p.of](p),
  mails: {
    reminded: {
      subject: () => "Terukur: pengingat",
      text: (p: Parameters) => `Halo ${p.name},

${p.by} mengingatkan bahwa ada yang menunggu Anda di Terukur. Buka:

${p.link}`,
    },
  },
};
