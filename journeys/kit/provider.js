// An organisation's own sign-in: npm's oidc-provider, a real one, with keys that the story may change and a tongue that
// the story may twist. While it `catches`, people stop on their way back, and `caught` is where they were sent.
import { once } from "node:events";
import { createServer } from "node:http";
import { SignJWT, decodeJwt, exportJWK, generateKeyPair } from "jose";
import { Provider as Oidc } from "oidc-provider";
import { freePort } from "./process.js";

export class Provider {
  /** `people`: what it says of each, by the account they sign in with. */
  static async build({ key, back, people }) {
    const provider = new Provider();
    Object.assign(provider, { key, back, people, port: await freePort(), twist: undefined, catches: false });
    provider.issuer = `http://127.0.0.1:${provider.port}`;
    await provider.newKey();
    provider.server = createServer((request, response) => provider.answer(request, response)).listen(provider.port, "127.0.0.1");
    await once(provider.server, "listening");
    return provider;
  }

  /** From now on it signs with a new key and publishes no other. */
  async newKey() {
    const { privateKey } = await generateKeyPair("RS256", { extractable: true });
    this.signing = { privateKey, kid: `key-${Date.now()}-${Math.random()}` };
    const jwk = { ...(await exportJWK(privateKey)), kid: this.signing.kid, use: "sig", alg: "RS256" };
    this.oidc = this.made(jwk);
    return this.signing;
  }

  made(jwk) {
    const oidc = new Oidc(this.issuer, {
      jwks: { keys: [jwk] },
      clients: [{ client_id: "tahto", client_secret: "a-secret-of-the-story", redirect_uris: [this.back], grant_types: ["authorization_code"], response_types: ["code"] }],
      claims: { openid: ["sub", "employee_number"], email: ["email", "email_verified"] },
      conformIdTokenClaims: false,
      cookies: { keys: ["of the story"] },
      features: { devInteractions: { enabled: false } },
      findAccount: (_, account) => ({ accountId: account, claims: () => ({ sub: account, ...this.people[account] }) }),
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      loadExistingGrant: async ({ oidc: { provider, client, session } }) => {
        const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
        grant.addOIDCScope("openid email");
        await grant.save();
        return grant;
      },
    });
    oidc.use(async (context, next) => {
      await next();
      const on = context.response.get("location");
      if (this.catches && on.startsWith(this.back)) {
        this.caught = on;
        Object.assign(context, { status: 200, body: "on the way back" });
        context.remove("location");
      }
      if (context.oidc?.route === "token" && context.body?.id_token && this.twist) context.body.id_token = await this.twist(context.body.id_token);
    });
    return oidc;
  }

  /** The same statement with other words in it, signed by this key. */
  async signed(token, words, { privateKey, kid } = this.signing) {
    return new SignJWT({ ...decodeJwt(token), ...words }).setProtectedHeader({ alg: "RS256", kid }).sign(privateKey);
  }

  async answer(request, response) {
    if (!request.url.startsWith("/interaction/")) return this.oidc.callback()(request, response);
    if (request.method === "GET") {
      response.setHeader("content-type", "text/html; charset=utf-8");
      return response.end(`<!doctype html><html lang="fi"><title>${this.key}</title><h1>${this.key}</h1><form method="post"><label>Tunnus <input name="account"></label><button>Sisään</button></form></html>`);
    }
    let sent = "";
    for await (const part of request) sent += part;
    const account = new URLSearchParams(sent).get("account");
    return this.oidc.interactionFinished(request, response, { login: { accountId: account } });
  }

  async close() {
    this.server.closeAllConnections();
    this.server.close();
  }
}
