import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-call";
import { Card } from "@/components/ui/page/card";
import { HiddenField } from "@/components/ui/text-fields";
import type { Messages } from "@/lib/messages/messages-for";

type Offer = { id: string; text: string; leader: string; resultText: string };
type Props<T> = {
  planId: string;
  offers: Offer[];
  action: FormAction<T>;
  requestKey: string;
  m: Messages;
};

/** Roles of the leader's matrix that the plan may take over: all at once, or one by one. */
export function RoleOffers<T>({ planId, offers, action, requestKey, m }: Props<T>) {
  const words = m.workPlans.matrix.offer;
  if (offers.length === 0) return null;
  return (
    <Card labelledBy="offers" className="mb-4">
      <h2 id="offers">{words.title(offers.length)}</h2>
      <p className="mb-2 mt-1 text-small text-ink-2">{words.about}</p>
      <ActionForm id="role-offers" action={action} requestKey={requestKey} labels={m.common.form}>
        <HiddenField name="planId" value={planId} />
        <ul className="grid gap-2">
          {offers.map(({ id, text, leader, resultText }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <span className="min-w-0 grow basis-64 [overflow-wrap:anywhere]">
                <b className="font-semibold">{text}</b>
                <span className="block text-small text-ink-3">{words.from(leader, resultText)}</span>
              </span>
              {offers.length > 1 && (
                <SubmitButton tone="secondary" small name="cell" value={id}>
                  {words.one}
                  <span className="sr-only">: {text}</span>
                </SubmitButton>
              )}
            </li>
          ))}
        </ul>
        <div className="mt-3">
          <SubmitButton name="cell" value="all">
            {words.all(offers.length)}
          </SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
