import type { IsoDate } from "../../organization/rules/dates";
import type { Reason } from "../../organization/rules/reasons";
import type { OfferReason } from "./reasons";

export const TRAINING_MODES = ["classical", "online", "blended"] as const;
export type TrainingMode = (typeof TRAINING_MODES)[number];

/** Kinds of training by Perlan 10/2018 (dossier §13); the official terms are what is stored. */
export const TRAINING_KINDS = {
  classical: [
    "pelatihan dasar",
    "pelatihan kepemimpinan",
    "pelatihan manajerial",
    "pelatihan teknis",
    "pelatihan fungsional",
    "pelatihan sosial kultural",
    "seminar",
    "lokakarya",
    "kursus",
    "penataran",
    "bimbingan teknis",
    "sosialisasi",
  ],
  other: [
    "coaching",
    "mentoring",
    "e-learning",
    "pelatihan jarak jauh",
    "detasering",
    "outbond",
    "benchmarking",
    "pertukaran PNS dan swasta",
    "belajar mandiri",
    "komunitas belajar",
    "bimbingan di tempat kerja",
    "magang",
  ],
} as const;
export type TrainingKind = (typeof TRAINING_KINDS)["classical" | "other"][number];

export const ALL_TRAINING_KINDS: readonly TrainingKind[] = [
  ...TRAINING_KINDS.classical,
  ...TRAINING_KINDS.other,
];

type Offer = {
  mode: TrainingMode;
  place: string | null;
  url: string | null;
  startsOn: IsoDate;
  endsOn: IsoDate;
};

/** What a training on offer lacks: whoever comes must know where, whoever joins online must have the address. */
export function checkOffer(offer: Offer, today: IsoDate): Reason<OfferReason>[] {
  const reasons: Reason<OfferReason>[] = [];
  if (offer.mode !== "online" && !offer.place)
    reasons.push({ field: "place", reason: "development.place-missing" });
  if (offer.mode !== "classical" && !offer.url)
    reasons.push({ field: "url", reason: "development.url-missing" });
  if (offer.startsOn < today) reasons.push({ field: "startsOn", reason: "development.training-in-past" });
  if (offer.endsOn < offer.startsOn)
    reasons.push({ field: "endsOn", reason: "development.ends-before-start" });
  return reasons;
}
