import type { ReactNode } from "react";
import { switchLanguageAction } from "@/app/(app)/account/actions";
import { initialsOf } from "@/app/(app)/navigation";
import { LanguageSwitch } from "@/components/employees/language-switch";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Shell } from "@/components/ui/shell/shell";
import { languageChoices } from "@/app/language-choices";
import { messagesFor } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import { requireSystemContext, systemDoor } from "../system-context";
import { signOutAdministratorAction } from "./actions";

/** The same shell with one section: whoever runs the installation has nothing else to go to. */
export default async function SystemLayout({ children }: { children: ReactNode }) {
  const ctx = await requireSystemContext({ firstPassword: true, secondFactor: true });
  const { administrator, locale } = ctx;
  const isAtDoor = systemDoor(ctx) !== null;
  const m = messagesFor(locale);
  const { product, shell } = m.common;
  const w = m.organization.agencies;
  const initials = initialsOf(administrator.displayName);
  const item = { label: w.nav, href: "/system" };
  return (
    <Shell
      product={product.name}
      toHome={shell.toHome}
      agencyName={w.role}
      labels={shell}
      demo={env().TERUKUR_DEMO ? shell.demo : undefined}
      sections={isAtDoor ? [] : [{ ...item, items: [] }]}
      bottom={isAtDoor ? [] : [{ ...item, icon: "home" }]}
      account={{
        name: administrator.displayName,
        about: w.role,
        initials,
        label: `${initials}, ${shell.account(administrator.displayName)}`,
        items: [],
        foot: (
          <>
            <LanguageSwitch
              action={switchLanguageAction}
              requestKey={newRequestKey()}
              labels={m.common.form}
              label={shell.language}
              choices={languageChoices(m, locale)}
            />
            <ActionForm
              action={signOutAdministratorAction}
              requestKey={newRequestKey()}
              labels={m.common.form}
            >
              <SubmitButton tone="secondary" wide>
                {shell.signOut}
              </SubmitButton>
            </ActionForm>
          </>
        ),
      }}
    >
      {children}
    </Shell>
  );
}
