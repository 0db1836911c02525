import { describe, expect, it } from "vitest";
import { findUnreadiness } from "@/lib/features/organization/queries";
import { owner, useDatabase } from "../../support/database";

useDatabase();

describe("readiness", () => {
  it("is given with every migration applied and the application's own role", async () => {
    await expect(findUnreadiness()).resolves.toBeNull();
  });

  it("is not given while a migration of this build is missing", async () => {
    await owner.$executeRaw`UPDATE _prisma_migrations SET migration_name = '20000101000000_another' WHERE migration_name LIKE '%foundation'`;
    await expect(findUnreadiness()).resolves.toBe("migrations");
    await owner.$executeRaw`UPDATE _prisma_migrations SET migration_name = '20260105000000_foundation' WHERE migration_name LIKE '%another'`;
    await expect(findUnreadiness()).resolves.toBeNull();
  });

  it("is not given while a migration has begun and not ended", async () => {
    await owner.$executeRaw`
      INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, applied_steps_count)
      VALUES ('half', 'x', '29990101000000_half', now(), 0)`;
    await expect(findUnreadiness()).resolves.toBe("migrations");
    await owner.$executeRaw`DELETE FROM _prisma_migrations WHERE id = 'half'`;
  });
});
