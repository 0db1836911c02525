import type { ReactNode } from "react";
import { LanguageSwitch } from "@/components/employees/language-switch";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Shell } from "@/components/ui/shell/shell";
import { messagesFor } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import { requireContext } from "@/lib/platform/session";
import { languageChoices } from "../language-choices";
import { signOutAction, switchLanguageAction } from "./account/actions";
import { actingStrip } from "./acting-strip";
import { initialsOf, navigationOf } from "./navigation";

export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const ctx = await requireContext();
  const m = messagesFor(ctx.locale);
  const { product, shell } = m.common;
  const { sections, bottom, account } = navigationOf(ctx, m);
  const initials = initialsOf(ctx.actor.name);

  return (
    <Shell
      product={product.name}
      toHome={shell.toHome}
      agencyName={ctx.actor.agencyName}
      labels={shell}
      demo={env().TERUKUR_DEMO ? shell.demo : undefined}
      acting={actingStrip(ctx, m)}
      sections={sections}
      bottom={bottom}
      notifications={{
        href: "/notifications",
        label: shell.notifications(ctx.desk.unreadNotifications),
        count: ctx.desk.unreadNotifications,
      }}
      account={{
        name: ctx.actor.name,
        about: ctx.actor.agencyName,
        initials,
        label: `${initials}, ${shell.account(ctx.actor.name)}`,
        items: account,
        foot: (
          <>
            <LanguageSwitch
              action={switchLanguageAction}
              requestKey={newRequestKey()}
              labels={m.common.form}
              label={shell.language}
              choices={languageChoices(m, ctx.locale)}
            />
            <ActionForm action={signOutAction} requestKey={newRequestKey()} labels={m.common.form}>
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
