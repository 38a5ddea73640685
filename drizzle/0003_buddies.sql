CREATE TABLE "buddy" (
	"person_id" bigint PRIMARY KEY NOT NULL,
	"buddy_id" bigint NOT NULL,
	"name" "bytea" NOT NULL,
	"since" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "deep_link" (
	"hash" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"person_id" bigint NOT NULL,
	"told" "bytea" NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "buddy" ADD CONSTRAINT "buddy_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buddy" ADD CONSTRAINT "buddy_buddy_id_person_id_fk" FOREIGN KEY ("buddy_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deep_link" ADD CONSTRAINT "deep_link_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "buddy_buddy" ON "buddy" USING btree ("buddy_id");--> statement-breakpoint
CREATE INDEX "deep_link_person" ON "deep_link" USING btree ("person_id");