"use client";

import { useContext, type ReactNode } from "react";
import { FormScopeContext } from "@/components/ui/form-context";
import { Svg } from "@/components/ui/svg";

/** The fields of an ActionForm behind a heading; they stand open when the form came back with a problem, also without JavaScript. */
export function FormDisclosure({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  const scope = useContext(FormScopeContext);
  return (
    <details className="disclosure" open={scope?.state.status === "failed"}>
      <summary>
        <Svg d="M9 5l7 7-7 7" size={18} />
        {summary}
      </summary>
      {children}
    </details>
  );
}
