/** Next calls this once when a server starts: a wrong environment ends the start instead of failing every request. */
export async function register(): Promise<void> {
  // Next also compiles this file for a runtime without processes; the condition lets it drop the import there.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { requireEnvironment } = await import("@/lib/platform/env");
    requireEnvironment();
  }
}
