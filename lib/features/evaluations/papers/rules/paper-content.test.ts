import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../../organization/rules/policy";
import { BEHAVIOUR_VALUES } from "../../../work-plans/rules/behaviours";
import { RULE_VERSION, SNAPSHOT_FORMAT, type EvaluationSnapshot } from "../../rules/snapshot";
import { evaluationDocumentContent } from "./evaluation-document-content";
import { evaluationFormContent } from "./evaluation-form-content";
import { paperFacts } from "./paper-head";
import { receiptContent } from "./receipt-content";

const person = (name: string, nip: string | null) => ({
  ...{ employeeId: name, name, nip, kind: "pns" as const },
  ...{ rankCode: "III/b", rankName: "Penata Muda Tingkat I" },
  ...{ positionTitle: "Bidan Ahli Pertama", unitName: "Puskesmas Muara" },
});

const indicator = {
  ...{ indicatorId: "i", text: "Ibu hamil terlayani", aspect: "quality" as const, perspective: null },
  ...{ measureKind: "ratio" as const, direction: "higher" as const, measureUnit: "%" },
  annualTarget: { form: "number" as const, comparator: "gte" as const, value: "95" },
  periodTarget: { form: "number" as const, comparator: "gte" as const, value: "95" },
  actual: { value: "1096.5" },
  achievement: { counted: true as const, exact: "1", percent: "100.00", met: true },
};

const snapshot: EvaluationSnapshot = {
  format: SNAPSHOT_FORMAT,
  ruleVersion: RULE_VERSION,
  agency: { agencyId: "a", name: "Pemerintah Kota Muara Jaya", timeZone: "Asia/Jayapura" },
  // The next day already where the agency is.
  evaluation: { evaluationId: "e", revision: 1, signedAt: "2026-10-05T16:30:00.000Z" },
  period: {
    ...{ year: 2026, cadence: "quarterly", number: 3, printName: "TRIWULAN III" },
    ...{ startsOn: "2026-07-01", endsOn: "2026-09-30" },
  },
  unitAchievement: { level: "good", unitName: "Puskesmas Muara", isOwn: false, grounds: "" },
  employee: person("Siti Rahmawati", "199104172016032901"),
  isUnitHead: false,
  appraiser: { ...person("Ratna Dewi", "197808122005012902"), capacity: "plt" },
  appraiserSuperior: null,
  plan: {
    ...{ workPlanId: "p", revision: 1, contentSha256: "a".repeat(64) },
    ...{ approach: "quantitative", form: "ja_jf", startsOn: "2026-01-01", endsOn: "2026-12-31" },
  },
  results: [
    {
      ...{ resultId: "r", kind: "main", text: "Kohort lengkap", supports: null, successMeasure: null },
      ...{ indicators: [indicator], selfNote: "", evidence: [], level: "meets", note: "" },
      feedback: [{ giver: "Pimpinan", text: "Pertahankan." }],
    },
  ],
  behaviours: BEHAVIOUR_VALUES.map((value) => ({
    ...{ value, expectation: "", feedback: [], level: "meets" as const, note: "" },
  })),
  selfNote: "",
  ratings: {
    ...{ suggestedResult: "meets", result: "meets", resultReason: null },
    ...{ suggestedBehaviour: "meets", behaviour: "meets", behaviourReason: null, overall: "good" },
  },
  comment: "Kohort sebelum tanggal 5.",
  policy: {
    policyNumber: 3,
    lowerIsBetterFormula: "two_minus",
    headOfUnitMapping: defaultPolicy.headOfUnitMapping,
    suggestion: defaultPolicy.suggestion,
  },
};

const decided: EvaluationSnapshot = {
  ...snapshot,
  evaluation: { ...snapshot.evaluation, revision: 2 },
  revises: {
    ...{ revision: 1, sha256: "b".repeat(64), kind: "objection", reason: "Bukti dilihat." },
    decidedBy: { ...person("Hadi Prakoso", "197001011995031903"), capacity: null },
  },
};

