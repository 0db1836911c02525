import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { VisuallyHidden } from "@/components/ui/page/visually-hidden";
import { HiddenField } from "@/components/ui/text-fields";
import { Chip } from "@/components/ui/status/chip";
import type { SessionView } from "@/lib/features/employees/queries";
import type { Messages } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { revokeSessionAction } from "./actions";

/** Every device that is signed in now; each other one can be signed out from here. */
export function DeviceList({
  sessions,
  m,
  at,
}: {
  sessions: SessionView[];
  m: Messages;
  at: (moment: string) => string;
}) {
  const words = m.employees.account;
  return (
    <ul className="mt-2">
      {sessions.map(({ id, browser, system, current, createdAt, lastSeenAt }) => {
        const device = words.device(browser, system);
        return (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-line py-2.5"
          >
            <div className="min-w-0">
              <span className="font-semibold">{device}</span>
              <span className="block text-small text-ink-3">
                {words.since(at(createdAt))}, {words.lastSeen(at(lastSeenAt))}
              </span>
            </div>
            {current ? (
              <Chip>{words.thisDevice}</Chip>
            ) : (
              <ActionForm action={revokeSessionAction} requestKey={newRequestKey()} labels={m.common.form}>
                <HiddenField name="sessionId" value={id} />
                <SubmitButton tone="secondary" small>
                  {words.revoke}
                  <VisuallyHidden> {device}</VisuallyHidden>
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        );
      })}
    </ul>
  );
}
