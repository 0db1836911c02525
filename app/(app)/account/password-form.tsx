import { NewPasswordFields } from "@/components/employees/new-password-fields";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { PasswordField } from "@/components/ui/text-fields";
import type { Messages } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { changePasswordAction } from "./actions";

export function PasswordForm({ m, userName }: { m: Messages; userName: string }) {
  const words = m.employees.password;
  const { show, hide } = m.common.actions;
  return (
    <ActionForm
      action={changePasswordAction}
      requestKey={newRequestKey()}
      labels={m.common.form}
      id="password"
      className="mt-3"
      done={words.done}
      resetOnSuccess
    >
      {/* Lets password managers store the new password under the right name. */}
      <input type="text" name="username" autoComplete="username" defaultValue={userName} readOnly hidden />
      <PasswordField
        name="currentPassword"
        label={words.current}
        required
        autoComplete="current-password"
        show={show}
        hide={hide}
      />
      <NewPasswordFields words={words} show={show} hide={hide} />
      <p className="mt-3 text-small text-ink-3">{words.about}</p>
      <div className="mt-3">
        <SubmitButton>{words.submit}</SubmitButton>
      </div>
    </ActionForm>
  );
}
