import { PasswordField } from "@/components/ui/text-fields";

type NewPasswordFieldsProps = {
  words: { next: string; nextHint: string; repeat: string };
  show: string;
  hide: string;
};

/** A new password, typed twice: nobody sees what was typed, so a slip must show before it is stored. */
export function NewPasswordFields({ words, show, hide }: NewPasswordFieldsProps) {
  return (
    <>
      <PasswordField
        name="newPassword"
        label={words.next}
        hint={words.nextHint}
        required
        autoComplete="new-password"
        show={show}
        hide={hide}
      />
      <PasswordField
        name="repeatPassword"
        label={words.repeat}
        required
        autoComplete="new-password"
        show={show}
        hide={hide}
      />
    </>
  );
}
