import type { Dice } from "../dice";
import {
  inspectorate,
  personnel,
  plainOffice,
  planning,
  staff,
  team,
  transport,
  type Building,
} from "./offices";
import { headSeat, leadingSeat } from "./seats";
import { district, education, health, placeNames } from "./services";
import { shareOut, skewedSizes } from "./sizes";
import { GENERAL, TRADES } from "./trades";
import { unitPlan, type UnitPlan } from "./unit-plan";

const PLAIN = [
  "Dinas Pekerjaan Umum dan Penataan Ruang",
  "Dinas Sosial",
  "Dinas Lingkungan Hidup",
  "Dinas Pertanian dan Ketahanan Pangan",
  "Dinas Komunikasi dan Informatika",
  "Dinas Kependudukan dan Pencatatan Sipil",
  "Dinas Koperasi dan Usaha Mikro",
  "Dinas Penanaman Modal dan Pelayanan Terpadu",
  "Dinas Pariwisata dan Kebudayaan",
  "Badan Keuangan dan Aset Daerah",
  "Badan Pendapatan Daerah",
  "Dinas Perpustakaan dan Kearsipan",
] as const;

/** The regional secretariat: the secretary, assistants beside, departments below. */
function secretariat({ dice, people, place }: Building): UnitPlan {
  const assistants = ["Pemerintahan", "Perekonomian dan Pembangunan", "Administrasi Umum"]
    .map((name) => leadingSeat("jpt", "asisten", `Asisten ${name}`))
    .slice(0, Math.min(3, Math.floor((people - 1) / 12)));
  const sizes = skewedSizes(dice, people - 1 - assistants.length, 8, 26);
  const departments = sizes.map((size, index) => {
    const name = `Bagian ${DEPARTMENTS[index % DEPARTMENTS.length] ?? "Umum"}${index < DEPARTMENTS.length ? "" : ` ${index + 1}`}`;
    const head = headSeat(
      "administrator",
      index % 2 === 0 ? "kabag-umum" : "kabag-organisasi",
      `Kepala ${name}`,
    );
    return team(dice, size, { name, kind: "bagian", domain: "setda" }, head, TRADES.secretariat);
  });
  return unitPlan(
    { name: "Sekretariat Daerah", kind: "sekretariat_daerah", domain: "setda", isOwn: true },
    [headSeat("jpt", "sekda", `Sekretaris Daerah ${place}`), ...assistants],
    departments,
  );
}

const DEPARTMENTS = [
  "Umum",
  "Organisasi",
  "Hukum",
  "Kesejahteraan Rakyat",
  "Tata Pemerintahan",
  "Perekonomian",
  "Protokol",
  "Pengadaan",
];

/** Fewer people than this make one office, not a place with offices. */
const SMALLEST = 240;

/** Every office of a city or regency; uses exactly `people`. */
export function regionOffices(dice: Dice, people: number, place: string): UnitPlan[] {
  const building = { dice, people, place, nextName: placeNames(dice) };
  if (people < SMALLEST) return [smallAgency(building)];
  const plain = people < 2_000 ? 3 : PLAIN.length;
  const weights = [4, 21, 40, 3, 2, 1.6, 1.8, ...Array.from({ length: plain }, () => 15 / plain), 12];
  const parts = shareOut(people, weights);
  const part = (index: number) => ({ ...building, people: parts[index] ?? 0 });
  const builders = [secretariat, health, education, transport, personnel, planning, inspectorate] as const;
  const named = builders.map((build, index) => build(part(index)));
  const others = PLAIN.slice(0, plain).map((name, index) =>
    plainOffice(part(builders.length + index), name, name.startsWith("Badan") ? "badan" : "dinas"),
  );
  const districts = skewedSizes(dice, parts.at(-1) ?? 0, 45, 160).map((size) =>
    district({ ...building, people: size }),
  );
  return [...named, ...others, ...districts];
}

function smallAgency(building: Building): UnitPlan {
  return building.people < 12
    ? unitPlan({ name: "Sekretariat", kind: "sekretariat", domain: "setda", isOwn: true }, [
        headSeat("administrator", "sekretaris-opd", `Sekretaris ${building.place}`),
        ...staff(building.dice, building.people - 1, GENERAL),
      ])
    : personnel(building);
}
