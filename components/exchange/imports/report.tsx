import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button-class";
import type { FormAction } from "@/components/ui/form-call";
import { Icon } from "@/components/ui/icon";
import { Card } from "@/components/ui/page/card";
import { HiddenField } from "@/components/ui/text-fields";
import type { ImportView } from "@/lib/features/exchange/queries/import-views";
import { dayIn, formatDate, formatDateTime, formatNumber } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";

type Props<T> = {
  view: ImportView;
  enter: FormAction<T>;
  undo: FormAction<T>;
  newKey: () => string;
  today: string;
  undoDays: number;
  zone: string;
  m: Messages;
  locale: Locale;
};

/** What the dry run found, or what the import did, with the next step. */
export function Report<T>(props: Props<T>) {
  const { view, m } = props;
  const head =
    view.state === "checked" && view.rowsRemovedAt === null ? <Checked {...props} /> : <Done {...props} />;
  return (
    <Card pad={false} label={m.exchange.states[view.state]}>
      {head}
    </Card>
  );
}

function Download({ view, m }: { view: ImportView; m: Messages }) {
  return (
    <a className={buttonClass({ tone: "primary" })} href={`/hr/imports/${view.id}/returned`} download>
      {m.exchange.report.download}
      <Icon name="download" size={18} />
    </a>
  );
}

function Shares({ view, m, locale }: { view: ImportView; m: Messages; locale: Locale }) {
  const w = m.exchange.report;
  const parts = [
    { key: "created", rows: view.createdRows, tone: "bg-laut-7", text: w.created },
    { key: "changed", rows: view.changedRows, tone: "bg-laut-3", text: w.changed },
    { key: "same", rows: view.sameRows, tone: "bg-sunken", text: w.same },
    { key: "faulty", rows: view.faultyRows, tone: "bg-err", text: w.faulty },
  ].filter(({ rows }) => rows > 0);
  return (
    <>
      <div className="my-3 flex h-4 w-full overflow-hidden border border-edge" aria-hidden>
        {parts.map(({ key, rows, tone }) => (
          <span
            key={key}
            className={`${tone} border-r border-edge last:border-r-0`}
            style={{ flexGrow: rows }}
          />
        ))}
      </div>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-small">
        {parts.map(({ key, rows, tone, text }) => (
          <li key={key} className="flex items-center gap-2">
            <span aria-hidden className={`inline-block h-3 w-4 border border-edge ${tone}`} />
            {text(formatNumber(rows, locale))}
          </li>
        ))}
      </ul>
    </>
  );
}

function Checked<T>({ view, enter, newKey, undoDays, zone, m, locale }: Props<T>) {
  const w = m.exchange.report;
  const good = view.createdRows + view.changedRows + view.sameRows;
  const entering = view.createdRows + view.changedRows;
  const number = (value: number) => formatNumber(value, locale);
  return (
    <>
      <div className="p-4">
        <h2>
          {w.ready(number(good), number(view.totalRows))}{" "}
          {view.faultyRows > 0 ? w.mend(number(view.faultyRows)) : w.clean}
        </h2>
        <Shares view={view} m={m} locale={locale} />
        {view.checkedAt && (
          <p className="mt-3 text-small text-ink-2">
            {w.checked(
              formatNumber(view.checkSeconds ?? 0, locale, 1),
              formatDateTime(new Date(view.checkedAt), locale, zone),
            )}
          </p>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-3 border-t border-line p-4">
        {view.faultyRows > 0 && <Download view={view} m={m} />}
        {entering > 0 ? (
          <ActionForm id="enter" action={enter} requestKey={newKey()} labels={m.common.form}>
            <HiddenField name="importId" value={view.id} />
            <HiddenField name="version" value={String(view.version)} />
            <SubmitButton tone={view.faultyRows > 0 ? "secondary" : "primary"}>
              {view.faultyRows > 0 ? w.enter(number(entering)) : w.enterAll(number(entering))}
            </SubmitButton>
          </ActionForm>
        ) : (
          <p className="text-small">{w.nothing}</p>
        )}
        <span className="text-small text-ink-2">{w.undoable(undoDays)}</span>
      </div>
    </>
  );
}

function Done<T>({ view, undo, newKey, today, zone, m, locale }: Props<T>) {
  const { done: w, report } = m.exchange;
  const rows = formatNumber(view.enteredRows, locale);
  const isUndone = view.state === "undone";
  const until = view.undoUntil;
  const removed = view.rowsRemovedAt;
  const canUndo = !isUndone && until !== null && until >= today;
  const canFetch = view.faultyRows > 0 && !isUndone && removed === null;
  const left = formatNumber(view.leftRows, locale);
  const sentence = isUndone
    ? w.undoneAll
    : canUndo
      ? w.entered(rows, formatDate(until, locale, "long"))
      : w.enteredLate(rows);
  return (
    <>
      <div className="p-4">
        <h2>{isUndone && view.leftRows > 0 ? w.left(left) : sentence}</h2>
        {!isUndone && <Shares view={view} m={m} locale={locale} />}
        {canFetch && <p className="mt-3 text-small text-ink-2">{report.again}</p>}
        {removed && (
          <p className="mt-3 text-small text-ink-2">
            {w.rowsRemoved(formatDate(dayIn(removed, zone), locale))}
          </p>
        )}
      </div>
      {(canUndo || canFetch) && (
        <div className="flex flex-wrap items-center gap-3 border-t border-line p-4">
          {canFetch && <Download view={view} m={m} />}
          {canUndo && (
            <ActionForm id="undo" action={undo} requestKey={newKey()} labels={m.common.form}>
              <HiddenField name="importId" value={view.id} />
              <HiddenField name="version" value={String(view.version)} />
              <SubmitButton tone="secondary">{w.undo}</SubmitButton>
            </ActionForm>
          )}
          {canUndo && <span className="basis-64 grow text-small text-ink-2">{w.undoAbout}</span>}
        </div>
      )}
    </>
  );
}
