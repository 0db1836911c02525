/** The seven BerAKHLAK values in their official order. */
export const BEHAVIOUR_VALUES = [
  "service",
  "accountable",
  "competent",
  "harmonious",
  "loyal",
  "adaptive",
  "collaborative",
] as const;
export type BehaviourValue = (typeof BEHAVIOUR_VALUES)[number];

/** Official label and the three panduan perilaku of a value. */
export type Behaviour = {
  value: BehaviourValue;
  number: number;
  label: string;
  guidance: readonly [string, string, string];
};

/** Printed exactly so in every language: fixed text that nobody may edit (dossier §4). */
export const BEHAVIOURS: readonly Behaviour[] = [
  {
    value: "service",
    number: 1,
    label: "Berorientasi Pelayanan",
    guidance: [
      "Memahami dan memenuhi kebutuhan masyarakat",
      "Ramah, cekatan, solutif, dan dapat diandalkan",
      "Melakukan perbaikan tiada henti",
    ],
  },
  {
    value: "accountable",
    number: 2,
    label: "Akuntabel",
    guidance: [
      "Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin, dan berintegritas tinggi",
      "Menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien",
      "Tidak menyalahgunakan kewenangan jabatan",
    ],
  },
  {
    value: "competent",
    number: 3,
    label: "Kompeten",
    guidance: [
      "Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah",
      "Membantu orang lain belajar",
      "Melaksanakan tugas dengan kualitas terbaik",
    ],
  },
  {
    value: "harmonious",
    number: 4,
    label: "Harmonis",
    guidance: [
      "Menghargai setiap orang apapun latar belakangnya",
      "Suka menolong orang lain",
      "Membangun lingkungan kerja yang kondusif",
    ],
  },
  {
    value: "loyal",
    number: 5,
    label: "Loyal",
    guidance: [
      "Memegang teguh ideologi Pancasila, Undang-Undang Dasar Negara Republik Indonesia Tahun 1945, setia pada Negara Kesatuan Republik Indonesia serta pemerintahan yang sah",
      "Menjaga nama baik sesama ASN, Pimpinan, Instansi, dan Negara",
      "Menjaga rahasia jabatan dan negara",
    ],
  },
  {
    value: "adaptive",
    number: 6,
    label: "Adaptif",
    guidance: [
      "Cepat menyesuaikan diri menghadapi perubahan",
      "Terus berinovasi dan mengembangkan kreativitas",
      "Bertindak proaktif",
    ],
  },
  {
    value: "collaborative",
    number: 7,
    label: "Kolaboratif",
    guidance: [
      "Memberi kesempatan kepada berbagai pihak untuk berkontribusi",
      "Terbuka dalam bekerja sama untuk menghasilkan nilai tambah",
      "Menggerakkan pemanfaatan berbagai sumber daya untuk tujuan bersama",
    ],
  },
];
