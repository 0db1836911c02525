import { ButtonLink } from "@/components/ui/button";
import { DataTable, type Column } from "@/components/ui/data/data-table";
import { Card } from "@/components/ui/page/card";
import { Chip } from "@/components/ui/status/chip";
import type { PanelNoteView, PanelQuestionView } from "@/lib/features/evaluations/panel/queries/session";
import { formatDateTime, formatNumber } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { RoomProps } from "./room-props";

type Row = PanelQuestionView & { key: string; number: number };

/** All notes beside each other, the differences marked; then on to the minutes. */
export function OpenNotes({ session, ctx, m }: RoomProps) {
  const w = m.evaluations.panel.session;
  const writers = session.members.filter(({ state }) => state !== "left");
  const at = session.openedAt ? formatDateTime(session.openedAt, ctx.locale, ctx.actor.timeZone) : "";
  const columns: Column<Row>[] = [
    { key: "question", label: w.question, cell: ({ number, text }) => `${number}. ${text}` },
    ...writers.map((member) => ({
      key: member.id,
      label: member.employeeId === ctx.actor.employeeId ? w.you(member.callName) : member.callName,
      wide: true,
      cell: (row: Row) => (
        <NoteCell
          note={session.notes[row.id]?.find(({ memberId }) => memberId === member.id)}
          isDifferent={session.differences[row.id]?.includes(member.id) ?? false}
          m={m}
        />
      ),
    })),
  ];
  const mayReadMinutes = session.own !== null || session.state === "signed";
  return (
    <Card rows labelledBy="open">
      <div>
        <h2 id="open">{w.openedTitle(formatNumber(writers.length, ctx.locale), at)}</h2>
        <p className="text-small text-ink-2">{w.difference}</p>
      </div>
      <DataTable
        caption={w.notes}
        columns={columns}
        rows={session.questions.map((question, index) => ({
          ...question,
          key: question.id,
          number: index + 1,
        }))}
      />
      {mayReadMinutes && (
        <div className="flex flex-wrap gap-2">
          <ButtonLink href={`/panel/sessions/${session.id}/minutes`}>{w.toMinutes}</ButtonLink>
          {session.state === "signed" && (
            <ButtonLink tone="secondary" href={`/panel/advice/${session.id}`}>
              {w.toAdvice}
            </ButtonLink>
          )}
        </div>
      )}
    </Card>
  );
}

function NoteCell({
  note,
  isDifferent,
  m,
}: {
  note: PanelNoteView | undefined;
  isDifferent: boolean;
  m: Messages;
}) {
  const w = m.evaluations.panel.session;
  return (
    <span className="block whitespace-pre-wrap [overflow-wrap:anywhere]">
      {isDifferent && (
        <span className="block">
          <Chip tone="warn">{w.differs}</Chip>
        </span>
      )}
      <b className="block">{note?.mark ? w.marks[note.mark] : w.noMark}</b>
      {note?.text || w.noWords}
    </span>
  );
}

/** Sent, and waiting for the others: the own words to read again. */
export function OwnNotes({ session, m }: RoomProps) {
  const w = m.evaluations.panel.session;
  return (
    <Card rows labelledBy="own">
      <div>
        <h2 id="own">{w.yourNotes}</h2>
        <p className="text-small text-ink-2">{w.sendHint}</p>
      </div>
      {session.questions.map((question, index) => {
        const [note] = session.notes[question.id] ?? [];
        return (
          <div key={question.id}>
            <h3>{`${index + 1}. ${question.text}`}</h3>
            <NoteCell note={note} isDifferent={false} m={m} />
          </div>
        );
      })}
    </Card>
  );
}
