import { describe, expect, it } from "vitest";
import { checkMinutes, FOLLOW_UP_OF, minutesHash, PANEL_ADVICE, type Minutes } from "./minutes";

const whole: Minutes = {
  minutes: "Hadir tiga orang.",
  findings: "Memimpin jadwal dua unit.",
  advice: "guidance",
  adviceText: "Pendamping tiga bulan.",
  reason: "Perlu belajar melatih rekan.",
};
const fields = (changes: Partial<Minutes>) =>
  checkMinutes({ ...whole, ...changes }).map(({ field }) => field);

describe("minutes before they are signed", () => {
  it.each<[string, Partial<Minutes>, string[]]>([
    ["whole", {}, []],
    ["without minutes: the notes may say enough", { minutes: "" }, []],
    ["without findings", { findings: "" }, ["findings"]],
    ["without an advice", { advice: null }, ["advice"]],
    ["an advice without words", { adviceText: "" }, ["adviceText"]],
    ["no proposal needs no words of one", { advice: "none", adviceText: "" }, []],
    ["without reason", { reason: "" }, ["reason"]],
    ["with nothing", { findings: "", advice: null, reason: "" }, ["findings", "advice", "reason"]],
  ])("%s", (_case, changes, missing) => {
    expect(fields(changes)).toEqual(missing);
  });

  it("can advise help or nothing", () => {
    expect(PANEL_ADVICE.map((advice) => FOLLOW_UP_OF[advice])).toEqual(["guidance", "training_need", null]);
  });

  it("are the same paper whoever is listed first, and another with one letter more", () => {
    const hash = minutesHash("s", ["a", "b"], whole);
    expect(minutesHash("s", ["b", "a"], whole)).toBe(hash);
    expect(minutesHash("s", ["a", "b"], { ...whole, reason: `${whole.reason} ` })).not.toBe(hash);
    expect(minutesHash("s", ["a"], whole)).not.toBe(hash);
  });
});
