ALTER TABLE "bank_template" DROP COLUMN "columns";--> statement-breakpoint
ALTER TABLE "payout_batch" DROP COLUMN "bank_template_id";