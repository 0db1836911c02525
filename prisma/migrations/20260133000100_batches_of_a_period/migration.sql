-- Documents of evaluations are asked for by period; those of plans by year, as before.
ALTER TABLE "document_batch" ADD COLUMN "period_id" UUID;
ALTER TABLE "document_batch" ADD COLUMN "period_name" TEXT;
ALTER TABLE "document_batch" ADD CONSTRAINT "document_batch_period" CHECK (num_nulls(period_id, period_name) IN (0, 2)) NOT VALID;
