export type LinkBasis = "role_cell" | "strategy_indicator" | "similar_words";

/** A result of a member of the team that supports nothing of the leader's yet. */
export type MemberRow = {
  id: string;
  text: string;
  /** The indicator of the strategy that it hangs on. */
  indicatorId: string | null;
  indicatorName: string | null;
  /** Roles of its person in the leader's matrix: of which result, in which words, and whether the row came from it. */
  cells: readonly { resultId: string; text: string; isOrigin: boolean }[];
};
export type LeaderRow = { id: string; text: string; indicatorId: string | null };
export type Match = { resultId: string; leaderResultId: string; basis: LinkBasis; shared: string };

/** Words that every plan is full of: they say nothing about what it is for. */
const COMMON = new Set(
  (
    "yang dan di ke dari untuk pada dengan dalam oleh atau serta sebagai terhadap secara bagi para setiap sesuai melalui antara " +
    "meningkat meningkatnya terlaksana terlaksananya terwujud terwujudnya tersedia tersedianya tercapai tercapainya terselenggara " +
    "terselenggaranya tersusun tersusunnya terpenuhi terpenuhinya tingkat jumlah persentase persen kegiatan program hasil kerja " +
    "kinerja tahun pelaksanaan penyelenggaraan peningkatan kualitas optimal baik kota kabupaten daerah unit pemerintah"
  ).split(" "),
);

/** Two words of one kind are one: pelayanan and layanan, pembinaan and membina. */
function stemOf(word: string): string {
  const bare = word
    .replace(/(nya|lah|kah)$/, "")
    .replace(/^(meng|meny|mem|men|peng|peny|pem|pen|per|ber|ter|di|me|pe|ke|se)(?=[a-z]{4})/, "")
    .replace(/(kan|an|i)$/, "");
  return bare.length >= 3 ? bare : word;
}

/** What a text is about: stems with the word as it was written, in the order of the text. */
function wordsOf(text: string): Map<string, string> {
  const words = text.toLowerCase().match(/[a-z]{3,}/g) ?? [];
  return new Map(words.filter((word) => !COMMON.has(word)).map((word) => [stemOf(word), word]));
}

/** At least two words in common, and at least half of the words of the shorter text. */
const LEAST_WORDS = 2;
const LEAST_SHARE = 0.5;
const MOST_SHOWN = 5;

function similarity(a: string, b: string): { share: number; words: string[] } {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const words = [...left.entries()].flatMap(([stem, word]) => (right.has(stem) ? [word] : []));
  return { share: words.length / Math.max(1, Math.min(left.size, right.size)), words };
}

const plain = (text: string) => text.toLowerCase().replace(/\s+/g, " ").trim();
const RANK: Record<LinkBasis, number> = { role_cell: 2, strategy_indicator: 1, similar_words: 0 };

function weigh(row: MemberRow, leader: LeaderRow): (Match & { weight: number }) | null {
  const match = (basis: LinkBasis, shared: string, weight: number) => ({
    resultId: row.id,
    leaderResultId: leader.id,
    basis,
    shared,
    weight: RANK[basis] * 10 + weight,
  });
  const cell = row.cells.find(
    ({ resultId, text, isOrigin }) => resultId === leader.id && (isOrigin || plain(text) === plain(row.text)),
  );
  if (cell) return match("role_cell", cell.text, 1);
  const { share, words } = similarity(row.text, leader.text);
  if (row.indicatorId !== null && row.indicatorId === leader.indicatorId)
    return match("strategy_indicator", row.indicatorName ?? "", share);
  if (words.length < LEAST_WORDS || share < LEAST_SHARE) return null;
  return match("similar_words", words.slice(0, MOST_SHOWN).join(", "), share);
}

/**
 * Which result of the leader each row may support: the same role in the matrix, else the same indicator of the strategy, else words
 * in common. One for each row, the nearest; of equals the leader's first.
 * @param settled pairs `row id|leader's id` that somebody has answered, which are never proposed again
 */
export function matchResults(
  rows: readonly MemberRow[],
  leaders: readonly LeaderRow[],
  settled: ReadonlySet<string> = new Set(),
): Match[] {
  return rows.flatMap((row): Match[] => {
    let best: (Match & { weight: number }) | null = null;
    for (const leader of leaders) {
      if (settled.has(`${row.id}|${leader.id}`)) continue;
      const found = weigh(row, leader);
      if (found && found.weight > (best?.weight ?? -1)) best = found;
    }
    if (!best) return [];
    const { weight: _weight, ...match } = best;
    return [match];
  });
}
