-- The annual evaluation is a period of its own beside the periodic ones, and kinds of units may follow periods of another cadence.
-- A period is a row a quarter and agency: the table is never large enough for a lock to be felt.
CREATE TYPE "period_kind" AS ENUM ('periodic', 'annual');

ALTER TABLE "period" ADD COLUMN "kind" "period_kind" NOT NULL DEFAULT 'periodic';
ALTER TABLE "period" ADD COLUMN "only_unit_kinds" TEXT[] NOT NULL DEFAULT '{}';
ALTER TABLE "period" ADD COLUMN "not_unit_kinds" TEXT[] NOT NULL DEFAULT '{}';

-- squawk-ignore require-concurrent-index-creation
CREATE UNIQUE INDEX "period_agency_id_year_cadence_number_kind_key" ON "period"("agency_id", "year", "cadence", "number", "kind");
-- squawk-ignore require-concurrent-index-deletion
DROP INDEX "period_agency_id_year_cadence_number_key";

-- Whether a period is one of a unit's: named kinds of units follow their own, all others the agency's.
CREATE FUNCTION "period_serves"("only_kinds" TEXT[], "not_kinds" TEXT[], "kind" TEXT) RETURNS BOOLEAN
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (cardinality("only_kinds") = 0 OR coalesce("kind", '') = ANY("only_kinds")) AND NOT coalesce("kind", '') = ANY("not_kinds");
