import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/page/note";
import { messagesFor } from "@/lib/messages/messages-for";
import { currentLocale } from "@/lib/platform/i18n";
import { DoorPage, NumberedSteps } from "../../door-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).employees.forgot.title };
}

/** Who helps, and how. There is no form: a message to an address that nobody has checked would open the door to anybody. */
export default async function ForgotPasswordPage() {
  const m = messagesFor(await currentLocale());
  const { forgot } = m.employees;
  return (
    <DoorPage
      product={m.common.product.name}
      toHome={m.common.shell.toHome}
      skip={m.common.shell.skip}
      title={forgot.title}
      about={forgot.about}
    >
      <NumberedSteps steps={forgot.steps} />
      <Note className="mt-2">{forgot.paused}</Note>
      <p className="mt-4 text-small text-ink-3">{forgot.never}</p>
      <div className="mt-5">
        <ButtonLink tone="secondary" href="/sign-in">
          {forgot.back}
        </ButtonLink>
      </div>
    </DoorPage>
  );
}