describe("the evaluation on paper", () => {
  it("prints figures, feedback and an acting appraiser as the form writes them, on the agency's day", () => {
    const content = evaluationFormContent(snapshot);
    expect(content.main[0]?.indicators[0]).toMatchObject({
      target: "95 %",
      realisation: "1.096,5 %",
      aspect: "Kualitas",
    });
    expect(content.main[0]?.feedback).toEqual(["Pimpinan: Pertahankan."]);
    expect(content.appraiser.position).toBe("Plt. Bidan Ahli Pertama");
    expect(content.signedLine).toBe("Muara Jaya, 6 Oktober 2026");
    expect(content.periodTitle).toBe("PERIODE: TRIWULAN III");
    expect(content.footer).toBe("Evaluasi triwulan III 2026, versi 1, Siti Rahmawati");
    expect(content.pattern).toEqual([2, 3, 6, 11, 2]);
  });

  it("has neither curve nor chosen achievement where none was known", () => {
    const content = evaluationFormContent({ ...snapshot, unitAchievement: null });
    expect(content).toMatchObject({ achievement: null, pattern: null });
  });

  it("is signed by the superior where an objection made the version", () => {
    expect(evaluationFormContent(decided)).toMatchObject({
      signatureRole: "ATASAN PEJABAT PENILAI KINERJA",
      signature: { name: "Hadi Prakoso" },
    });
  });
});

describe("the document of the evaluation", () => {
  it("bears the day of the receipt, or says that it was not signed", () => {
    const at = "2026-10-08T02:00:00.000Z";
    expect(evaluationDocumentContent(snapshot, { kind: "received", at }).receipt).toEqual({
      line: "Muara Jaya, 8 Oktober 2026",
    });
    expect(evaluationDocumentContent(snapshot, { kind: "lapsed" }).receipt).toEqual({
      instead: "tidak ditandatangani",
    });
  });

  it("names the chosen words alone, and dashes for a superior who is nobody", () => {
    const content = evaluationDocumentContent(snapshot, { kind: "lapsed" });
    expect(content).toMatchObject({ achievement: "BAIK", rating: "BAIK", superior: { name: "-" } });
  });

  it("prints the recommendation, and the sentence where none was written or could be", () => {
    const of = (words: object) => evaluationDocumentContent({ ...snapshot, ...words }, { kind: "lapsed" });
    expect(of({}).recommendation).toBe("Kohort sebelum tanggal 5.");
    expect(of({ recommendation: "Ikut pelatihan kohort." }).recommendation).toBe("Ikut pelatihan kohort.");
  });

  it("of a decided objection says by what it stands", () => {
    const { receipt } = evaluationDocumentContent(decided, { kind: "lapsed" });
    expect(receipt).toEqual({ instead: "ditetapkan dengan keputusan atas keberatan" });
  });
});

describe("the receipt on paper", () => {
  it("explains from the signed facts, with its number and what would change it", () => {
    const content = receiptContent(snapshot, "f".repeat(64));
    expect(content.title).toBe("Mengapa Baik?");
    expect(content.receiptNumber).toBe("EV-2026-TW3-ZZZZ-ZZZZ");
    expect(content.resultGrounds[0]).toContain("0 di atas, 1 sesuai, 0 di bawah ekspektasi.");
    expect(content.improvements[0]).toMatch(
      /^Untuk Sangat Baik: 1 hasil lagi menjadi di atas ekspektasi dan/,
    );
    expect(content.used.at(-1)).toContain("kebijakan instansi versi 3");
  });
});

it("tells the public page nothing of a rating", () => {
  expect(Object.keys(paperFacts(snapshot)).sort()).toEqual(
    ["agencyName", "endsOn", "holderName", "holderNip", "startsOn", "unitName"].sort(),
  );
});
