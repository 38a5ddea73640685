CREATE TABLE "pace" (
	"id" smallint PRIMARY KEY NOT NULL,
	"next_at" timestamp with time zone NOT NULL,
	"held_until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "check_in_due";--> statement-breakpoint
DROP INDEX "expiry_notice_due";--> statement-breakpoint
DROP INDEX "recall_due";--> statement-breakpoint
DROP INDEX "reminder_due";--> statement-breakpoint
ALTER TABLE "check_in" ADD COLUMN "rank" smallint DEFAULT 2 NOT NULL;--> statement-breakpoint
ALTER TABLE "expiry_notice" ADD COLUMN "rank" smallint DEFAULT 2 NOT NULL;--> statement-breakpoint
ALTER TABLE "recall" ADD COLUMN "rank" smallint DEFAULT 2 NOT NULL;--> statement-breakpoint
ALTER TABLE "reminder" ADD COLUMN "rank" smallint DEFAULT 2 NOT NULL;--> statement-breakpoint
CREATE INDEX "check_in_due" ON "check_in" USING btree ("rank","due_at") WHERE state = 'due';--> statement-breakpoint
CREATE INDEX "expiry_notice_due" ON "expiry_notice" USING btree ("rank","due_at") WHERE state = 'due';--> statement-breakpoint
CREATE INDEX "recall_due" ON "recall" USING btree ("rank","due_at") WHERE state = 'due';--> statement-breakpoint
CREATE INDEX "reminder_due" ON "reminder" USING btree ("rank","due_at") WHERE state = 'due';--> statement-breakpoint
UPDATE "check_in" SET "state" = 'due' WHERE "state" = 'queued';--> statement-breakpoint
UPDATE "reminder" SET "state" = 'due' WHERE "state" = 'queued';--> statement-breakpoint
UPDATE "recall" SET "state" = 'due' WHERE "state" = 'queued';--> statement-breakpoint
UPDATE "expiry_notice" SET "state" = 'due' WHERE "state" = 'queued';
