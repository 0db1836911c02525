"use client";

import { useEffect, useRef, useState } from "react";
import { readDraft } from "@/components/ui/drafts/drafts";
import { RowForm } from "@/components/work-plans/grid/row-form";
import type { GridRowProps } from "@/components/work-plans/grid/grid-types";

/**
 * A row as it was when the person began to type: a page that is rendered anew never changes typed words. What was changed
 * elsewhere is taken over only while nobody is writing here; otherwise the next save finds the conflict and shows both.
 */
export function GridRow({ row, ...rest }: GridRowProps) {
  const { draftPrefix } = rest.setting;
  const draftKey = `${draftPrefix}:${row.id}`;
  const [base, setBase] = useState(row);
  const known = useRef(row.version);
  const [awaited, setAwaited] = useState(0);
  const next = useRef<string | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);

  useEffect(() => {
    const isAsked = awaited > 0 && row.version >= awaited;
    if (!isAsked && row.version <= known.current) return;
    // After the page has settled, so that a field that just lost its focus has kept its words.
    const timer = setTimeout(() => {
      const isBusy = readDraft(draftKey) !== null || body.current?.contains(document.activeElement);
      if (isBusy && !isAsked) return;
      // What was typed since the press is kept by the row that goes; the one that comes asks about it.
      known.current = row.version;
      setBase(row);
      setAwaited(0);
    });
    return () => clearTimeout(timer);
  }, [row, awaited, draftKey]);

  // The new row stands where the old one took the keyboard's place with it; nobody is called away from another field.
  useEffect(() => {
    const target = next.current && document.getElementById(next.current);
    next.current = null;
    if (target && document.activeElement === document.body) target.focus();
  }, [base]);

  return (
    <RowForm
      key={base.version}
      {...rest}
      body={body}
      row={base}
      draftKey={draftKey}
      remarks={{ findings: row.findings, notes: row.notes, isSame: row.isSame, number: row.number }}
      onVersion={(version) => {
        known.current = version;
      }}
      onAsked={(version, goOnAt) => {
        known.current = version;
        next.current = goOnAt;
        setAwaited(version);
        rest.goOnAt(goOnAt);
      }}
    />
  );
}
