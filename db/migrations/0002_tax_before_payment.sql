ALTER TABLE "payout_line" ADD COLUMN "month_gross_before_minor" bigint;--> statement-breakpoint
ALTER TABLE "payout_line" ADD COLUMN "withheld_before_minor" bigint;--> statement-breakpoint
ALTER TABLE "payout_line" ADD CONSTRAINT "payout_line_month_before" CHECK (("payout_line"."month_gross_before_minor" is null) = ("payout_line"."withheld_before_minor" is null)
        and "payout_line"."month_gross_before_minor" >= 0 and "payout_line"."withheld_before_minor" >= 0 and ("payout_line"."labour_income" or "payout_line"."month_gross_before_minor" is null));--> statement-breakpoint
GRANT UPDATE (month_gross_before_minor, withheld_before_minor) ON "payout_line" TO qudao_app;
