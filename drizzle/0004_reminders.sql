CREATE TABLE "reminder" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" bigint NOT NULL,
	"check_id" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"latest_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"message_id" integer,
	"check_in_id" text NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	CONSTRAINT "reminder_once" UNIQUE("check_in_id","kind")
);
--> statement-breakpoint
ALTER TABLE "check_in" ADD COLUMN "step" text DEFAULT 'ask' NOT NULL;--> statement-breakpoint
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_check_id_check_id_fk" FOREIGN KEY ("check_id") REFERENCES "public"."check"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_check_in_id_check_in_id_fk" FOREIGN KEY ("check_in_id") REFERENCES "public"."check_in"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reminder_due" ON "reminder" USING btree ("due_at") WHERE state = 'due';--> statement-breakpoint
CREATE INDEX "reminder_person" ON "reminder" USING btree ("person_id");