import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-fields";
import type { Messages } from "@/lib/messages/messages-for";

/** A GET form: it needs no JavaScript, no session and no cookie. */
export function CodeForm({ m, again, typed }: { m: Messages; again?: boolean; typed?: string }) {
  const w = m.documents.verification.form;
  return (
    <form className="card card-pad" method="get" action="/verifikasi" aria-labelledby="code-form">
      <h2 id="code-form" className="text-h3">
        {again ? w.other : w.title}
      </h2>
      <TextField
        name="kode"
        label={w.label}
        hint={w.hint}
        defaultValue={typed}
        required
        mono
        maxLength={40}
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="go"
      />
      <Button type="submit" className="mt-3">
        {w.submit}
      </Button>
      <p className="mt-3 text-small text-ink-3">{w.mended}</p>
    </form>
  );
}
