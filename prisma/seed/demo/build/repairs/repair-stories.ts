export type Decision =
  | { state: "confirmed"; on: string }
  | { state: "refused"; on: string; reason: string }
  | { state: "corrected"; on: string; to: string; reason: string };

/** "Bukan atasan saya": who was recorded wrongly (by the import of 2 November), whom the person named, what became of it. */
export type Story = {
  person: string;
  wrong?: string;
  named: string;
  on: string;
  time: string;
  reason: string;
  decision?: Decision;
};

export const IMPORTED_ON = "2026-11-02";
const nurse = (person: string, on: string, time: string): Story => ({
  person,
  wrong: "robert-sitanggang",
  named: "endah-permata",
  on,
  time,
  reason: "Saya perawat, bukan tata usaha.",
});

export const STORIES: readonly Story[] = [
  nurse("kornelia-bria", "2026-11-10", "08:20"),
  nurse("supriyadi", "2026-11-10", "09:05"),
  nurse("novi-siahaan", "2026-11-11", "07:55"),
  nurse("imam-akbar", "2026-11-12", "13:10"),
  {
    person: "rahmat-juliadi",
    wrong: "hadi-prakoso",
    named: "melati-sari",
    on: "2026-11-12",
    time: "10:15",
    reason: "",
  },
  {
    person: "zulkarnain-usman",
    wrong: "hadi-prakoso",
    named: "melati-sari",
    on: "2026-11-13",
    time: "08:40",
    reason: "Saya tetap di Puskesmas Pesisir.",
  },
  {
    person: "hilda-mokoginta",
    named: "hendri-kurniawan",
    on: "2026-11-13",
    time: "14:25",
    reason: "Sejak November saya langsung di bawah kepala dinas.",
  },
  {
    person: "yohana-lubis",
    named: "mahmud",
    on: "2026-11-13",
    time: "15:50",
    reason: "Diperbantukan ke bidang SMP.",
  },
  { person: "ucok-siregar", named: "widyaningsih", on: "2026-11-16", time: "07:35", reason: "" },
  {
    person: "yanti-kusuma",
    wrong: "endah-permata",
    named: "robert-sitanggang",
    on: "2026-11-05",
    time: "09:00",
    reason: "Saya di tata usaha.",
    decision: { state: "confirmed", on: "2026-11-09" },
  },
  {
    person: "sahat-pardede",
    named: "saodah-latuheru",
    on: "2026-11-06",
    time: "10:30",
    reason: "",
    decision: { state: "refused", on: "2026-11-11", reason: "Surat tugas Anda masih di SMP Negeri 2." },
  },
  {
    person: "cut-nazwa",
    named: "heru-cahyono",
    on: "2026-11-09",
    time: "11:20",
    reason: "Saya pindah bidang.",
    decision: {
      state: "corrected",
      on: "2026-11-12",
      to: "herlina-ginting",
      reason: "Nota dinas menempatkan Anda di sekretariat.",
    },
  },
];
