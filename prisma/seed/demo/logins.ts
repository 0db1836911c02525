import { DEMO_PASSWORD as PASSWORD } from "@/lib/features/employees/rules/demo-password";
import { personOf } from "./people";

export type DemoLogin = {
  key: string;
  /** What the seat shows, in the words of the screen. */
  role: string;
  employeeKey: string;
  /** What is typed as name: the NIP, or an account name. */
  login: string;
  password: string;
  /** Runs the installation: an account of no agency, hence of nobody's post. */
  isAdministrator?: true;
};

const byNip = (key: string, role: string, employeeKey: string): DemoLogin => {
  const { nip } = personOf(employeeKey);
  if (nip === null) throw new RangeError(`${employeeKey} has no NIP`);
  return { key, role, employeeKey, login: nip, password: PASSWORD };
};
const byName = (key: string, role: string, employeeKey: string, login: string): DemoLogin => ({
  key,
  role,
  employeeKey,
  login,
  password: PASSWORD,
});

/** The accounts of the demonstration. Nobody else of the agency has one. */
export const DEMO_LOGINS = {
  staff: byNip("staff", "Pegawai (bidan)", "siti-rahmawati"),
  newcomer: byNip("newcomer", "Pegawai baru, SKP masih draf", "putri-wahyuni"),
  appraiser: byNip("appraiser", "Pejabat penilai (kepala puskesmas)", "ratna-anggraini"),
  superior: byNip("superior", "Atasan pejabat penilai (kepala dinas)", "hendri-kurniawan"),
  hr: byNip("hr", "Kepegawaian (BKPSDM)", "yulia-oktaviani"),
  unitOfficer: byNip("unitOfficer", "Pengelola kinerja Dinas Kesehatan", "lestari-puspa"),
  acting: byNip("acting", "Plt. Camat Muara Utara", "arif-budiman"),
  leadership: byName("leadership", "Pimpinan (wali kota)", "ilyas-lamataro", "walikota"),
  auditor: byNip("auditor", "Pemeriksa (inspektorat)", "christina-palar"),
  policyConfirmer: byNip("policyConfirmer", "Pengesah aturan (kepala BKPSDM)", "bambang-wiryawan"),
  systemAdministrator: {
    ...byName("systemAdministrator", "Pengelola sistem", "reza-tampubolon", "admin.sistem"),
    isAdministrator: true,
  },
} as const satisfies Record<string, DemoLogin>;

export const demoLogins: readonly DemoLogin[] = Object.values<DemoLogin>(DEMO_LOGINS);

/** Those of the agency's people. */
export const peopleLogins = demoLogins.filter(({ isAdministrator }) => !isAdministrator);
