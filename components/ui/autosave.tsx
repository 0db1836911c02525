"use client";

import { useContext, useEffect, useRef, useState } from "react";
import { startAutosave, type AutosaveView, type Saved } from "@/components/ui/drafts/engine";
import { buttonClass } from "@/components/ui/button-class";
import type { SaveAction } from "@/components/ui/form-call";
import { FormScopeContext } from "@/components/ui/form-context";
import { Svg } from "@/components/ui/svg";

/** Words of the status line; the page passes `m.common.autosave`. `saved` holds `{time}`. */
export type AutosaveLabels = {
  saving: string;
  saved: string;
  local: string;
  offline: string;
  unsafe: string;
  problem: string;
  signIn: string;
  conflict: string;
  reload: string;
  restored: string;
  foundTitle: string;
  found: string;
  useMine: string;
  useSaved: string;
};

type AutosaveProps = {
  /** Unique for person and record, for example `${employeeId}:work-plan:${id}`; shared phones need the person in it. */
  draftKey: string;
  /** Saves the form as it is. May answer `{ version, savedAt }`. Without it the copy stays on the device only. */
  action?: SaveAction<Saved>;
  labels: AutosaveLabels;
  /** The agency's zone and its short name: "Asia/Jakarta", "WIB". */
  clock: { timeZone: string; label: string };
};

/** Inside an ActionForm: a status line that never loses what was typed around it. Without JavaScript it is empty. */
export function Autosave({ draftKey, action, labels, clock }: AutosaveProps) {
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(action);
  const engine = useRef<ReturnType<typeof startAutosave> | null>(null);
  const scope = useContext(FormScopeContext);
  const link = scope?.link;
  const status = scope?.state.status;
  const [view, setView] = useState<AutosaveView>({ kind: "quiet" });

  // A revalidated page brings a new function for the same action; watching must not begin anew because of it.
  useEffect(() => {
    latest.current = action;
  }, [action]);

  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form || !link) return;
    const started = startAutosave({
      form,
      link: link.current,
      draftKey,
      action: () => latest.current ?? null,
      show: setView,
    });
    engine.current = started;
    return started.stop;
  }, [draftKey, link]);

  useEffect(() => {
    if (status === "ok") engine.current?.accept();
    if (status === "failed") engine.current?.unsent();
  }, [status, scope?.state]);

  return (
    <div ref={place}>
      <p className="autosave" role="status" data-kind={view.kind}>
        <StatusText view={view} labels={labels} clock={clock} />
      </p>
      {view.kind === "found" && (
        <section className="note note-warn mt-2" aria-label={labels.foundTitle}>
          <h2 className="text-h3">{labels.foundTitle}</h2>
          <p>{labels.found}</p>
          <dl className="my-2 grid gap-2">
            {view.differences.map(({ label, text }) => (
              <div key={label + text}>
                <dt className="text-small font-semibold">{label}</dt>
                <dd className="whitespace-pre-wrap">{text}</dd>
              </div>
            ))}
          </dl>
          <p className="flex flex-wrap gap-2">
            <button
              type="button"
              className={buttonClass({ small: true })}
              onClick={() => engine.current?.decide(true)}
            >
              {labels.useMine}
            </button>
            <button
              type="button"
              className={buttonClass({ small: true, tone: "secondary" })}
              onClick={() => engine.current?.decide(false)}
            >
              {labels.useSaved}
            </button>
          </p>
        </section>
      )}
    </div>
  );
}

const CHECK = "M5 12.5l4.5 4.5L19 7.5";
const CLOUDLESS =
  "M3 3l18 18M8.5 16a5 5 0 017 0M5 12.5a10 10 0 014.5-2.600M14.5 9.900a10 10 0 014.5 2.600M12 19.500v.2";

function StatusText({
  view,
  labels,
  clock,
}: { view: AutosaveView } & Pick<AutosaveProps, "labels" | "clock">) {
  switch (view.kind) {
    case "quiet":
    case "found":
      return null;
    case "saving":
      return labels.saving;
    case "saved":
      return (
        <>
          <Svg d={CHECK} size={18} />
          {labels.saved.replace("{time}", timeOf(view.at, clock))}
        </>
      );
    case "restored":
      return labels.restored;
    case "problem":
      return `${labels.problem} ${view.text}`;
    case "conflict":
      return (
        <>
          {labels.conflict} <a href="">{labels.reload}</a>
        </>
      );
    default:
      return (
        <>
          <Svg d={CLOUDLESS} size={18} />
          {labels[view.kind]}
        </>
      );
  }
}

/** "10.42 WIB", with a colon on an English page. */
function timeOf(at: Date, { timeZone, label }: AutosaveProps["clock"]): string {
  const time = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(at);
  return `${document.documentElement.lang === "en" ? time : time.replace(":", ".")} ${label}`;
}
