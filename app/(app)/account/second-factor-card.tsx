import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/page/card";
import { Note } from "@/components/ui/page/note";
import type { SecondFactorView } from "@/lib/features/employees/second-factor/queries";
import type { Messages } from "@/lib/messages/messages-for";

type SecondFactorCardProps = {
  factor: SecondFactorView;
  justOff: boolean;
  words: Messages["employees"]["secondFactor"];
  at: (moment: string) => string;
};

/** The state of one's second factor, and the way to change it. */
export function SecondFactorCard({ factor, justOff, words, at }: SecondFactorCardProps) {
  const isOn = factor.state === "on";
  return (
    <Card labelledBy="second-factor">
      <h2 id="second-factor">{words.title}</h2>
      {justOff && !isOn && (
        <Note live className="mt-2">
          {words.disabled}
        </Note>
      )}
      <p className="mt-1 text-ink-2">{isOn ? words.on(at(factor.since), factor.left) : words.about}</p>
      <div className="mt-3">
        <ButtonLink
          tone="secondary"
          href={isOn ? "/account/second-factor" : "/sign-in/second-factor?next=%2Faccount"}
        >
          {isOn ? words.manage : words.enable}
        </ButtonLink>
      </div>
    </Card>
  );
}
