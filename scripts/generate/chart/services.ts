import type { Dice } from "../dice";
import { healthDivisions, office, schoolDivisions, staff, team, type Building } from "./offices";
import { headSeat, leadingSeat } from "./seats";
import { shareOut, skewedSizes } from "./sizes";
import { GENERAL, TRADES } from "./trades";
import { unitPlan, type UnitPlan } from "./unit-plan";

const FIRST =
  "Muara Tanjung Karang Batu Sungai Pulau Lubuk Padang Teluk Bukit Rawa Kampung Ujung Pasar Kebun Sumber Air Tanah".split(
    " ",
  );
const LAST =
  "Jaya Indah Baru Lama Mulya Sari Raya Makmur Sejahtera Putih Hijau Tengah Hulu Hilir Asri Damai Permai Agung".split(
    " ",
  );

/** Invented names of places: all pairs in an order of the dice, then numbered again. */
export function placeNames(dice: Dice): () => string {
  const pairs = FIRST.flatMap((first) => LAST.map((last) => `${first} ${last}`));
  const order = pairs.map((name) => ({ name, place: dice.next() })).sort((a, b) => a.place - b.place);
  let count = 0;
  return () => {
    const { name } = order[count % order.length] ?? { name: "" };
    const round = Math.floor(count / order.length);
    count += 1;
    return round === 0 ? name : `${name} ${round + 1}`;
  };
}

type Named = Building & { nextName: () => string };

function healthCentre({ dice, people, nextName }: Named): UnitPlan | null {
  const name = `Puskesmas ${nextName()}`;
  const look = { name, kind: "puskesmas", domain: "puskesmas", isOwn: true };
  return team(dice, people, look, headSeat("functional", "kapus", `Kepala ${name}`), TRADES.healthCentre);
}

/** Wards under a division of the hospital, each with a head nurse or head doctor. */
function wards(dice: Dice, people: number, isNursing: boolean): (UnitPlan | null)[] {
  return skewedSizes(dice, people, 14, 60).map((size, index) => {
    const name = `${isNursing ? "Ruang Rawat" : "Instalasi"} ${index + 1}`;
    const head = headSeat("functional", isNursing ? "perawat-rsud" : "dokter-rsud", `Kepala ${name}`);
    return team(
      dice,
      size,
      { name, kind: "instalasi", domain: "rsud" },
      head,
      isNursing ? TRADES.ward : TRADES.medicine,
    );
  });
}

function hospital({ dice, people, place }: Named): UnitPlan | null {
  if (people < 1) return null;
  const [desk = 0, medicine = 0, nursing = 0] = shareOut(people - 1, [16, 30, 54]);
  const part = (name: string, family: string, size: number, children: (UnitPlan | null)[]) =>
    size < 1
      ? null
      : unitPlan(
          { name, kind: "bidang", domain: "rsud" },
          [headSeat("administrator", family, `Kepala ${name}`)],
          children,
        );
  const deskHead = headSeat("administrator", "kabag-tu-rsud", "Kepala Bagian Tata Usaha");
  return unitPlan(
    { name: `RSUD ${place}`, kind: "rsud", domain: "rsud", isOwn: true },
    [headSeat("jpt", "direktur-rsud", `Direktur RSUD ${place}`)],
    [
      team(dice, desk, { name: "Bagian Tata Usaha RSUD", kind: "bagian", domain: "rsud" }, deskHead, GENERAL),
      part("Bidang Pelayanan Medis", "kabid-pelayanan-medis", medicine, wards(dice, medicine - 1, false)),
      part("Bidang Keperawatan", "kabid-keperawatan", nursing, wards(dice, nursing - 1, true)),
    ],
  );
}

