import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { TextLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data/data-table";
import { Rating } from "@/components/evaluations/rating";
import { BlockTitle } from "@/components/ui/page/page-header";
import { VisuallyHidden } from "@/components/ui/page/visually-hidden";
import { HiddenField } from "@/components/ui/text-fields";
import type { PersonInRoom, RoomView } from "@/lib/features/evaluations/calibration/rules/views";
import type { Messages } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { revealPersonAction } from "../actions";
import { whoIs } from "./words";

type Props = { room: RoomView; people: PersonInRoom[]; m: Messages };

/** Everybody who waits for release, masked where the name is not open, with what the reader may do. */
export function People({ room, people, m }: Props) {
  const { calibration: c, ratings } = m.evaluations;
  const t = c.people;
  return (
    <section aria-labelledby="people">
      <BlockTitle id="people" title={t.title} />
      <p className="mb-2 text-small text-ink-2">{t.about}</p>
      <DataTable
        caption={t.caption}
        rows={people.map((one) => ({ ...one, key: one.evaluationId }))}
        columns={[
          {
            key: "person",
            label: t.person,
            cell: (row) => (
              <>
                {whoIs(row.who, m)}
                <span className="block text-small font-normal text-ink-3">
                  {"name" in row.who ? `${row.title}, ${row.unitName}` : row.unitName}
                </span>
              </>
            ),
          },
          {
            key: "appraiser",
            label: t.appraiser,
            cell: (row) => (row.isMine ? c.you : (row.appraiser ?? c.nobody)),
          },
          {
            key: "rating",
            label: t.rating,
            cell: (row) => <Rating rating={row.rating} label={ratings[row.rating]} />,
          },
          {
            key: "step",
            label: t.step,
            wide: true,
            cell: (row) => <Steps room={room} person={row} m={m} />,
          },
        ]}
      />
    </section>
  );
}

function Steps({ room, person, m }: { room: RoomView; person: PersonInRoom; m: Messages }) {
  const t = m.evaluations.calibration.people;
  const who = whoIs(person.who, m);
  return (
    <div className="flex flex-wrap items-center gap-3 text-small">
      {person.hasWaiting && <span className="text-ink-3">{t.pending}</span>}
      {room.may.propose && !person.hasWaiting && (
        <TextLink
          href={`/hr/calibration/${room.id}/propose/${person.evaluationId}`}
          aria-label={`${t.propose}: ${who}`}
        >
          {t.propose}
        </TextLink>
      )}
      {person.isMine && person.isOpen && <span className="text-ink-3">{t.revealed}</span>}
      {person.isMine && !person.isOpen && room.state === "open" && (
        <ActionForm
          id={`reveal-${person.evaluationId}`}
          action={revealPersonAction}
          requestKey={newRequestKey()}
          labels={m.common.form}
        >
          <HiddenField name="sessionId" value={room.id} />
          <HiddenField name="evaluationId" value={person.evaluationId} />
          <SubmitButton tone="quiet" small>
            {t.reveal}
            <VisuallyHidden>{`: ${who}`}</VisuallyHidden>
          </SubmitButton>
        </ActionForm>
      )}
    </div>
  );
}
