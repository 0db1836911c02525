-- Papers of results are fetched for many people at once with a purpose; whoever is left out of the order is named with the reason.
ALTER TABLE "document_batch" ADD COLUMN "purpose" TEXT;
ALTER TABLE "document_batch" ADD COLUMN "left_out" JSONB NOT NULL DEFAULT '[]';

-- When the rows that were staged for an import were removed, by the retention that the agency's rules set.
ALTER TABLE "data_import" ADD COLUMN "rows_removed_at" TIMESTAMPTZ(3);
