CREATE TABLE "recall" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" bigint NOT NULL,
	"check_id" text NOT NULL,
	"ruleset" text NOT NULL,
	"state" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"latest_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"message_id" integer,
	CONSTRAINT "recall_once" UNIQUE("check_id","ruleset")
);
--> statement-breakpoint
ALTER TABLE "recall" ADD CONSTRAINT "recall_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recall" ADD CONSTRAINT "recall_check_id_check_id_fk" FOREIGN KEY ("check_id") REFERENCES "public"."check"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "recall_due" ON "recall" USING btree ("due_at") WHERE state = 'due';--> statement-breakpoint
CREATE INDEX "recall_person" ON "recall" USING btree ("person_id");