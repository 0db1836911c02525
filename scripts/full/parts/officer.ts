import type { Context } from "@/lib/platform/context";
import { newId } from "@/lib/platform/clock";

type Officer = { agencyId: string; agencyName: string; employeeId: string; name: string; now: Date };

/** A personnel officer as a session would make the context; the platform's own loader needs the web framework. */
export function officerContext({ now, name, ...who }: Officer, today: string): Context {
  return {
    actor: {
      ...who,
      timeZone: "Asia/Jakarta",
      sessionId: newId(),
      name,
      callName: name,
      nip: null,
      kind: "pns",
      grants: [{ role: "hr", unitId: null, unitIds: null }],
      isAppraiser: false,
      headOfUnitIds: [],
      mustChangePassword: false,
      hasSecondFactor: true,
      secondFactorRequired: false,
    },
    desk: { plansToReview: 0, evaluationsToScore: 0, unreadNotifications: 0, superiorFixes: 0 },
    requestId: newId(),
    locale: "id",
    now,
    today,
  };
}
