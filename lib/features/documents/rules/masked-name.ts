/** A title before a name: dr., drg., Ir., H., Prof. */
const TITLE = /^[\p{L}]{1,5}\.$/u;
const STAR = "•";

/**
 * A name for whoever holds the paper already: the first letter of each word, without titles. "dr. Siti Rahmawati, A.Md.Keb." is
 * "S••• R••••••••": enough to compare, too little to find a person by.
 */
export function maskedName(name: string): string {
  const words = (name.split(",")[0] ?? "").split(/\s+/).filter((word) => word !== "" && !TITLE.test(word));
  return words
    .map((word) => {
      const [first = "", ...rest] = [...word];
      return first + STAR.repeat(rest.length);
    })
    .join(" ");
}

/** The last three digits of a NIP; null where there is none. */
export const nipEnding = (nip: string | null): string | null => nip?.slice(-3) ?? null;
