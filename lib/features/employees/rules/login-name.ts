/** Digits in groups as people type, paste or read a NIP aloud: "19880714 201101 2 999", "19880714.201101.2.999". */
const GROUPED_DIGITS = /^\d[\d\s.\-\u00a0\u2007\u202f]*$/;
const NIP_LENGTH = 18;

/**
 * The name under which a person signs in, in the one form in which it is stored: a NIP or NI PPPK as digits alone, an
 * account name in lower case.
 */
export function loginName(typed: string): string {
  const text = typed.normalize("NFKC").trim();
  return GROUPED_DIGITS.test(text) ? text.replace(/\D/g, "") : text.toLowerCase();
}

/** The number of digits where the name is a number that cannot be a NIP; null for any other name. */
export function wrongNipLength(name: string): number | null {
  return /^\d+$/.test(name) && name.length !== NIP_LENGTH ? name.length : null;
}
