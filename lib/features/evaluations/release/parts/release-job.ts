import "server-only";

/** The job that carries out an order; its payload names the order alone. */
export const RELEASE_JOB = "evaluations.release-together";

/** How long an order may show no sign of life before the clock takes it up again; every batch extends it. */
export const LEASE = "15 seconds";

export type ReleaseTask = { agencyId: string; orderId: string };
