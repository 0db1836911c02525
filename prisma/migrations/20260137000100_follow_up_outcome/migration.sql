-- Whether a follow-up reached what it was for: the next step of the path rests on it.
ALTER TABLE "follow_up" ADD COLUMN "succeeded" BOOLEAN;
