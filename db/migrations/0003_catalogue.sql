CREATE TABLE "product" (
	"brand_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"category" text NOT NULL,
	"state" text NOT NULL,
	"import_id" uuid,
	"joined_into" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"confirmed_at" timestamp with time zone,
	"confirmed_by" uuid,
	CONSTRAINT "product_brand_id_id_pk" PRIMARY KEY("brand_id","id"),
	CONSTRAINT "product_state" CHECK (state in ('draft', 'active')),
	CONSTRAINT "product_confirmed" CHECK ((state = 'active') = (confirmed_at is not null)),
	CONSTRAINT "product_not_joined_into_itself" CHECK ("product"."joined_into" <> "product"."id")
);
--> statement-breakpoint
ALTER TABLE "product" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "product_listing" (
	"brand_id" integer NOT NULL,
	"platform" text NOT NULL,
	"item_id" text NOT NULL,
	"product_id" uuid NOT NULL,
	"title" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "product_listing_brand_id_platform_item_id_pk" PRIMARY KEY("brand_id","platform","item_id")
);
--> statement-breakpoint
ALTER TABLE "product_listing" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "shop" (
	"brand_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"platform" text NOT NULL,
	"name" text NOT NULL,
	"name_key" text GENERATED ALWAYS AS (lower(regexp_replace(btrim(normalize(name, NFKC)), '\s+', ' ', 'g'))) STORED NOT NULL,
	"state" text NOT NULL,
	"import_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"confirmed_at" timestamp with time zone,
	"confirmed_by" uuid,
	CONSTRAINT "shop_brand_id_id_pk" PRIMARY KEY("brand_id","id"),
	CONSTRAINT "shop_name" UNIQUE("brand_id","platform","name_key"),
	CONSTRAINT "shop_state" CHECK (state in ('draft', 'active')),
	CONSTRAINT "shop_confirmed" CHECK ((state = 'active') = (confirmed_at is not null))
);
--> statement-breakpoint
ALTER TABLE "shop" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "product" ADD CONSTRAINT "product_brand_id_brand_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brand"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product" ADD CONSTRAINT "product_import" FOREIGN KEY ("brand_id","import_id") REFERENCES "public"."order_import"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product" ADD CONSTRAINT "product_joined_into" FOREIGN KEY ("brand_id","joined_into") REFERENCES "public"."product"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_listing" ADD CONSTRAINT "product_listing_product" FOREIGN KEY ("brand_id","product_id") REFERENCES "public"."product"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shop" ADD CONSTRAINT "shop_brand_id_brand_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brand"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shop" ADD CONSTRAINT "shop_import" FOREIGN KEY ("brand_id","import_id") REFERENCES "public"."order_import"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "product_category" ON "product" USING btree ("brand_id","category");--> statement-breakpoint
CREATE INDEX "product_listing_of" ON "product_listing" USING btree ("brand_id","product_id");--> statement-breakpoint
CREATE POLICY "brand_scope" ON "product" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "brand_scope" ON "product_listing" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "brand_scope" ON "shop" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
GRANT UPDATE (name, state, joined_into, confirmed_at, confirmed_by) ON "product" TO qudao_app;--> statement-breakpoint
GRANT UPDATE (product_id) ON "product_listing" TO qudao_app;--> statement-breakpoint
GRANT UPDATE (state, confirmed_at, confirmed_by) ON "shop" TO qudao_app;
