import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

export type Received = { to: string[]; mail: Email; raw: string };

/** A real mail server on this machine, without TLS. `refuses` answers 550 to an address, `later` 451. */
export class MailServer {
  readonly received: Received[] = [];
  refuses: string | null = null;
  later: string | null = null;
  private server: SMTPServer | null = null;
  private port = 0;

  private options(): SMTPServerOptions {
    return {
      authOptional: true,
      disabledCommands: ["STARTTLS", "AUTH"],
      onRcptTo: ({ address }, _session, done) => {
        if (address === this.refuses)
          return done(Object.assign(new Error(`No such user ${address}`), { responseCode: 550 }));
        if (address === this.later)
          return done(Object.assign(new Error(`Greylisted ${address}`), { responseCode: 451 }));
        done();
      },
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on("data", (part: Buffer) => parts.push(part));
        stream.on("end", () => {
          const raw = Buffer.concat(parts).toString("utf8");
          void PostalMime.parse(raw).then((mail) => {
            this.received.push({ to: session.envelope.rcptTo.map(({ address }) => address), mail, raw });
            done();
          });
        });
      },
    };
  }

  /** Listens on the port of its first start, so that it can come back. */
  async start(): Promise<string> {
    const server = new SMTPServer(this.options());
    server.on("error", () => undefined);
    await new Promise<void>((resolve) => server.listen(this.port, "127.0.0.1", resolve));
    this.port = (server.server.address() as AddressInfo).port;
    this.server = server;
    return `smtp://127.0.0.1:${this.port}`;
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }
}
