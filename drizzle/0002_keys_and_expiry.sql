CREATE SCHEMA "keys";
--> statement-breakpoint
CREATE TABLE "chore" (
	"name" text PRIMARY KEY NOT NULL,
	"done_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "expiry_notice" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" bigint NOT NULL,
	"check_id" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"latest_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"message_id" integer,
	"expires_at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	CONSTRAINT "expiry_notice_once" UNIQUE("check_id","expires_at")
);
--> statement-breakpoint
CREATE TABLE "message" (
	"person_id" bigint NOT NULL,
	"message_id" integer NOT NULL,
	"kind" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	CONSTRAINT "message_person_id_message_id_pk" PRIMARY KEY("person_id","message_id")
);
--> statement-breakpoint
CREATE TABLE "keys"."person_key" (
	"person_id" bigint PRIMARY KEY NOT NULL,
	"wrapped" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "check" ADD COLUMN "kept_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "check" ADD COLUMN "is_brief" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "expiry_notice" ADD CONSTRAINT "expiry_notice_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expiry_notice" ADD CONSTRAINT "expiry_notice_check_id_check_id_fk" FOREIGN KEY ("check_id") REFERENCES "public"."check"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "keys"."person_key" ADD CONSTRAINT "person_key_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "expiry_notice_due" ON "expiry_notice" USING btree ("due_at") WHERE state = 'due';--> statement-breakpoint
CREATE INDEX "expiry_notice_person" ON "expiry_notice" USING btree ("person_id");