/** One password for every demonstration account: a newcomer changes seats often. Alone in its file, for the sign-in page shows it. */
export const DEMO_PASSWORD = "perahu-layar-teluk";
