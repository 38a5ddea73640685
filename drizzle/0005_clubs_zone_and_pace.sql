CREATE TABLE "club" (
	"id" text PRIMARY KEY NOT NULL,
	"group_id" bigint NOT NULL,
	"title" text NOT NULL,
	"token" text NOT NULL,
	"language" text,
	"timezone" text,
	"country" text,
	"run_days" smallint[] DEFAULT '{}' NOT NULL,
	"has_pulse" boolean DEFAULT false NOT NULL,
	"topic_id" integer,
	"spoke_at" timestamp with time zone,
	"removed_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "club_groupId_unique" UNIQUE("group_id"),
	CONSTRAINT "club_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "club_member" (
	"club_id" text NOT NULL,
	"person_id" bigint NOT NULL,
	"is_counted" boolean,
	"joined_at" timestamp with time zone NOT NULL,
	CONSTRAINT "club_member_club_id_person_id_pk" PRIMARY KEY("club_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "pace" (
	"id" smallint PRIMARY KEY NOT NULL,
	"next_at" timestamp with time zone NOT NULL,
	"held_until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "physio" (
	"club_id" text PRIMARY KEY NOT NULL,
	"person_id" bigint NOT NULL,
	"name" "bytea" NOT NULL,
	"since" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pulse" (
	"id" text PRIMARY KEY NOT NULL,
	"club_id" text NOT NULL,
	"rank" smallint DEFAULT 2 NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"latest_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"state" text NOT NULL,
	CONSTRAINT "pulse_once" UNIQUE("club_id","due_at")
);
--> statement-breakpoint
CREATE TABLE "sheet_share" (
	"check_id" text PRIMARY KEY NOT NULL,
	"person_id" bigint NOT NULL,
	"physio_id" bigint,
	"message_id" integer,
	"sent_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "check_in_due";--> statement-breakpoint
DROP INDEX "expiry_notice_due";--> statement-breakpoint
DROP INDEX "recall_due";--> statement-breakpoint
DROP INDEX "reminder_due";--> statement-breakpoint
ALTER TABLE "check_in" ADD COLUMN "rank" smallint DEFAULT 2 NOT NULL;--> statement-breakpoint
ALTER TABLE "deep_link" ADD COLUMN "about" text;--> statement-breakpoint
ALTER TABLE "expiry_notice" ADD COLUMN "rank" smallint DEFAULT 2 NOT NULL;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "country" text;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "zone_asked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "recall" ADD COLUMN "rank" smallint DEFAULT 2 NOT NULL;--> statement-breakpoint
ALTER TABLE "reminder" ADD COLUMN "rank" smallint DEFAULT 2 NOT NULL;--> statement-breakpoint
ALTER TABLE "club_member" ADD CONSTRAINT "club_member_club_id_club_id_fk" FOREIGN KEY ("club_id") REFERENCES "public"."club"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "club_member" ADD CONSTRAINT "club_member_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "physio" ADD CONSTRAINT "physio_club_id_club_id_fk" FOREIGN KEY ("club_id") REFERENCES "public"."club"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "physio" ADD CONSTRAINT "physio_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse" ADD CONSTRAINT "pulse_club_id_club_id_fk" FOREIGN KEY ("club_id") REFERENCES "public"."club"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheet_share" ADD CONSTRAINT "sheet_share_check_id_check_id_fk" FOREIGN KEY ("check_id") REFERENCES "public"."check"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheet_share" ADD CONSTRAINT "sheet_share_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheet_share" ADD CONSTRAINT "sheet_share_physio_id_person_id_fk" FOREIGN KEY ("physio_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "club_member_person" ON "club_member" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "physio_person" ON "physio" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "pulse_due" ON "pulse" USING btree ("rank","due_at") WHERE state = 'due';--> statement-breakpoint
CREATE INDEX "sheet_share_person" ON "sheet_share" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sheet_share_physio" ON "sheet_share" USING btree ("physio_id");--> statement-breakpoint
CREATE INDEX "check_in_due" ON "check_in" USING btree ("rank","due_at") WHERE state = 'due';--> statement-breakpoint
CREATE INDEX "expiry_notice_due" ON "expiry_notice" USING btree ("rank","due_at") WHERE state = 'due';--> statement-breakpoint
CREATE INDEX "recall_due" ON "recall" USING btree ("rank","due_at") WHERE state = 'due';--> statement-breakpoint
CREATE INDEX "reminder_due" ON "reminder" USING btree ("rank","due_at") WHERE state = 'due';--> statement-breakpoint
UPDATE "check_in" SET "state" = 'due' WHERE "state" = 'queued';--> statement-breakpoint
UPDATE "reminder" SET "state" = 'due' WHERE "state" = 'queued';--> statement-breakpoint
UPDATE "recall" SET "state" = 'due' WHERE "state" = 'queued';--> statement-breakpoint
UPDATE "expiry_notice" SET "state" = 'due' WHERE "state" = 'queued';
