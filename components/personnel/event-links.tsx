import { ButtonLink } from "@/components/ui/button";
import type { EventKind, PersonnelFacts } from "@/lib/features/personnel/rules/events";
import type { Messages } from "@/lib/messages/messages-for";

type Person = { id: string; status: PersonnelFacts["person"]["status"]; hasPost: boolean };

/** What can be entered for a person in her present state. */
function kindsFor({ status, hasPost }: Person): EventKind[] {
  if (status === "study_leave" || status === "unpaid_leave") return ["return"];
  if (status !== "active") return [];
  return hasPost ? ["move", "study_leave", "unpaid_leave", "retirement", "leaving"] : ["start"];
}

/** The address of an event's page: the kind with hyphens. */
export const eventHref = (personId: string, kind: EventKind) =>
  kind === "move" ? `/hr/people/${personId}/move` : `/hr/people/${personId}/events/${kind.replace("_", "-")}`;

/** The ways into the guided actions of one person; for her page and for the list of her events. */
export function EventLinks({ person, m }: { person: Person; m: Messages }) {
  const kinds = kindsFor(person);
  return (
    <div className="flex flex-wrap gap-2">
      {kinds.map((kind, index) => (
        <ButtonLink
          key={kind}
          href={eventHref(person.id, kind)}
          tone={index === 0 ? "primary" : "secondary"}
          small
        >
          {m.personnel.kinds[kind]}
        </ButtonLink>
      ))}
    </div>
  );
}
