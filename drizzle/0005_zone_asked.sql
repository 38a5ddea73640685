ALTER TABLE "person" ADD COLUMN "country" text;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "zone_asked_at" timestamp with time zone;