/** The health office with its health centres and, in a place that is big enough, a hospital. */
export function health(building: Named): UnitPlan {
  const { dice, people, place } = building;
  const [own = 0, clinic = 0, centres = 0] = shareOut(people - 4, [10, people > 400 ? 32 : 0, 58]);
  const plan = office(
    { ...building, people: own + 4 },
    {
      look: { name: "Dinas Kesehatan", kind: "dinas", domain: "dinkes" },
      head: headSeat("jpt", "kadinkes", `Kepala Dinas Kesehatan ${place}`),
      secretariat: 1,
      divisions: healthDivisions,
    },
  );
  const places = skewedSizes(dice, centres, 24, 95).map((size) =>
    healthCentre({ ...building, people: size }),
  );
  const below = [hospital({ ...building, people: clinic }), ...places].filter((one) => one !== null);
  return { ...plan, children: [...plan.children, ...below] };
}

function school(
  { dice, people, nextName, place }: Named,
  isPrimary: boolean,
  number: number,
): UnitPlan | null {
  const name = isPrimary ? `SD Negeri ${number} ${nextName()}` : `SMP Negeri ${number} ${place}`;
  const look = { name, kind: "sekolah", domain: "sekolah", isOwn: true };
  const head = headSeat("functional", "kepala-sekolah", `Kepala ${name}`);
  return team(dice, people, look, head, isPrimary ? TRADES.primarySchool : TRADES.secondarySchool);
}

/** The education office with its schools: most are small primary schools, a few are big. */
export function education(building: Named): UnitPlan {
  const { dice, people, place } = building;
  const [own = 0, primary = 0, secondary = 0] = shareOut(people - 4, [5, 60, 35]);
  const plan = office(
    { ...building, people: own + 4 },
    {
      look: { name: "Dinas Pendidikan", kind: "dinas", domain: "disdik" },
      head: headSeat("jpt", "kadisdik", `Kepala Dinas Pendidikan ${place}`),
      secretariat: 1,
      divisions: schoolDivisions,
    },
  );
  const schools = [
    ...skewedSizes(dice, primary, 8, 32).map((size, index) =>
      school({ ...building, people: size }, true, index + 1),
    ),
    ...skewedSizes(dice, secondary, 18, 70).map((size, index) =>
      school({ ...building, people: size }, false, index + 1),
    ),
  ].filter((one) => one !== null);
  return { ...plan, children: [...plan.children, ...schools] };
}

function village({ dice, people, nextName }: Named): UnitPlan | null {
  const name = `Kelurahan ${nextName()}`;
  if (people < 1) return null;
  const sections = [leadingSeat("pengawas", "kasi-kelurahan", "Kepala Seksi Pelayanan Umum")].slice(
    0,
    people - 1,
  );
  const rest = staff(dice, people - 1 - sections.length, TRADES.village);
  const head = headSeat("pengawas", "lurah", `Lurah ${name.replace("Kelurahan ", "")}`);
  return unitPlan({ name, kind: "kelurahan", domain: "kecamatan" }, [head, ...sections, ...rest]);
}

/** A district with its villages. */
export function district(building: Named): UnitPlan {
  const { dice, people, nextName } = building;
  const name = nextName();
  const [own = 0, below = 0] = shareOut(people - 1, [30, 70]);
  const leaders = [
    leadingSeat("pengawas", "sekcam", `Sekretaris Kecamatan ${name}`),
    leadingSeat("pengawas", "kasi-pemerintahan", "Kepala Seksi Pemerintahan"),
    leadingSeat("pengawas", "kasi-trantib", "Kepala Seksi Ketenteraman dan Ketertiban"),
    leadingSeat("pengawas", "kasi-pemberdayaan", "Kepala Seksi Pemberdayaan Masyarakat"),
  ].slice(0, own);
  return unitPlan(
    { name: `Kecamatan ${name}`, kind: "kecamatan", domain: "kecamatan", isOwn: true },
    [
      headSeat("administrator", "camat", `Camat ${name}`),
      ...leaders,
      ...staff(dice, own - leaders.length, TRADES.district),
    ],
    skewedSizes(dice, below, 5, 18).map((size) => village({ ...building, people: size })),
  );
}
