import type { IconName } from "@/components/ui/icon";
import type { NavItem, NavSection } from "@/components/ui/shell/matching";
import type { Messages } from "@/lib/messages/messages-for";
import type { Actor, Desk, RoleName } from "@/lib/platform/context";

type Reader = { actor: Pick<Actor, "kind" | "grants" | "isAppraiser" | "headOfUnitIds">; desk: Desk };
type BottomItem = NavItem & { icon: IconName };

export type Navigation = { sections: NavSection[]; bottom: BottomItem[]; account: NavItem[] };

const MONITORS: RoleName[] = ["hr", "unit_officer", "auditor"];

/**
 * What a person can go to today, in the fixed order Beranda, Saya, Tim, Kepegawaian, Pimpinan, Tim Evaluasi. Rights add sections,
 * never another application; counts are things on this person's own desk.
 */
export function navigationOf({ actor, desk }: Reader, m: Messages): Navigation {
  const { nav, shell } = m.common;
  const holds = (roles: RoleName[]) => actor.grants.some(({ role }) => roles.includes(role));
  const monitors = holds(MONITORS);
  const isPanel = holds(["evaluation_team", "case_officer"]);
  const trains = holds(["hr", "training_officer"]);
  const cases = holds(["hr", "case_officer"]);
  const rules = holds(["hr", "policy_confirmer", "auditor"]);
  const leads = holds(["leadership", "achievement_recommender"]) || actor.headOfUnitIds.length > 0;
  // A state official is appraised by nobody, hence has no SKP (dossier §1.2).
  const hasPlan = actor.kind !== "state_official";

  const waiting = desk.plansToReview + desk.evaluationsToScore;
  const onDesk = waiting > 0 ? { count: waiting, countLabel: shell.onYourDesk(waiting) } : {};
  const cascade: NavItem = { label: nav.cascade, href: "/cascade" };
  const reference: NavItem = { label: m.strategy.reference.title, href: "/strategy/reference" };
  const treeInSection = actor.isAppraiser || leads;
  const spread: NavItem = {
    label: m.evaluations.distribution.title,
    href: "/hr/distribution",
    match: ["/hr/calibration"],
  };

  const home: NavSection = { label: nav.home, href: "/", items: [] };
  const me: NavSection = {
    label: nav.me,
    href: "/work-plans",
    items: [
      { label: nav.workPlans, href: "/work-plans" },
      { label: nav.evidence, href: "/evidence" },
      { label: nav.evaluations, href: "/evaluations" },
      { label: nav.development, href: "/development", match: ["/trainings"] },
    ],
  };
  const teamPaths = [
    "/work-plans/*/review",
    "/evaluations/*/score",
    "/evaluations/*/sign",
    "/evaluations/*/year",
    "/evaluations/annual",
    "/trainings/recommend",
    "/team/mirror",
  ];
  const team: NavSection = {
    label: nav.team,
    href: "/team",
    ...onDesk,
    items: [
      { label: nav.queue, href: "/team", match: teamPaths, ...onDesk },
      { label: m.evaluations.contributions.title, href: "/team/contributions" },
      { label: m.evaluations.handover.title, href: "/team/handover" },
      ...(monitors ? [] : [spread]),
      cascade,
      reference,
    ],
  };
  const fixes = desk.superiorFixes;
  const onHrDesk = fixes > 0 ? { count: fixes, countLabel: shell.onYourDesk(fixes) } : {};
  const hr: NavSection = {
    label: nav.hr,
    href: monitors ? "/hr" : trains ? "/hr/trainings" : rules ? "/hr/policies" : "/hr/objections",
    ...onHrDesk,
    items: [
      ...(monitors ? [{ label: nav.monitoring, href: "/hr" }] : []),
      ...(monitors ? [{ label: m.reports.alignment.title, href: "/hr/alignment" }] : []),
      ...(monitors
        ? [{ label: nav.peopleAndUnits, href: "/hr/people", match: ["/hr/units", "/hr/positions"] }]
        : []),
      ...(monitors ? [spread] : []),
      ...(holds(["hr", "auditor"]) ? [{ label: nav.periods, href: "/hr/periods" }] : []),
      ...(holds(["hr", "auditor"]) ? [{ label: m.evaluations.release.nav, href: "/hr/release" }] : []),
      ...(holds(["hr"]) ? [{ label: m.evaluations.followUp.nav, href: "/hr/follow-ups" }] : []),
      ...(cases ? [{ label: m.evaluations.objections.monitor.title, href: "/hr/objections" }] : []),
      ...(holds(["hr", "unit_officer"])
        ? [{ label: nav.superiorFixes, href: "/hr/superior-fixes", ...onHrDesk }]
        : []),
      ...(holds(["hr"]) && !isPanel
        ? [{ label: m.evaluations.panel.nav.team, href: "/panel", match: ["/panel/*"] }]
        : []),
      ...(holds(["hr", "unit_officer", "auditor"])
        ? [{ label: m.evaluations.secondLook.title, href: "/hr/second-look" }]
        : []),
      ...(holds(["hr", "auditor"]) ? [{ label: m.evaluations.lenses.title, href: "/hr/lenses" }] : []),
      ...(holds(["hr"]) ? [{ label: m.workPlans.templates.title, href: "/hr/templates" }] : []),
      ...(holds(["hr"]) ? [{ label: m.exchange.title, href: "/hr/imports" }] : []),
      ...(holds(["hr", "unit_officer"])
        ? [{ label: m.documents.official.desk.nav, href: "/hr/documents" }]
        : []),
      ...(trains ? [{ label: nav.trainings, href: "/hr/trainings" }] : []),
      ...(holds(["hr", "unit_officer"]) ? [{ label: m.employees.accounts.title, href: "/hr/accounts" }] : []),
      ...(holds(["hr", "auditor"]) ? [{ label: m.employees.grants.title, href: "/hr/grants" }] : []),
      ...(rules ? [{ label: nav.policies, href: "/hr/policies" }] : []),
    ],
  };
  const leadership: NavSection = {
    label: nav.leadership,
    href: "/leadership",
    items: [
      { label: nav.unitAchievements, href: "/leadership" },
      ...(holds(["leadership"]) ? [{ label: m.reports.alignment.title, href: "/leadership/alignment" }] : []),
      ...(holds(["leadership"])
        ? [{ label: m.evaluations.secondLook.title, href: "/leadership/second-look" }]
        : []),
      ...(monitors || actor.isAppraiser ? [] : [spread]),
      ...(actor.isAppraiser ? [] : [cascade, reference]),
    ],
  };
  const panel: NavSection = {
    label: m.evaluations.panel.nav.team,
    href: "/panel",
    items: [
      { label: m.evaluations.panel.nav.sessions, href: "/panel", match: ["/panel/sessions", "/panel/new"] },
      ...(holds(["evaluation_team"]) ? [{ label: m.evaluations.panel.nav.ties, href: "/panel/ties" }] : []),
    ],
  };

  const sections = [
    home,
    ...(hasPlan ? [me] : []),
    ...(actor.isAppraiser ? [team] : []),
    ...(monitors || trains || rules || cases ? [hr] : []),
    ...(leads ? [leadership] : []),
    ...(isPanel ? [panel] : []),
  ];
  const account = [
    { label: nav.account, href: "/account" },
    { label: nav.accessLog, href: "/account/access-log" },
    ...(treeInSection ? [] : [cascade, reference]),
  ];
  return { sections, bottom: bottomOf(), account };

  function bottomOf(): BottomItem[] {
    const items: (BottomItem | false)[] = [
      { label: nav.home, href: "/", icon: "home" },
      hasPlan && { label: nav.workPlans, href: "/work-plans", icon: "document" },
      hasPlan && { label: nav.evaluations, href: "/evaluations", icon: "chart" },
      actor.isAppraiser && { label: nav.team, href: "/team", icon: "people", match: teamPaths, ...onDesk },
      monitors && { label: nav.monitor, href: "/hr", icon: "search" },
      leads && { label: nav.leadership, href: "/leadership", icon: "people" },
      hasPlan && { label: nav.evidence, href: "/evidence", icon: "camera" },
    ];
    return items.filter((item): item is BottomItem => item !== false).slice(0, 4);
  }
}

/** Two letters of a name without its titles: "drg. Melati Sari, M.Kes." → MS. */
export function initialsOf(name: string): string {
  const words = (name.split(",")[0] ?? "")
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word) && !word.endsWith("."));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.[0] ?? "")
    .join("");
  return letters.toUpperCase() || "•";
}
