import { DEFAULT_GUIDE, GUIDE_THEMES } from "@/lib/features/evaluations/panel/rules/default-guide";
import type { Prisma } from "@/lib/generated/prisma/client";
import { toDate } from "@/lib/platform/clock";
import { AGENCY, moment } from "../agency";
import { demoId } from "../ids";
import { personOf, unitId } from "../people";

const agencyId = AGENCY.id;
const KEY = "budi-koordinator";
const sessionId = demoId("panel-session", KEY, "2026-11-09T02:00:00Z");
const QUESTIONS = ["team-problem", "learning-others", "decision-pressure"];

type Note = [mark: Prisma.PanelNoteCreateManyInput["mark"], text: string];
type Member = {
  key: string;
  state: "clear" | "sent" | "left";
  replaces?: string;
  notes: Note[];
};

/** Two have sent, one is still writing, so the notes are sealed; one left over a conflict and was replaced. */
const MEMBERS: readonly Member[] = [
  {
    key: "arif-budiman",
    state: "clear",
    notes: [
      [
        "outstanding",
        "Menggantikan dua rekan cuti 6 minggu, jadwal dibuat sendiri. Tidak ada kunjungan batal.",
      ],
      ["seen", "Melatih 3 perawat baru memakai SISRUTE."],
    ],
  },
  {
    key: "mahmud",
    state: "sent",
    notes: [
      ["outstanding", "Jadwal rapi, ada buktinya."],
      ["seen", "Sesuai bukti pelatihan internal."],
      ["seen", "Alasan menunda kunjungan jelas."],
    ],
  },
  { key: "ani-widyastuti", state: "left", notes: [] },
  {
    key: "rina-siahaan",
    state: "sent",
    replaces: "ani-widyastuti",
    notes: [
      ["outstanding", "Tidak ada kunjungan yang batal."],
      ["not_seen", "Belum ada cerita dari rekan yang dilatih."],
      ["seen", "Sempat ragu, lalu bertanya kepada dokter jaga."],
    ],
  },
];

const memberId = (key: string) => demoId("panel-member", `${KEY}/${key}`, "2026-11-09T02:00:00Z");
const questionId = (key: string) => demoId("panel-question", `${KEY}/${key}`, "2026-11-09T02:00:00Z");
const invited = moment("2026-11-09", "09:00");
const replaced = moment("2026-11-11", "10:20");
const sent = moment("2026-11-13", "14:05");

export const panelSessionRows = (): Prisma.PanelSessionCreateManyInput[] => {
  const [subject, host] = [personOf("budi-santoso"), personOf("yulia-oktaviani")];
  return [
    {
      ...{
        agencyId,
        id: sessionId,
        subjectKind: "person",
        employeeId: subject.id,
        unitId: unitId("pkm-muara"),
      },
      ...{ subjectName: subject.name, subjectAbout: "Perawat Penyelia, Puskesmas Muara" },
      purpose: "Usulan koordinator perawatan puskesmas: apakah siap, dan pendampingan apa yang membantu.",
      requestedBy: "Kepala Dinas Kesehatan",
      ...{ meetsOn: toDate("2026-11-18"), place: "Ruang rapat BKPSDM", seats: 3, state: "writing" },
      ...{ hostId: host.id, hostName: host.name, createdAt: invited },
    },
  ];
};

export const panelMemberRows = (): Prisma.PanelMemberCreateManyInput[] =>
  MEMBERS.map(({ key, state, replaces }) => ({
    ...{ agencyId, id: memberId(key), sessionId, employeeId: personOf(key).id, state },
    replacesId: replaces ? memberId(replaces) : null,
    invitedAt: replaces ? replaced : invited,
    clearedAt: state === "left" ? null : replaced,
    sentAt: state === "sent" ? sent : null,
    leftAt: state === "left" ? replaced : null,
  }));

export const panelQuestionRows = (): Prisma.PanelQuestionCreateManyInput[] =>
  DEFAULT_GUIDE.filter(({ key }) => QUESTIONS.includes(key)).map(({ key, theme, text, hint }, sortOrder) => ({
    ...{ agencyId, id: questionId(key), sessionId, sortOrder, key },
    ...{ theme: GUIDE_THEMES[theme].id, text: text.id, hint: hint.id },
  }));

export const panelNoteRows = (): Prisma.PanelNoteCreateManyInput[] =>
  MEMBERS.flatMap(({ key, notes }) =>
    notes.map(([mark, text], index) => ({
      ...{ agencyId, id: demoId("panel-note", `${KEY}/${key}/${index}`, "2026-11-13T02:00:00Z"), sessionId },
      ...{
        memberId: memberId(key),
        questionId: questionId(QUESTIONS[index] ?? ""),
        mark,
        text,
        updatedAt: sent,
      },
    })),
  );
