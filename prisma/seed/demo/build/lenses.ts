import type { LensQuestion } from "@/lib/features/evaluations/lenses/rules/lens";
import type { Prisma } from "@/lib/generated/prisma/client";
import { toDate } from "@/lib/platform/clock";
import { AGENCY, moment } from "../agency";
import { demoId } from "../ids";
import { personOf } from "../people";

const QUESTIONS: readonly LensQuestion[] = [
  {
    label: "Produktivitas",
    text: "Berapa banyak yang selesai dibanding yang disepakati, dan apa buktinya?",
    results: "all",
    values: ["accountable"],
  },
  {
    label: "Kualitas",
    text: "Apakah hasilnya bisa langsung dipakai, tanpa diperbaiki orang lain?",
    results: "main",
    values: ["competent", "service"],
  },
  {
    label: "Kreativitas",
    text: "Adakah cara baru yang dicoba, dan apa yang menjadi lebih mudah karenanya?",
    results: "additional",
    values: ["adaptive"],
  },
  {
    label: "Kemampuan beradaptasi",
    text: "Ketika aturan, jadwal, atau orangnya berubah, bagaimana pekerjaan tetap berjalan?",
    results: "none",
    values: ["adaptive", "competent"],
  },
  {
    label: "Kolaborasi",
    text: "Siapa di luar tugasnya sendiri yang terbantu, dan apa kata mereka?",
    results: "additional",
    values: ["collaborative", "harmonious"],
  },
];

/** The city's five questions since the beginning of the year. */
export const lensRows = (): Prisma.CriteriaLensCreateManyInput[] => {
  const author = personOf("yulia-oktaviani");
  return [
    {
      ...{ agencyId: AGENCY.id, id: demoId("criteria-lens-version", "kinerja/1"), number: 1 },
      ...{ lensId: demoId("criteria-lens", "kinerja"), name: "Lima kriteria kinerja" },
      ...{ questions: [...QUESTIONS], startsOn: toDate("2026-01-01") },
      ...{ createdById: author.id, createdByName: author.name, createdAt: moment("2025-12-22", "10:15") },
    },
  ];
};
