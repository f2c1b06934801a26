CREATE TABLE "order_import_chunk" (
	"brand_id" integer NOT NULL,
	"import_id" uuid NOT NULL,
	"phase" text NOT NULL,
	"start" bigint NOT NULL,
	"through" bigint NOT NULL,
	"totals" jsonb NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "order_import_chunk_brand_id_import_id_phase_start_pk" PRIMARY KEY("brand_id","import_id","phase","start")
);
--> statement-breakpoint
ALTER TABLE "order_import_chunk" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "order_line" ADD COLUMN "content_key" text;--> statement-breakpoint
ALTER TABLE "order_line" ADD COLUMN "sku_code" text;--> statement-breakpoint
ALTER TABLE "order_line" ADD COLUMN "customer_ref" text;--> statement-breakpoint
ALTER TABLE "order_line" ADD COLUMN "reported_refund_minor" bigint;--> statement-breakpoint
ALTER TABLE "order_line" ADD COLUMN "reported_state" text;--> statement-breakpoint
ALTER TABLE "order_line" ADD COLUMN "excluded" text;--> statement-breakpoint
ALTER TABLE "order_line" ADD COLUMN "modified_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "order_refund" ADD COLUMN "income_refund_minor" bigint;--> statement-breakpoint
ALTER TABLE "order_import_chunk" ADD CONSTRAINT "order_import_chunk_import" FOREIGN KEY ("brand_id","import_id") REFERENCES "public"."order_import"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_exception_subject" ON "import_exception" USING btree ("brand_id","status","code","subject");--> statement-breakpoint
CREATE INDEX "order_line_order" ON "order_line" USING btree ("brand_id","platform","order_no");--> statement-breakpoint
CREATE INDEX "order_line_customer" ON "order_line" USING btree ("brand_id","platform","customer_ref") WHERE customer_ref is not null;--> statement-breakpoint
CREATE POLICY "brand_scope" ON "order_import_chunk" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true)) = 'brand') WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true)) = 'brand');