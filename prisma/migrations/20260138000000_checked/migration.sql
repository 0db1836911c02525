-- The condition that new rows already keep holds for all of them.
ALTER TABLE "document_batch" VALIDATE CONSTRAINT "document_batch_period";
