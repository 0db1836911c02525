import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentCode, readDocumentCode } from "./document-code";

const random = fc.array(fc.integer({ min: 0, max: 31 }), { minLength: 11, maxLength: 11 });
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** Places of the twelve characters in TRK-XXXX-XXXX-XXXX. */
const PLACES = [4, 5, 6, 7, 9, 10, 11, 12, 14, 15, 16, 17];
const withCharacter = (code: string, place: number, character: string) =>
  code.slice(0, place) + character + code.slice(place + 1);

describe("the code under a document's QR", () => {
  it("looks like TRK-XXXX-XXXX-XXXX, without I, L, O and U", () => {
    fc.assert(
      fc.property(random, (numbers) => {
        expect(documentCode(numbers)).toMatch(/^TRK(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
      }),
    );
    expect(documentCode([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])).toBe("TRK-0000-0000-0000");
    expect(() => documentCode([1])).toThrow(RangeError);
    expect(() => documentCode([32, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])).toThrow(RangeError);
  });

  it("is read however it is typed: small letters, no dashes, spaces, no TRK", () => {
    fc.assert(
      fc.property(random, (numbers) => {
        const code = documentCode(numbers);
        const bare = code.replaceAll("-", "");
        for (const typed of [code, code.toLowerCase(), bare, bare.slice(3), ` ${code.replaceAll("-", " ")} `])
          expect(readDocumentCode(typed)).toBe(code);
      }),
    );
  });

  it("is mended where a character was taken for another", () => {
    fc.assert(
      fc.property(random, (numbers) => {
        const code = documentCode(numbers);
        const body = code.slice(4);
        for (const [right, wrong] of [
          ["0", "O"],
          ["1", "I"],
          ["1", "l"],
          ["V", "u"],
        ] as const)
          expect(readDocumentCode(`TRK-${body.replaceAll(right, wrong)}`)).toBe(code);
      }),
    );
  });

  it("shows every single wrong character and every exchange of two", () => {
    fc.assert(
      fc.property(random, (numbers) => {
        const code = documentCode(numbers);
        for (const place of PLACES)
          for (const character of ALPHABET)
            if (character !== code[place])
              expect(readDocumentCode(withCharacter(code, place, character))).toBeNull();
        for (const one of PLACES)
          for (const other of PLACES) {
            if (code[one] === code[other]) continue;
            const half = withCharacter(code, one, code[other] ?? "");
            expect(readDocumentCode(withCharacter(half, other, code[one] ?? ""))).toBeNull();
          }
      }),
      { numRuns: 20 },
    );
  });

  it("is nothing when it is too short, too long, of other characters, or a receipt's number", () => {
    for (const typed of [
      "",
      "TRK",
      "TRK-0000-0000-000",
      "TRK-0000-0000-00000",
      "TRK-0000-0000-000*",
      "SKP-2026-7F3K-29QD",
    ])
      expect(readDocumentCode(typed)).toBeNull();
  });
});
