/** One password for every demonstration account: a newcomer changes seats often. The seed sets it, the sign-in page tells it. */
export const DEMO_PASSWORD = "perahu-layar-teluk";
