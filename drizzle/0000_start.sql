CREATE TABLE "chat" (
	"id" bigint PRIMARY KEY NOT NULL,
	"person_id" bigint,
	"lease_token" text,
	"lease_until" timestamp with time zone,
	"seen" bigint[] DEFAULT '{}' NOT NULL,
	"conversation" "bytea"
);
--> statement-breakpoint
CREATE TABLE "check" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" bigint NOT NULL,
	"state" text NOT NULL,
	"document" "bytea" NOT NULL,
	"ruleset" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone NOT NULL,
	"ask_again_at" timestamp with time zone,
	"message_id" integer,
	"message_kind" text
);
--> statement-breakpoint
CREATE TABLE "check_in" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" bigint NOT NULL,
	"check_id" text NOT NULL,
	"day" smallint NOT NULL,
	"state" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"latest_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"message_id" integer,
	"answer" "bytea",
	CONSTRAINT "check_in_once" UNIQUE("check_id","day")
);
--> statement-breakpoint
CREATE TABLE "clock" (
	"id" smallint PRIMARY KEY NOT NULL,
	"now" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" bigint PRIMARY KEY NOT NULL,
	"language" text,
	"timezone" text,
	"consent_version" smallint,
	"consent_at" timestamp with time zone,
	"profile" "bytea",
	"unreachable_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "chat" ADD CONSTRAINT "chat_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check" ADD CONSTRAINT "check_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_check_id_check_id_fk" FOREIGN KEY ("check_id") REFERENCES "public"."check"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "check_latest" ON "check" USING btree ("person_id","started_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "check_in_due" ON "check_in" USING btree ("due_at") WHERE state = 'due';--> statement-breakpoint
CREATE INDEX "check_in_person" ON "check_in" USING btree ("person_id");