CREATE TABLE "payout_payee" (
	"brand_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"batch_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"partner_name" text NOT NULL,
	"legal_name" text NOT NULL,
	"legal_type" text NOT NULL,
	"tax_handling" text NOT NULL,
	"tax_id_cipher" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "payout_payee_brand_id_id_pk" PRIMARY KEY("brand_id","id"),
	CONSTRAINT "payout_payee_of" UNIQUE("brand_id","batch_id","partner_id")
);
--> statement-breakpoint
ALTER TABLE "payout_payee" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "payout_payee" ADD CONSTRAINT "payout_payee_batch" FOREIGN KEY ("brand_id","batch_id") REFERENCES "public"."payout_batch"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payout_payee" ADD CONSTRAINT "payout_payee_partner" FOREIGN KEY ("brand_id","partner_id") REFERENCES "public"."partner"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "brand_scope" ON "payout_payee" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));