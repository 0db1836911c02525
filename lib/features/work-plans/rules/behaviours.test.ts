import { expect, it, test } from "vitest";
import { BEHAVIOUR_VALUES, BEHAVIOURS } from "./behaviours";

it("has the seven values in their order, numbered, with three lines each", () => {
  expect(BEHAVIOURS.map((behaviour) => behaviour.value)).toEqual([...BEHAVIOUR_VALUES]);
  expect(BEHAVIOURS.map((behaviour) => behaviour.number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(new Set(BEHAVIOURS.flatMap((behaviour) => behaviour.guidance)).size).toBe(21);
});

test.each([
  [0, "Berorientasi Pelayanan", "Memahami dan memenuhi kebutuhan masyarakat"],
  [
    1,
    "Akuntabel",
    "Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin, dan berintegritas tinggi",
  ],
  [2, "Kompeten", "Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah"],
  [3, "Harmonis", "Menghargai setiap orang apapun latar belakangnya"],
  [
    4,
    "Loyal",
    "Memegang teguh ideologi Pancasila, Undang-Undang Dasar Negara Republik Indonesia Tahun 1945, setia pada Negara Kesatuan Republik Indonesia serta pemerintahan yang sah",
  ],
  [5, "Adaptif", "Cepat menyesuaikan diri menghadapi perubahan"],
  [6, "Kolaboratif", "Memberi kesempatan kepada berbagai pihak untuk berkontribusi"],
])("value %i prints as %s", (index, label, first) => {
  expect(BEHAVIOURS[index]?.label).toBe(label);
  expect(BEHAVIOURS[index]?.guidance[0]).toBe(first);
});
