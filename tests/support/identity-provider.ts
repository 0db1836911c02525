import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

export type Claims = Record<string, unknown>;

const CLIENT = { id: "terukur", secret: "a secret between provider and client" };

/**
 * A real OpenID Connect provider (certified, from npm) over HTTP on this machine. It asks for no password: whoever comes is the
 * account that stands in `account`, with `claims`.
 */
export class IdentityProvider {
  account = "somebody";
  claims: Claims = {};
  private server: Server | null = null;
  private provider: Provider | null = null;
  issuer = "";

  /** `inIdToken`: whether claims about the person stand in the ID token too, or only in the answer about the user. */
  constructor(private readonly options: { redirectUri: string; inIdToken: boolean }) {}

  async start(): Promise<Record<string, string>> {
    const server = createServer((request, response) => void this.answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    this.server = server;
    this.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    this.provider = new Provider(this.issuer, {
      clients: [
        {
          client_id: CLIENT.id,
          client_secret: CLIENT.secret,
          redirect_uris: [this.options.redirectUri],
          grant_types: ["authorization_code"],
          response_types: ["code"],
        },
      ],
      findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ ...this.claims, sub: id }) }),
      claims: { openid: ["sub"], profile: ["name", "nip"], email: ["email", "email_verified"] },
      conformIdTokenClaims: !this.options.inIdToken,
      pkce: { required: () => true },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
      cookies: { keys: ["of the tests alone"] },
      ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    });
    return { OIDC_ISSUER: this.issuer, OIDC_CLIENT_ID: CLIENT.id, OIDC_CLIENT_SECRET: CLIENT.secret };
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = null;
    server?.closeAllConnections();
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { provider } = this;
    if (!provider) throw new Error("the provider has not started");
    if (!request.url?.startsWith("/interaction/")) return provider.callback()(request, response);
    const { prompt, params, session } = await provider.interactionDetails(request, response);
    if (prompt.name === "login") {
      const login = { login: { accountId: this.account } };
      return provider.interactionFinished(request, response, login, { mergeWithLastSubmission: false });
    }
    const grant = new provider.Grant({ accountId: session?.accountId, clientId: String(params.client_id) });
    grant.addOIDCScope(String(params.scope));
    const consent = { consent: { grantId: await grant.save() } };
    return provider.interactionFinished(request, response, consent, { mergeWithLastSubmission: true });
  }
}
