import { decode } from "next-auth/jwt";
import { NextRequest } from "next/server";
import { GET as begin } from "@/app/(auth)/sign-in/sso/route";
import { GET as authGet } from "@/app/api/auth/[...nextauth]/route";
import { openSession, sessionCookieName, type SessionToken } from "@/lib/platform/session";

export const SITE = "http://localhost:3000";

type Jar = Map<string, string>;

function keep(jar: Jar, response: Response): void {
  for (const line of response.headers.getSetCookie()) {
    const [pair = ""] = line.split(";");
    const at = pair.indexOf("=");
    const [name, value] = [pair.slice(0, at), decodeURIComponent(pair.slice(at + 1))];
    if (value === "" || /max-age=0|expires=thu, 01 jan 1970/i.test(line)) jar.delete(name);
    else jar.set(name, value);
  }
}

const sent = (jar: Jar) => [...jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("; ");

/** The browser that speaks now: what `next/headers` reads and writes in these tests. */
export const present: { browser: Browser } = { browser: undefined as unknown as Browser };

/** A browser between our site, whose handlers are called directly, and the identity provider, which is asked over HTTP. */
export class Browser {
  readonly jar: Jar = new Map();
  private readonly providerJar: Jar = new Map();

  private ask(path: string, headers: Record<string, string> = {}): NextRequest {
    present.browser = this;
    return new NextRequest(new URL(path, SITE), { headers: { cookie: sent(this.jar), ...headers } });
  }

  /** Clicks the button on the sign-in page; answers where that leads. */
  async click(path = "/sign-in/sso", headers: Record<string, string> = { "sec-fetch-site": "same-origin" }) {
    const response = await begin(this.ask(path, headers));
    keep(this.jar, response);
    return { status: response.status, location: response.headers.get("location") ?? "" };
  }

  /** Follows the provider's own redirects until it leads back to our site; answers that address. */
  async throughProvider(address: string): Promise<string> {
    let next = address;
    for (let hops = 0; hops < 10 && !next.startsWith(SITE); hops += 1) {
      const response = await fetch(next, {
        redirect: "manual",
        headers: { cookie: [...this.providerJar].map(([name, value]) => `${name}=${value}`).join("; ") },
      });
      for (const line of response.headers.getSetCookie()) {
        const [pair = ""] = line.split(";");
        const at = pair.indexOf("=");
        this.providerJar.set(pair.slice(0, at), pair.slice(at + 1));
      }
      const location = response.headers.get("location");
      if (!location) throw new Error(`the provider stays: ${response.status} ${await response.text()}`);
      next = new URL(location, next).toString();
    }
    return next;
  }

  /** Comes back to our site. */
  async comeBack(address: string): Promise<string> {
    const { pathname } = new URL(address);
    const nextauth = pathname.replace("/api/auth/", "").split("/");
    const response = await authGet(this.ask(address), { params: Promise.resolve({ nextauth }) });
    keep(this.jar, response);
    const location = new URL(response.headers.get("location") ?? "/nowhere", SITE).toString();
    // next-auth's own error address leads on to the sign-in page.
    return location.startsWith(`${SITE}/api/auth/`) ? this.comeBack(location) : location.slice(SITE.length);
  }

  /** The whole way: the button, the provider, back. Answers the page at which it ends. */
  async signIn(path?: string): Promise<string> {
    return this.comeBack(await this.throughProvider((await this.click(path)).location));
  }

  async token(): Promise<SessionToken | null> {
    const token = this.jar.get(sessionCookieName());
    if (!token) return null;
    return (await decode({ token, secret: process.env.NEXTAUTH_SECRET ?? "" })) as SessionToken | null;
  }

  /** Who is signed in. */
  async context() {
    const token = await this.token();
    return token && openSession(token, { requestId: "test", locale: "id" });
  }
}
