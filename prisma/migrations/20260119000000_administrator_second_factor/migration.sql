-- Administrators have a second factor too. Their one session waits for its code as people's sessions do.
ALTER TABLE "system_account" ADD COLUMN "second_factor_secret" TEXT,
ADD COLUMN "second_factor_confirmed_at" TIMESTAMPTZ(3),
ADD COLUMN "second_factor_last_step" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN "session_awaits_code" BOOLEAN NOT NULL DEFAULT false;
GRANT UPDATE ("second_factor_secret", "second_factor_confirmed_at", "second_factor_last_step", "session_awaits_code") ON "system_account" TO terukur_app;
