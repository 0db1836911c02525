import { plainText } from "./import-fields";

export type UnitFact = {
  id: string;
  parentId: string | null;
  code: string;
  name: string;
  validFrom: string;
  validUntil: string | null;
};

/** Words that offices shorten. */
const SHORT: Readonly<Record<string, string>> = {
  pusk: "puskesmas",
  pkm: "puskesmas",
  dinkes: "dinas kesehatan",
  disdik: "dinas pendidikan",
  dishub: "dinas perhubungan",
  kec: "kecamatan",
  kel: "kelurahan",
  bag: "bagian",
  bid: "bidang",
  subbag: "sub bagian",
  subbagian: "sub bagian",
  kasubbag: "sub bagian",
  set: "sekretariat",
  sekr: "sekretariat",
  setda: "sekretariat daerah",
  din: "dinas",
  bdn: "badan",
  upt: "uptd",
};

const longForm = (plain: string) =>
  plain
    .split(" ")
    .map((word) => SHORT[word] ?? word)
    .join(" ");

/** Changes of one letter that make one text of the other, up to `most`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

export type UnitFinding =
  { unit: UnitFact } | { problem: "unit-unknown" | "unit-ambiguous" | "unit-closed"; suggestion?: UnitFact };

/** The agency's units by code, name and learned spellings. */
export class UnitBook {
  readonly byId: ReadonlyMap<string, UnitFact>;
  private readonly byText = new Map<string, UnitFact[]>();
  private readonly byCode = new Map<string, UnitFact>();
  private readonly answers = new Map<string, UnitFinding>();

  constructor(
    private readonly units: readonly UnitFact[],
    learned: ReadonlyMap<string, string>,
    private readonly today: string,
  ) {
    this.byId = new Map(units.map((unit) => [unit.id, unit]));
    for (const unit of units) {
      this.byCode.set(unit.code.trim().toLowerCase(), unit);
      this.put(plainText(unit.name), unit);
    }
    for (const [text, id] of learned) {
      const unit = this.byId.get(id);
      if (unit) this.byText.set(text, [unit]);
    }
  }

  private put(text: string, unit: UnitFact): void {
    this.byText.set(text, [...(this.byText.get(text) ?? []), unit]);
  }

  private isOpen(unit: UnitFact): boolean {
    return unit.validUntil === null || unit.validUntil >= this.today;
  }

  /** The unit that a text means: its code, its name, or a spelling that was learned. Never the nearest one: that is a suggestion. */
  find(text: string): UnitFinding {
    const known = this.answers.get(text);
    if (known) return known;
    const answer = this.look(text);
    this.answers.set(text, answer);
    return answer;
  }

  private look(text: string): UnitFinding {
    const plain = plainText(text);
    const found = [this.byCode.get(text.trim().toLowerCase()) ?? []].flat();
    const all = found.length > 0 ? found : (this.byText.get(plain) ?? []);
    const open = all.filter((unit) => this.isOpen(unit));
    if (open.length > 1) return { problem: "unit-ambiguous" };
    if (open[0]) return { unit: open[0] };
    if (all.length > 0) return { problem: "unit-closed" };
    return { problem: "unit-unknown", suggestion: this.nearest(plain) };
  }

  /** The one open unit that the text may well mean, when there is exactly one. */
  private nearest(plain: string): UnitFact | undefined {
    const wanted = longForm(plain);
    if (wanted.length < 4) return undefined;
    const most = Math.min(3, Math.floor(wanted.length / 6));
    const near = this.units
      .filter((unit) => this.isOpen(unit))
      .map((unit) => ({ unit, name: longForm(plainText(unit.name)) }))
      // "Seksi 2" is never a slip of the pen for "Seksi 3".
      .filter(({ name }) => name.replace(/\D/g, "") === wanted.replace(/\D/g, ""))
      .map(({ unit, name }) => ({ unit, far: distance(name, wanted, most) }))
      .filter(({ far }) => far <= most)
      .sort((a, b) => a.far - b.far);
    return near[0] && near[0].far !== near[1]?.far ? near[0].unit : undefined;
  }
}
