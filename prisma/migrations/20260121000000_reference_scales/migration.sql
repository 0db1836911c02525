-- Scales of achievement that the collected documents name, beside the places.
ALTER TYPE "reference_kind" ADD VALUE IF NOT EXISTS 'scale' AFTER 'indicator';
