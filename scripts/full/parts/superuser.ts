/** The suite's own database, past row-level security: suites make agencies and look at what the product did. */
export function superuserAddress(): string {
  const own = process.env.DATABASE_URL ?? "";
  const address = new URL(process.env.TEST_ADMIN_URL ?? own);
  address.pathname = new URL(own).pathname;
  return address.toString();
}
