ALTER TABLE "bank_template" ADD COLUMN "definition" jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "payout_batch" ADD COLUMN "bank_definition" jsonb;