import { Button } from "@/components/ui/button";
import type { Messages } from "@/lib/messages/messages-for";

/** Whom to invite from another unit: leads to the page that finds people. A GET form. */
export function InviteSearch({ id, planId, q, m }: { id: string; planId: string; q: string; m: Messages }) {
  const words = m.workPlans.matrix;
  return (
    <form method="get" action="/cascade/matrix/invite" role="search" aria-label={words.invite}>
      <input type="hidden" name="plan" value={planId} />
      <label className="label" htmlFor={id}>
        {words.inviteSearch}
      </label>
      <p className="hint" id={`${id}-hint`}>
        {words.inviteHint}
      </p>
      <div className="flex gap-2">
        <input
          id={id}
          className="input"
          type="search"
          name="q"
          defaultValue={q}
          maxLength={100}
          aria-describedby={`${id}-hint`}
        />
        <Button type="submit" tone="secondary" small>
          {m.common.actions.search}
        </Button>
      </div>
    </form>
  );
}
