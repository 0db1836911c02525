import { quarter, type QuarterNumber } from "../agency";
import { agreementUnitOf, shortName, unitOf, type DemoPerson } from "../people";
import { familyOf } from "../text/read-texts";

/** Where a text is said: the unit, what the person is responsible for there, and the quarter. */
export type Place = { unit: string; detail: string; quarter?: QuarterNumber };

/** Fills in {unit}, {opd}, {detail} and the words of the quarter. Throws RangeError when one stays open. */
export function fill(text: string, place: Place): string {
  const unit = unitOf(place.unit);
  const words: Record<string, string> = {
    unit: shortName(unit),
    opd: shortName(agreementUnitOf(place.unit)),
    detail: place.detail,
  };
  if (place.quarter !== undefined) {
    const { roman, months } = quarter(place.quarter);
    Object.assign(words, {
      tw: `triwulan ${roman}`,
      bulan1: months[0],
      bulan2: months[1],
      bulan3: months[2],
      rentang: `${months[0]}–${months[2]} 2026`,
    });
  }
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const word = words[name];
    if (word === undefined) throw new RangeError(`nothing stands for {${name}}`);
    return word;
  });
}

const HEALTH = new Set(["puskesmas", "rsud", "dinkes"]);
const SCHOOL = new Set(["sekolah", "disdik"]);

/** Which general sentences suit a person: those of the unit where the post is part of its trade, else those of an office. */
export function domainOf(person: Pick<DemoPerson, "family">, unit: string): string {
  const [own, there] = [familyOf(person.family).domain, unitOf(unit).domain];
  const isOfTrade =
    own === there || (HEALTH.has(own) && HEALTH.has(there)) || (SCHOOL.has(own) && SCHOOL.has(there));
  return isOfTrade ? there : "setda";
}
