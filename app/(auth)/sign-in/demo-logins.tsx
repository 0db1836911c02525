import { TextLink } from "@/components/ui/button";
import { listDemoLogins } from "@/lib/features/employees/queries";
import { DEMO_PASSWORD } from "@/lib/features/employees/rules/demo-password";
import { formatNip } from "@/lib/features/employees/rules/nip";
import type { Messages } from "@/lib/messages/messages-for";

/** So many at first: a first visit stays light; the others are one tap away. */
const AT_FIRST = 9;

type Props = { words: Messages["employees"]["signIn"]; showsAll: boolean };

/** The seats of a demonstration; nothing in any other installation. A tap fills in the name. */
export async function DemoLogins({ words, showsAll }: Props) {
  // The form stays of use while the database is away.
  const logins = await listDemoLogins().catch(() => []);
  if (logins.length === 0) return null;
  // Whoever runs the installation belongs to no agency and stays in sight.
  const people = logins.filter(({ post }) => post !== null);
  const shown = showsAll
    ? logins
    : [...people.slice(0, AT_FIRST), ...logins.filter(({ post }) => post === null)];
  return (
    <section aria-labelledby="demo-logins" className="mt-4 border-t border-line pt-4">
      <h2 id="demo-logins">{words.demoTitle}</h2>
      <p className="text-small text-ink-3">
        {words.demoAbout} <b className="mono whitespace-nowrap text-ink">{DEMO_PASSWORD}</b>
      </p>
      <ul className="mt-2">
        {shown.map(({ login, name, post, unit }) => (
          <li key={login} className="border-t border-line py-2">
            <TextLink
              href={`/sign-in?as=${encodeURIComponent(login)}`}
              className="inline-block py-0.5 font-semibold"
            >
              {name}
            </TextLink>
            <span className="block text-small text-ink-3">
              {post === null ? words.demoAdministrator : `${post}, ${unit}`}
            </span>
            <span className="mono block text-small text-ink-2">{formatNip(login)}</span>
          </li>
        ))}
      </ul>
      {shown.length < logins.length && (
        <p className="mt-2 text-small">
          <TextLink href="/sign-in?all=1#demo-logins">{words.demoAll(logins.length)}</TextLink>
        </p>
      )}
    </section>
  );
}
