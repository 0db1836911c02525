import { TextField } from "@/components/ui/text-fields";

/** Where a code is typed or pasted; telephones show their number keys and offer what a message brought. */
export function CodeField({ label, hint }: { label: string; hint?: string }) {
  return (
    <TextField
      name="code"
      label={label}
      hint={hint}
      required
      mono
      inputMode="numeric"
      autoComplete="one-time-code"
      enterKeyHint="go"
      spellCheck={false}
      maxLength={40}
    />
  );
}
