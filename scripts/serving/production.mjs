// What `npm start` and `npm run worker` share: nothing is invented for a production installation.
import { addressFor, APP_ROLE, assertAppRole } from "../database/app-role.mjs";
import { applicationEnvironment, wantedPort } from "./application.mjs";
import { ownerDatabase } from "../database/owner-database.mjs";
import { failure } from "../parts/processes.mjs";
import { keptSecret } from "../parts/settings.mjs";

async function appAddress() {
  if (process.env.APP_DATABASE_URL) return process.env.APP_DATABASE_URL;
  return addressFor(await ownerDatabase(), { user: APP_ROLE, password: keptSecret("app-role-password") });
}

/** The environment of a production process, its database role checked. */
export async function productionEnvironment() {
  if (!process.env.NEXTAUTH_SECRET) {
    throw failure(
      "NEXTAUTH_SECRET is missing. Make one with `openssl rand -base64 33` and keep it; see .env.example.",
    );
  }
  const port = wantedPort();
  const appUrl = await appAddress();
  try {
    await assertAppRole(appUrl);
  } catch (error) {
    if (error.expected) throw error;
    throw failure(
      `The database does not let the application in (${error.message}). Run npm run db:migrate first.`,
    );
  }
  return { ...applicationEnvironment({ appUrl, port }), NODE_ENV: "production" };
}
