import type { ReactNode } from "react";
import { PublicShell } from "@/components/ui/shell/shell";
import type { Messages } from "@/lib/messages/messages-for";
import { env } from "@/lib/platform/env";

/** A page for anybody: no session is opened, nothing is remembered. */
export function PublicPage({ m, about, children }: { m: Messages; about: ReactNode; children: ReactNode }) {
  const { product, shell } = m.common;
  return (
    <PublicShell
      product={product.name}
      toHome={shell.toHome}
      skip={shell.skip}
      about={about}
      demo={env().TERUKUR_DEMO ? shell.demo : undefined}
      demoLabel={shell.demoLabel}
    >
      {children}
    </PublicShell>
  );
}
