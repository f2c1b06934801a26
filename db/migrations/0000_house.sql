CREATE TABLE "brand" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "brand_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"currency" char(3) DEFAULT 'CNY' NOT NULL,
	"time_zone" text DEFAULT 'Asia/Shanghai' NOT NULL,
	"settings" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "brand_slug_unique" UNIQUE("slug"),
	CONSTRAINT "brand_slug" CHECK ("brand"."slug" ~ '^[a-z0-9][a-z0-9-]{1,38}$')
);
--> statement-breakpoint
CREATE TABLE "member" (
	"brand_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"disabled_at" timestamp with time zone,
	CONSTRAINT "member_brand_id_id_pk" PRIMARY KEY("brand_id","id"),
	CONSTRAINT "member_user" UNIQUE("brand_id","user_id"),
	CONSTRAINT "member_role" CHECK (role in ('owner', 'channel_manager', 'operator', 'reviewer', 'counsel', 'finance_supervisor', 'accountant', 'cashier', 'viewer'))
);
--> statement-breakpoint
ALTER TABLE "member" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "member_invitation" (
	"brand_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"token_hash" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"accepted_by" uuid,
	"accepted_at" timestamp with time zone,
	CONSTRAINT "member_invitation_brand_id_id_pk" PRIMARY KEY("brand_id","id"),
	CONSTRAINT "member_invitation_token" UNIQUE("brand_id","token_hash")
);
--> statement-breakpoint
ALTER TABLE "member_invitation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "channel_receipt" (
	"brand_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"platform" text NOT NULL,
	"period" char(7) NOT NULL,
	"currency" char(3) NOT NULL,
	"amount_minor" bigint NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "channel_receipt_brand_id_id_pk" PRIMARY KEY("brand_id","id"),
	CONSTRAINT "channel_receipt_bounds" CHECK (amount_minor between -10000000000000 and 10000000000000)
);
--> statement-breakpoint
ALTER TABLE "channel_receipt" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "commission_plan" (
	"brand_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "commission_plan_brand_id_id_pk" PRIMARY KEY("brand_id","id")
);
--> statement-breakpoint
ALTER TABLE "commission_plan" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "commission_plan_version" (
	"brand_id" integer NOT NULL,
	"plan_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"payer" text NOT NULL,
	"terms" jsonb NOT NULL,
	"audience" jsonb NOT NULL,
	"effective_from" timestamp with time zone NOT NULL,
	"needs_second_person" boolean NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"published_by" uuid,
	"published_at" timestamp with time zone,
	CONSTRAINT "commission_plan_version_brand_id_plan_id_version_pk" PRIMARY KEY("brand_id","plan_id","version"),
	CONSTRAINT "commission_plan_version_payer" UNIQUE("brand_id","plan_id","version","payer"),
	CONSTRAINT "commission_plan_version_payer_known" CHECK (payer in ('channel', 'brand', 'top_up')),
	CONSTRAINT "commission_plan_version_published" CHECK (("commission_plan_version"."published_by" is null) = ("commission_plan_version"."published_at" is null)),
	CONSTRAINT "commission_plan_version_four_eyes" CHECK (not ("commission_plan_version"."needs_second_person" and "commission_plan_version"."published_by" = "commission_plan_version"."created_by"))
);
--> statement-breakpoint
ALTER TABLE "commission_plan_version" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "entry" (
	"brand_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"partner_id" uuid NOT NULL,
	"payer" text NOT NULL,
	"plan_id" uuid,
	"plan_version" integer,
	"rule_id" text,
	"line_id" uuid,
	"reverses_id" uuid,
	"source_key" text NOT NULL,
	"period" char(7) NOT NULL,
	"currency" char(3) NOT NULL,
	"amount_minor" bigint NOT NULL,
	"base_minor" bigint NOT NULL,
	"refunded_at_minor" bigint NOT NULL,
	"rate_ppm" integer NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"document_id" uuid,
	"created_by" uuid,
	"reason" text,
	CONSTRAINT "entry_brand_id_id_pk" PRIMARY KEY("brand_id","id"),
	CONSTRAINT "entry_source" UNIQUE("brand_id","source_key"),
	CONSTRAINT "entry_payer" UNIQUE("brand_id","id","payer"),
	CONSTRAINT "entry_kind" CHECK (kind in ('line','reversal','period','adjustment','opening')),
	CONSTRAINT "entry_payer_known" CHECK (payer in ('channel', 'brand', 'top_up')),
	CONSTRAINT "entry_booked" CHECK (("entry"."amount_minor" = 0) = ("entry"."document_id" is null)),
	CONSTRAINT "entry_bounds" CHECK (amount_minor between -10000000000000 and 10000000000000 and base_minor between -10000000000000 and 10000000000000),
	CONSTRAINT "entry_line_source" CHECK ("entry"."kind" <> 'line' or "entry"."source_key" ~ ('^line:' || "entry"."line_id" || case "entry"."payer" when 'top_up' then ':top_up:' else ':main:' end || '[1-9][0-9]{0,5}$')),
	CONSTRAINT "entry_line_kind" CHECK ("entry"."kind" <> 'line' or ("entry"."line_id" is not null and "entry"."plan_id" is not null)),
	CONSTRAINT "entry_reversal_kind" CHECK (("entry"."kind" = 'reversal') = ("entry"."reverses_id" is not null)),
	CONSTRAINT "entry_reasoned" CHECK ("entry"."kind" not in ('adjustment') or ("entry"."reason" is not null and "entry"."created_by" is not null))
);
--> statement-breakpoint
ALTER TABLE "entry" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "entry_release" (
	"brand_id" integer NOT NULL,
	"entry_id" uuid NOT NULL,
	"payer" text NOT NULL,
	"document_id" uuid,
	"released_at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "entry_release_brand_id_entry_id_pk" PRIMARY KEY("brand_id","entry_id"),
	CONSTRAINT "entry_release_payable" CHECK (payer in ('brand', 'top_up'))
);
--> statement-breakpoint
ALTER TABLE "entry_release" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "entry_share" (
	"brand_id" integer NOT NULL,
	"entry_id" uuid NOT NULL,
	"line_id" uuid NOT NULL,
	"amount_minor" bigint NOT NULL,
	"base_minor" bigint NOT NULL,
	"refunded_at_minor" bigint NOT NULL,
	CONSTRAINT "entry_share_brand_id_entry_id_line_id_pk" PRIMARY KEY("brand_id","entry_id","line_id")
);
--> statement-breakpoint
ALTER TABLE "entry_share" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "locator" (
	"kind" text NOT NULL,
	"key_hash" text NOT NULL,
	"brand_id" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "locator_kind_key_hash_pk" PRIMARY KEY("kind","key_hash")
);
--> statement-breakpoint
CREATE TABLE "rate_limit" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"resets_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ip" text,
	"user_agent" text
);
--> statement-breakpoint
CREATE TABLE "user" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"mobile" text,
	"password_hash" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"disabled_at" timestamp with time zone,
	CONSTRAINT "user_email_unique" UNIQUE("email"),
	CONSTRAINT "user_mobile_unique" UNIQUE("mobile"),
	CONSTRAINT "user_email_lower" CHECK ("user"."email" = lower("user"."email")),
	CONSTRAINT "user_reachable" CHECK ("user"."email" is not null or "user"."mobile" is not null or "user"."password_hash" is null)
);
--> statement-breakpoint
CREATE TABLE "account" (
	"brand_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"partner_id" uuid,
	"currency" char(3) NOT NULL,
	"balance_minor" bigint DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "account_brand_id_id_pk" PRIMARY KEY("brand_id","id"),
	CONSTRAINT "account_identity" UNIQUE NULLS NOT DISTINCT("brand_id","kind","currency","partner_id"),
	CONSTRAINT "account_currency" UNIQUE("brand_id","id","currency"),
	CONSTRAINT "account_kind" CHECK ((partner_id is not null and kind in ('held','payable','in_flight','channel')) or (partner_id is null and kind in ('expense','opening','cash','tax_withheld','fee','channel_source')))
);
--> statement-breakpoint
ALTER TABLE "account" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ledger_document" (
	"brand_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"source_key" text NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"reason" text,
	CONSTRAINT "ledger_document_brand_id_id_pk" PRIMARY KEY("brand_id","id"),
	CONSTRAINT "ledger_document_source" UNIQUE("brand_id","source_key"),
	CONSTRAINT "ledger_document_kind" CHECK (kind in ('accrual','release','period','adjustment','opening','export','result'))
);
--> statement-breakpoint
ALTER TABLE "ledger_document" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "posting" (
	"brand_id" integer NOT NULL,
	"document_id" uuid NOT NULL,
	"leg" integer NOT NULL,
	"entry_id" uuid,
	"from_account_id" uuid NOT NULL,
	"to_account_id" uuid NOT NULL,
	"currency" char(3) NOT NULL,
	"amount_minor" bigint NOT NULL,
	CONSTRAINT "posting_brand_id_document_id_leg_pk" PRIMARY KEY("brand_id","document_id","leg"),
	CONSTRAINT "posting_amount_positive" CHECK ("posting"."amount_minor" > 0),
	CONSTRAINT "posting_distinct_accounts" CHECK ("posting"."from_account_id" <> "posting"."to_account_id")
);
--> statement-breakpoint
ALTER TABLE "posting" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "file" (
	"brand_id" integer NOT NULL,
	"sha256" text NOT NULL,
	"size" bigint NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	CONSTRAINT "file_brand_id_sha256_pk" PRIMARY KEY("brand_id","sha256"),
	CONSTRAINT "file_sha256" CHECK ("file"."sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
ALTER TABLE "file" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_exception" (
	"brand_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"code" text NOT NULL,
	"line_no" integer NOT NULL,
	"row_offset" bigint NOT NULL,
	"row_length" integer NOT NULL,
	"subject" text,
	"details" jsonb NOT NULL,
	"amount_minor" bigint,
	"currency" char(3) NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"resolution" jsonb,
	"resolved_by" uuid,
	"resolved_at" timestamp with time zone,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "import_exception_brand_id_id_pk" PRIMARY KEY("brand_id","id"),
	CONSTRAINT "import_exception_reason" UNIQUE NULLS NOT DISTINCT("brand_id","import_id","row_offset","code","subject"),
	CONSTRAINT "import_exception_status" CHECK ("import_exception"."status" in ('open', 'resolved', 'dismissed'))
);
--> statement-breakpoint
ALTER TABLE "import_exception" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_mapping" (
	"brand_id" integer NOT NULL,
	"fingerprint" text NOT NULL,
	"purpose" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	CONSTRAINT "import_mapping_brand_id_fingerprint_purpose_pk" PRIMARY KEY("brand_id","fingerprint","purpose")
);
--> statement-breakpoint
ALTER TABLE "import_mapping" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "order_import" (
	"brand_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"file_sha256" text NOT NULL,
	"kind" text NOT NULL,
	"platform" text NOT NULL,
	"format" text NOT NULL,
	"layout" jsonb NOT NULL,
	"status" text NOT NULL,
	"position" bigint,
	"done_through" bigint DEFAULT 0 NOT NULL,
	"totals" jsonb,
	"job_id" uuid,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"confirmed_by" uuid,
	"confirmed_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	CONSTRAINT "order_import_brand_id_id_pk" PRIMARY KEY("brand_id","id"),
	CONSTRAINT "order_import_position" UNIQUE("brand_id","position"),
	CONSTRAINT "order_import_status" CHECK ("order_import"."status" in ('uploaded', 'previewed', 'queued', 'running', 'done', 'failed')),
	CONSTRAINT "order_import_kind" CHECK ("order_import"."kind" in ('orders', 'refunds'))
);
--> statement-breakpoint
ALTER TABLE "order_import" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
CREATE TABLE "order_line" (
	"brand_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"platform" text NOT NULL,
	"line_key" text NOT NULL,
	"content_key" text,
	"order_no" text NOT NULL,
	"product_id" text NOT NULL,
	"product_title" text NOT NULL,
	"sku_code" text,
	"customer_ref" text,
	"category" text NOT NULL,
	"shop_name" text NOT NULL,
	"slot_code" text NOT NULL,
	"partner_id" uuid NOT NULL,
	"quantity" integer NOT NULL,
	"currency" char(3) NOT NULL,
	"paid_minor" bigint NOT NULL,
	"settled_minor" bigint,
	"channel_income_minor" bigint,
	"refunded_minor" bigint NOT NULL,
	"reported_refund_minor" bigint,
	"state" text NOT NULL,
	"reported_state" text,
	"raw_status" text NOT NULL,
	"excluded" text,
	"ordered_at" timestamp with time zone NOT NULL,
	"paid_at" timestamp with time zone,
	"settled_at" timestamp with time zone,
	"modified_at" timestamp with time zone,
	"dated_at" timestamp with time zone NOT NULL,
	"date_basis" text NOT NULL,
	"import_id" uuid NOT NULL,
	"row_offset" bigint NOT NULL,
	"row_length" integer NOT NULL,
	"row_hash" bigint NOT NULL,
	"mapping_version" smallint NOT NULL,
	CONSTRAINT "order_line_brand_id_id_pk" PRIMARY KEY("brand_id","id"),
	CONSTRAINT "order_line_key" UNIQUE("brand_id","platform","line_key"),
	CONSTRAINT "order_line_not_negative" CHECK ("order_line"."paid_minor" >= 0 and "order_line"."refunded_minor" >= 0),
	CONSTRAINT "order_line_bounds" CHECK (paid_minor between -10000000000000 and 10000000000000 and settled_minor between -10000000000000 and 10000000000000 and channel_income_minor between -10000000000000 and 10000000000000 and refunded_minor between -10000000000000 and 10000000000000),
	CONSTRAINT "order_line_date_basis" CHECK ("order_line"."date_basis" in ('paid', 'created'))
);
--> statement-breakpoint
ALTER TABLE "order_line" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "order_line_change" (
	"brand_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"line_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"row_offset" bigint NOT NULL,
	"row_length" integer NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "order_line_change_brand_id_id_pk" PRIMARY KEY("brand_id","id"),
	CONSTRAINT "order_line_change_source" UNIQUE("brand_id","line_id","import_id")
);
--> statement-breakpoint
ALTER TABLE "order_line_change" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "order_refund" (
	"brand_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"platform" text NOT NULL,
	"refund_key" text NOT NULL,
	"line_id" uuid,
	"line_key" text,
	"order_no" text NOT NULL,
	"product_title" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"quantity" integer,
	"income_refund_minor" bigint,
	"currency" char(3) NOT NULL,
	"state" text NOT NULL,
	"raw_status" text NOT NULL,
	"refunded_at" timestamp with time zone NOT NULL,
	"import_id" uuid NOT NULL,
	"row_offset" bigint NOT NULL,
	"row_length" integer NOT NULL,
	"row_hash" bigint NOT NULL,
	CONSTRAINT "order_refund_brand_id_id_pk" PRIMARY KEY("brand_id","id"),
	CONSTRAINT "order_refund_key" UNIQUE("brand_id","platform","refund_key"),
	CONSTRAINT "order_refund_state" CHECK ("order_refund"."state" in ('open', 'succeeded', 'failed')),
	CONSTRAINT "order_refund_positive" CHECK ("order_refund"."amount_minor" > 0 or ("order_refund"."amount_minor" = 0 and coalesce("order_refund"."quantity", 0) > 0)),
	CONSTRAINT "order_refund_bounds" CHECK (amount_minor between -10000000000000 and 10000000000000)
);
--> statement-breakpoint
ALTER TABLE "order_refund" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "opening_balance" (
	"brand_id" integer NOT NULL,
	"import_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"currency" char(3) NOT NULL,
	"unpaid_minor" bigint NOT NULL,
	"paid_this_month_minor" bigint NOT NULL,
	"withheld_this_month_minor" bigint NOT NULL,
	CONSTRAINT "opening_balance_brand_id_import_id_partner_id_currency_pk" PRIMARY KEY("brand_id","import_id","partner_id","currency"),
	CONSTRAINT "opening_balance_not_negative" CHECK ("opening_balance"."paid_this_month_minor" >= 0 and "opening_balance"."withheld_this_month_minor" >= 0),
	CONSTRAINT "opening_balance_bounds" CHECK (unpaid_minor between -10000000000000 and 10000000000000 and paid_this_month_minor between -10000000000000 and 10000000000000 and withheld_this_month_minor between -10000000000000 and 10000000000000)
);
--> statement-breakpoint
ALTER TABLE "opening_balance" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "opening_import" (
	"brand_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"cut_over_on" date NOT NULL,
	"file_sha256" text,
	"prepared_by" uuid NOT NULL,
	"prepared_at" timestamp with time zone DEFAULT now() NOT NULL,
	"approved_by" uuid,
	"approved_at" timestamp with time zone,
	"document_id" uuid,
	"withdrawn_by" uuid,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "opening_import_brand_id_id_pk" PRIMARY KEY("brand_id","id"),
	CONSTRAINT "opening_import_four_eyes" CHECK ("opening_import"."approved_by" <> "opening_import"."prepared_by"),
	CONSTRAINT "opening_import_withdrawn_by" CHECK ("opening_import"."withdrawn_by" = "opening_import"."prepared_by"),
	CONSTRAINT "opening_import_one_end" CHECK ("opening_import"."approved_at" is null or "opening_import"."withdrawn_at" is null),
	CONSTRAINT "opening_import_withdrawn_when" CHECK (("opening_import"."withdrawn_by" is null) = ("opening_import"."withdrawn_at" is null))
);
--> statement-breakpoint
ALTER TABLE "opening_import" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "partner" (
	"brand_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"legal_name" text,
	"legal_type" text NOT NULL,
	"tax_id_cipher" text,
	"tax_id_index" text,
	"tax_id_tail" text,
	"tax_id_override_reason" text,
	"mobile_cipher" text,
	"mobile_index" text,
	"mobile_tail" text,
	"tax_handling" text DEFAULT 'unset' NOT NULL,
	"owner_member_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	CONSTRAINT "partner_brand_id_id_pk" PRIMARY KEY("brand_id","id"),
	CONSTRAINT "partner_legal_type" CHECK ("partner"."legal_type" in ('natural_person', 'sole_trader', 'company')),
	CONSTRAINT "partner_tax_handling" CHECK ("partner"."tax_handling" in ('withhold', 'invoice', 'platform', 'unset'))
);
--> statement-breakpoint
ALTER TABLE "partner" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "partner_grade" (
	"brand_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"hat" text NOT NULL,
	"grade" text NOT NULL,
	"effective_from" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by" uuid,
	CONSTRAINT "partner_grade_brand_id_id_pk" PRIMARY KEY("brand_id","id")
);
--> statement-breakpoint
ALTER TABLE "partner_grade" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "partner_hat" (
	"brand_id" integer NOT NULL,
	"partner_id" uuid NOT NULL,
	"hat" text NOT NULL,
	"trade_type" text,
	"status" text DEFAULT 'active' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "partner_hat_brand_id_partner_id_hat_pk" PRIMARY KEY("brand_id","partner_id","hat"),
	CONSTRAINT "partner_hat_kind" CHECK ("partner_hat"."hat" in ('affiliate', 'distributor')),
	CONSTRAINT "partner_hat_trade" CHECK (("partner_hat"."hat" = 'distributor') = ("partner_hat"."trade_type" is not null)),
	CONSTRAINT "partner_hat_status" CHECK ("partner_hat"."status" in ('pending', 'active', 'suspended', 'terminated'))
);
--> statement-breakpoint
ALTER TABLE "partner_hat" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "partner_link" (
	"brand_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "partner_link_brand_id_id_pk" PRIMARY KEY("brand_id","id"),
	CONSTRAINT "partner_link_token" UNIQUE("brand_id","token_hash")
);
--> statement-breakpoint
ALTER TABLE "partner_link" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "partner_user" (
	"brand_id" integer NOT NULL,
	"partner_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"disabled_at" timestamp with time zone,
	CONSTRAINT "partner_user_brand_id_partner_id_user_id_pk" PRIMARY KEY("brand_id","partner_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "partner_user" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "payout_account" (
	"brand_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"account_cipher" text NOT NULL,
	"account_index" text NOT NULL,
	"account_mask" text NOT NULL,
	"holder_name" text NOT NULL,
	"bank_name" text,
	"bank_branch" text,
	"bank_code" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by" uuid,
	CONSTRAINT "payout_account_brand_id_id_pk" PRIMARY KEY("brand_id","id"),
	CONSTRAINT "payout_account_kind" CHECK ("payout_account"."kind" in ('alipay', 'bank'))
);
--> statement-breakpoint
ALTER TABLE "payout_account" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "slot" (
	"brand_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"platform" text NOT NULL,
	"code" text NOT NULL,
	"label" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "slot_brand_id_id_pk" PRIMARY KEY("brand_id","id"),
	CONSTRAINT "slot_code" UNIQUE("brand_id","platform","code")
);
--> statement-breakpoint
ALTER TABLE "slot" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "slot_owner" (
	"brand_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"slot_id" uuid NOT NULL,
	"partner_id" uuid,
	"effective_from" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by" uuid,
	CONSTRAINT "slot_owner_brand_id_id_pk" PRIMARY KEY("brand_id","id")
);
--> statement-breakpoint
ALTER TABLE "slot_owner" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "bank_template" (
	"brand_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"definition" jsonb NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "bank_template_brand_id_id_pk" PRIMARY KEY("brand_id","id")
);
--> statement-breakpoint
ALTER TABLE "bank_template" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "payout_batch" (
	"brand_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"number" integer NOT NULL,
	"method" text NOT NULL,
	"format" text NOT NULL,
	"currency" char(3) NOT NULL,
	"pay_month" char(7) NOT NULL,
	"bank_definition" jsonb,
	"filter" jsonb NOT NULL,
	"status" text NOT NULL,
	"prepared_by" uuid NOT NULL,
	"prepared_at" timestamp with time zone NOT NULL,
	"approved_by" uuid,
	"approved_at" timestamp with time zone,
	"exported_by" uuid,
	"exported_at" timestamp with time zone,
	"document_id" uuid,
	CONSTRAINT "payout_batch_brand_id_id_pk" PRIMARY KEY("brand_id","id"),
	CONSTRAINT "payout_batch_number" UNIQUE("brand_id","number"),
	CONSTRAINT "payout_batch_four_eyes" CHECK ("payout_batch"."approved_by" <> "payout_batch"."prepared_by"),
	CONSTRAINT "payout_batch_status" CHECK ("payout_batch"."status" in ('draft', 'approved', 'exported', 'reconciled', 'cancelled')),
	CONSTRAINT "payout_batch_approved" CHECK ("payout_batch"."status" in ('draft', 'cancelled') or "payout_batch"."approved_by" is not null),
	CONSTRAINT "payout_batch_exported" CHECK (("payout_batch"."status" in ('exported', 'reconciled')) = ("payout_batch"."exported_by" is not null and "payout_batch"."exported_at" is not null and "payout_batch"."document_id" is not null))
);
--> statement-breakpoint
ALTER TABLE "payout_batch" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "payout_file" (
	"brand_id" integer NOT NULL,
	"batch_id" uuid NOT NULL,
	"sequence" smallint NOT NULL,
	"purpose" text NOT NULL,
	"file_sha256" text NOT NULL,
	"name" text NOT NULL,
	"line_count" integer NOT NULL,
	"net_minor" bigint NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "payout_file_brand_id_batch_id_sequence_pk" PRIMARY KEY("brand_id","batch_id","sequence")
);
--> statement-breakpoint
ALTER TABLE "payout_file" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "payout_line" (
	"brand_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"batch_id" uuid NOT NULL,
	"statement_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"part" smallint NOT NULL,
	"payee_key" text NOT NULL,
	"labour_income" boolean NOT NULL,
	"currency" char(3) NOT NULL,
	"gross_minor" bigint NOT NULL,
	"tax_minor" bigint NOT NULL,
	"fee_minor" bigint NOT NULL,
	"net_minor" bigint NOT NULL,
	"payout_account_id" uuid NOT NULL,
	"status" text NOT NULL,
	"reason" text,
	"flow_no" text,
	"settled_at" timestamp with time zone,
	"document_id" uuid,
	CONSTRAINT "payout_line_brand_id_id_pk" PRIMARY KEY("brand_id","id"),
	CONSTRAINT "payout_line_adds_up" CHECK ("payout_line"."gross_minor" = "payout_line"."net_minor" + "payout_line"."tax_minor" + "payout_line"."fee_minor"),
	CONSTRAINT "payout_line_positive" CHECK ("payout_line"."net_minor" > 0 and "payout_line"."tax_minor" >= 0 and "payout_line"."fee_minor" >= 0),
	CONSTRAINT "payout_line_taxed" CHECK ("payout_line"."labour_income" or "payout_line"."tax_minor" = 0),
	CONSTRAINT "payout_line_status" CHECK ("payout_line"."status" in ('pending', 'sent', 'paid', 'returned', 'left_out', 'cancelled')),
	CONSTRAINT "payout_line_bounds" CHECK (gross_minor between -10000000000000 and 10000000000000 and tax_minor between -10000000000000 and 10000000000000 and fee_minor between -10000000000000 and 10000000000000 and net_minor between -10000000000000 and 10000000000000)
);
--> statement-breakpoint
ALTER TABLE "payout_line" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "payout_outcome" (
	"brand_id" integer NOT NULL,
	"line_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"was_paid" boolean NOT NULL,
	"reason" text,
	"flow_no" text,
	"at" timestamp with time zone NOT NULL,
	"document_id" uuid,
	"told_by" uuid,
	"asked_by" uuid,
	CONSTRAINT "payout_outcome_brand_id_line_id_outcome_pk" PRIMARY KEY("brand_id","line_id","outcome"),
	CONSTRAINT "payout_outcome_known" CHECK ("payout_outcome"."outcome" in ('paid', 'return_asked', 'returned')),
	CONSTRAINT "payout_outcome_booked" CHECK (("payout_outcome"."outcome" = 'return_asked') = ("payout_outcome"."document_id" is null)),
	CONSTRAINT "payout_outcome_asked" CHECK ("payout_outcome"."outcome" <> 'return_asked' or ("payout_outcome"."was_paid" and "payout_outcome"."told_by" is not null)),
	CONSTRAINT "payout_outcome_four_eyes" CHECK ("payout_outcome"."outcome" <> 'returned' or not "payout_outcome"."was_paid" or "payout_outcome"."told_by" is null or ("payout_outcome"."asked_by" is not null and "payout_outcome"."asked_by" <> "payout_outcome"."told_by"))
);
--> statement-breakpoint
ALTER TABLE "payout_outcome" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "payout_result" (
	"brand_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"batch_id" uuid NOT NULL,
	"file_sha256" text NOT NULL,
	"outcome" jsonb NOT NULL,
	"imported_by" uuid NOT NULL,
	"imported_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "payout_result_brand_id_id_pk" PRIMARY KEY("brand_id","id"),
	CONSTRAINT "payout_result_file" UNIQUE("brand_id","batch_id","file_sha256")
);
--> statement-breakpoint
ALTER TABLE "payout_result" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_event" (
	"brand_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"actor_name" text NOT NULL,
	"action" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"summary" jsonb NOT NULL,
	"reason" text,
	"request_id" text,
	"ip" text,
	CONSTRAINT "audit_event_brand_id_id_pk" PRIMARY KEY("brand_id","id")
);
--> statement-breakpoint
ALTER TABLE "audit_event" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_page" (
	"brand_id" integer NOT NULL,
	"sequence" integer NOT NULL,
	"day" date NOT NULL,
	"event_ids" uuid[] NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	"sealed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "audit_page_brand_id_sequence_pk" PRIMARY KEY("brand_id","sequence"),
	CONSTRAINT "audit_page_hash" CHECK ("audit_page"."hash" ~ '^[0-9a-f]{64}$' and "audit_page"."previous_hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
ALTER TABLE "audit_page" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "file_use" (
	"brand_id" integer NOT NULL,
	"sha256" text NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"permission" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "file_use_brand_id_sha256_kind_subject_pk" PRIMARY KEY("brand_id","sha256","kind","subject")
);
--> statement-breakpoint
ALTER TABLE "file_use" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "idempotency_key" (
	"brand_id" integer NOT NULL,
	"actor_id" uuid NOT NULL,
	"operation" text NOT NULL,
	"key" text NOT NULL,
	"body_hash" text NOT NULL,
	"status" integer,
	"response" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_key_brand_id_actor_id_operation_key_pk" PRIMARY KEY("brand_id","actor_id","operation","key")
);
--> statement-breakpoint
ALTER TABLE "idempotency_key" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "job" (
	"brand_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"phase" text,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer,
	"result" jsonb,
	"problem" jsonb,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	CONSTRAINT "job_brand_id_id_pk" PRIMARY KEY("brand_id","id"),
	CONSTRAINT "job_status" CHECK ("job"."status" in ('queued', 'running', 'succeeded', 'failed'))
);
--> statement-breakpoint
ALTER TABLE "job" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "list_view" (
	"brand_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"list" text NOT NULL,
	"member_id" uuid NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"is_shared" boolean NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "list_view_brand_id_id_pk" PRIMARY KEY("brand_id","id"),
	CONSTRAINT "list_view_name" CHECK (char_length("list_view"."name") between 1 and 40),
	CONSTRAINT "list_view_query" CHECK (char_length("list_view"."query") <= 2000)
);
--> statement-breakpoint
ALTER TABLE "list_view" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "settlement" (
	"brand_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"period" char(7) NOT NULL,
	"currency" char(3) NOT NULL,
	"closed_by" uuid NOT NULL,
	"closed_at" timestamp with time zone NOT NULL,
	"import_position" bigint NOT NULL,
	CONSTRAINT "settlement_brand_id_id_pk" PRIMARY KEY("brand_id","id"),
	CONSTRAINT "settlement_period" UNIQUE("brand_id","period","currency"),
	CONSTRAINT "settlement_period_form" CHECK ("settlement"."period" ~ '^[0-9]{4}-(0[1-9]|1[0-2])$')
);
--> statement-breakpoint
ALTER TABLE "settlement" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "statement" (
	"brand_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"settlement_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"period" char(7) NOT NULL,
	"currency" char(3) NOT NULL,
	"opening_minor" bigint NOT NULL,
	"earned_minor" bigint NOT NULL,
	"reversed_minor" bigint NOT NULL,
	"adjusted_minor" bigint NOT NULL,
	"closing_minor" bigint NOT NULL,
	"prepared_by" uuid NOT NULL,
	"prepared_at" timestamp with time zone NOT NULL,
	"reviewed_by" uuid,
	"reviewed_at" timestamp with time zone,
	"approved_by" uuid,
	"approved_at" timestamp with time zone,
	"returned_reason" text,
	CONSTRAINT "statement_brand_id_id_pk" PRIMARY KEY("brand_id","id"),
	CONSTRAINT "statement_of" UNIQUE("brand_id","settlement_id","partner_id"),
	CONSTRAINT "statement_adds_up" CHECK ("statement"."closing_minor" = "statement"."opening_minor" + "statement"."earned_minor" + "statement"."reversed_minor" + "statement"."adjusted_minor"),
	CONSTRAINT "statement_reversed_sign" CHECK ("statement"."reversed_minor" <= 0),
	CONSTRAINT "statement_approved_after_review" CHECK ("statement"."approved_by" is null or "statement"."reviewed_by" is not null),
	CONSTRAINT "statement_four_eyes" CHECK ("statement"."approved_by" <> "statement"."prepared_by" and "statement"."approved_by" <> "statement"."reviewed_by")
);
--> statement-breakpoint
ALTER TABLE "statement" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "statement_entry" (
	"brand_id" integer NOT NULL,
	"entry_id" uuid NOT NULL,
	"statement_id" uuid NOT NULL,
	"payer" text NOT NULL,
	CONSTRAINT "statement_entry_brand_id_entry_id_pk" PRIMARY KEY("brand_id","entry_id"),
	CONSTRAINT "statement_entry_payable" CHECK (payer in ('brand', 'top_up'))
);
--> statement-breakpoint
ALTER TABLE "statement_entry" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_brand_id_brand_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brand"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_invitation" ADD CONSTRAINT "member_invitation_brand_id_brand_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brand"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_invitation" ADD CONSTRAINT "member_invitation_accepted_by" FOREIGN KEY ("brand_id","accepted_by") REFERENCES "public"."member"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channel_receipt" ADD CONSTRAINT "channel_receipt_brand_id_brand_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brand"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commission_plan" ADD CONSTRAINT "commission_plan_brand_id_brand_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brand"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commission_plan_version" ADD CONSTRAINT "commission_plan_version_plan" FOREIGN KEY ("brand_id","plan_id") REFERENCES "public"."commission_plan"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry" ADD CONSTRAINT "entry_partner" FOREIGN KEY ("brand_id","partner_id") REFERENCES "public"."partner"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry" ADD CONSTRAINT "entry_line" FOREIGN KEY ("brand_id","line_id") REFERENCES "public"."order_line"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry" ADD CONSTRAINT "entry_plan_version" FOREIGN KEY ("brand_id","plan_id","plan_version","payer") REFERENCES "public"."commission_plan_version"("brand_id","plan_id","version","payer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry" ADD CONSTRAINT "entry_reverses" FOREIGN KEY ("brand_id","reverses_id","payer") REFERENCES "public"."entry"("brand_id","id","payer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry" ADD CONSTRAINT "entry_document" FOREIGN KEY ("brand_id","document_id") REFERENCES "public"."ledger_document"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_release" ADD CONSTRAINT "entry_release_entry" FOREIGN KEY ("brand_id","entry_id","payer") REFERENCES "public"."entry"("brand_id","id","payer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_release" ADD CONSTRAINT "entry_release_document" FOREIGN KEY ("brand_id","document_id") REFERENCES "public"."ledger_document"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_share" ADD CONSTRAINT "entry_share_entry" FOREIGN KEY ("brand_id","entry_id") REFERENCES "public"."entry"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_share" ADD CONSTRAINT "entry_share_line" FOREIGN KEY ("brand_id","line_id") REFERENCES "public"."order_line"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_brand_id_brand_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brand"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_partner" FOREIGN KEY ("brand_id","partner_id") REFERENCES "public"."partner"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_document" ADD CONSTRAINT "ledger_document_brand_id_brand_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brand"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posting" ADD CONSTRAINT "posting_document" FOREIGN KEY ("brand_id","document_id") REFERENCES "public"."ledger_document"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posting" ADD CONSTRAINT "posting_from_account" FOREIGN KEY ("brand_id","from_account_id","currency") REFERENCES "public"."account"("brand_id","id","currency") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posting" ADD CONSTRAINT "posting_to_account" FOREIGN KEY ("brand_id","to_account_id","currency") REFERENCES "public"."account"("brand_id","id","currency") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file" ADD CONSTRAINT "file_brand_id_brand_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brand"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_exception" ADD CONSTRAINT "import_exception_import" FOREIGN KEY ("brand_id","import_id") REFERENCES "public"."order_import"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_mapping" ADD CONSTRAINT "import_mapping_brand_id_brand_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brand"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_import" ADD CONSTRAINT "order_import_brand_id_brand_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brand"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_import" ADD CONSTRAINT "order_import_file" FOREIGN KEY ("brand_id","file_sha256") REFERENCES "public"."file"("brand_id","sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_import_chunk" ADD CONSTRAINT "order_import_chunk_import" FOREIGN KEY ("brand_id","import_id") REFERENCES "public"."order_import"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_import" FOREIGN KEY ("brand_id","import_id") REFERENCES "public"."order_import"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_partner" FOREIGN KEY ("brand_id","partner_id") REFERENCES "public"."partner"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_line_change" ADD CONSTRAINT "order_line_change_line" FOREIGN KEY ("brand_id","line_id") REFERENCES "public"."order_line"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_refund" ADD CONSTRAINT "order_refund_import" FOREIGN KEY ("brand_id","import_id") REFERENCES "public"."order_import"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_refund" ADD CONSTRAINT "order_refund_line" FOREIGN KEY ("brand_id","line_id") REFERENCES "public"."order_line"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening_balance" ADD CONSTRAINT "opening_balance_import" FOREIGN KEY ("brand_id","import_id") REFERENCES "public"."opening_import"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening_balance" ADD CONSTRAINT "opening_balance_partner" FOREIGN KEY ("brand_id","partner_id") REFERENCES "public"."partner"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening_import" ADD CONSTRAINT "opening_import_brand_id_brand_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brand"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner" ADD CONSTRAINT "partner_brand_id_brand_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brand"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner" ADD CONSTRAINT "partner_owner" FOREIGN KEY ("brand_id","owner_member_id") REFERENCES "public"."member"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_grade" ADD CONSTRAINT "partner_grade_partner" FOREIGN KEY ("brand_id","partner_id") REFERENCES "public"."partner"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_hat" ADD CONSTRAINT "partner_hat_partner" FOREIGN KEY ("brand_id","partner_id") REFERENCES "public"."partner"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_link" ADD CONSTRAINT "partner_link_partner" FOREIGN KEY ("brand_id","partner_id") REFERENCES "public"."partner"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_user" ADD CONSTRAINT "partner_user_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_user" ADD CONSTRAINT "partner_user_partner" FOREIGN KEY ("brand_id","partner_id") REFERENCES "public"."partner"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payout_account" ADD CONSTRAINT "payout_account_partner" FOREIGN KEY ("brand_id","partner_id") REFERENCES "public"."partner"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slot" ADD CONSTRAINT "slot_brand_id_brand_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brand"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slot_owner" ADD CONSTRAINT "slot_owner_slot" FOREIGN KEY ("brand_id","slot_id") REFERENCES "public"."slot"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slot_owner" ADD CONSTRAINT "slot_owner_partner" FOREIGN KEY ("brand_id","partner_id") REFERENCES "public"."partner"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_template" ADD CONSTRAINT "bank_template_brand_id_brand_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brand"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payout_batch" ADD CONSTRAINT "payout_batch_brand_id_brand_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brand"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payout_file" ADD CONSTRAINT "payout_file_batch" FOREIGN KEY ("brand_id","batch_id") REFERENCES "public"."payout_batch"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payout_file" ADD CONSTRAINT "payout_file_bytes" FOREIGN KEY ("brand_id","file_sha256") REFERENCES "public"."file"("brand_id","sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payout_line" ADD CONSTRAINT "payout_line_batch" FOREIGN KEY ("brand_id","batch_id") REFERENCES "public"."payout_batch"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payout_line" ADD CONSTRAINT "payout_line_statement" FOREIGN KEY ("brand_id","statement_id") REFERENCES "public"."statement"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payout_line" ADD CONSTRAINT "payout_line_partner" FOREIGN KEY ("brand_id","partner_id") REFERENCES "public"."partner"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payout_line" ADD CONSTRAINT "payout_line_account" FOREIGN KEY ("brand_id","payout_account_id") REFERENCES "public"."payout_account"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payout_outcome" ADD CONSTRAINT "payout_outcome_line" FOREIGN KEY ("brand_id","line_id") REFERENCES "public"."payout_line"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payout_result" ADD CONSTRAINT "payout_result_batch" FOREIGN KEY ("brand_id","batch_id") REFERENCES "public"."payout_batch"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_brand_id_brand_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brand"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_page" ADD CONSTRAINT "audit_page_brand_id_brand_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brand"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_use" ADD CONSTRAINT "file_use_brand_id_brand_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brand"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_use" ADD CONSTRAINT "file_use_file" FOREIGN KEY ("brand_id","sha256") REFERENCES "public"."file"("brand_id","sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency_key" ADD CONSTRAINT "idempotency_key_brand_id_brand_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brand"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job" ADD CONSTRAINT "job_brand_id_brand_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brand"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "list_view" ADD CONSTRAINT "list_view_brand_id_brand_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brand"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "list_view" ADD CONSTRAINT "list_view_member" FOREIGN KEY ("brand_id","member_id") REFERENCES "public"."member"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement" ADD CONSTRAINT "settlement_brand_id_brand_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brand"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement" ADD CONSTRAINT "statement_settlement" FOREIGN KEY ("brand_id","settlement_id") REFERENCES "public"."settlement"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement" ADD CONSTRAINT "statement_partner" FOREIGN KEY ("brand_id","partner_id") REFERENCES "public"."partner"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_entry" ADD CONSTRAINT "statement_entry_statement" FOREIGN KEY ("brand_id","statement_id") REFERENCES "public"."statement"("brand_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_entry" ADD CONSTRAINT "statement_entry_entry" FOREIGN KEY ("brand_id","entry_id","payer") REFERENCES "public"."entry"("brand_id","id","payer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "channel_receipt_period" ON "channel_receipt" USING btree ("brand_id","platform","period");--> statement-breakpoint
CREATE INDEX "entry_partner_period" ON "entry" USING btree ("brand_id","partner_id","period","id");--> statement-breakpoint
CREATE INDEX "entry_of_line" ON "entry" USING btree ("brand_id","line_id");--> statement-breakpoint
CREATE INDEX "entry_reversed_by" ON "entry" USING btree ("brand_id","reverses_id") WHERE reverses_id is not null;--> statement-breakpoint
CREATE INDEX "entry_period_kind" ON "entry" USING btree ("brand_id","period","kind","id");--> statement-breakpoint
CREATE INDEX "entry_negative" ON "entry" USING btree ("brand_id","partner_id") WHERE amount_minor < 0;--> statement-breakpoint
CREATE INDEX "entry_share_line_of" ON "entry_share" USING btree ("brand_id","line_id");--> statement-breakpoint
CREATE INDEX "session_user" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "posting_from" ON "posting" USING btree ("brand_id","from_account_id","document_id");--> statement-breakpoint
CREATE INDEX "posting_to" ON "posting" USING btree ("brand_id","to_account_id","document_id");--> statement-breakpoint
CREATE INDEX "import_exception_open" ON "import_exception" USING btree ("brand_id","status","id");--> statement-breakpoint
CREATE INDEX "import_exception_subject" ON "import_exception" USING btree ("brand_id","status","code","subject");--> statement-breakpoint
CREATE INDEX "order_import_newest" ON "order_import" USING btree ("brand_id","id");--> statement-breakpoint
CREATE INDEX "order_line_partner_dated" ON "order_line" USING btree ("brand_id","partner_id","dated_at","id");--> statement-breakpoint
CREATE INDEX "order_line_dated" ON "order_line" USING btree ("brand_id","dated_at","id");--> statement-breakpoint
CREATE INDEX "order_line_order" ON "order_line" USING btree ("brand_id","platform","order_no");--> statement-breakpoint
CREATE INDEX "order_line_customer" ON "order_line" USING btree ("brand_id","platform","customer_ref") WHERE customer_ref is not null;--> statement-breakpoint
CREATE INDEX "order_refund_line_of" ON "order_refund" USING btree ("brand_id","line_id");--> statement-breakpoint
CREATE INDEX "order_refund_order" ON "order_refund" USING btree ("brand_id","platform","order_no");--> statement-breakpoint
CREATE INDEX "partner_name" ON "partner" USING btree ("brand_id","name","id");--> statement-breakpoint
CREATE INDEX "partner_tax_id" ON "partner" USING btree ("brand_id","tax_id_index");--> statement-breakpoint
CREATE INDEX "partner_mobile" ON "partner" USING btree ("brand_id","mobile_index");--> statement-breakpoint
CREATE INDEX "partner_grade_of" ON "partner_grade" USING btree ("brand_id","partner_id","hat","effective_from");--> statement-breakpoint
CREATE INDEX "partner_user_of" ON "partner_user" USING btree ("brand_id","user_id");--> statement-breakpoint
CREATE INDEX "payout_account_of" ON "payout_account" USING btree ("brand_id","partner_id","id");--> statement-breakpoint
CREATE INDEX "payout_account_index" ON "payout_account" USING btree ("brand_id","account_index");--> statement-breakpoint
CREATE INDEX "slot_owner_of" ON "slot_owner" USING btree ("brand_id","slot_id","effective_from");--> statement-breakpoint
CREATE INDEX "slot_owner_partner" ON "slot_owner" USING btree ("brand_id","partner_id");--> statement-breakpoint
CREATE UNIQUE INDEX "payout_line_live" ON "payout_line" USING btree ("brand_id","statement_id","part") WHERE status in ('pending', 'sent', 'paid');--> statement-breakpoint
CREATE INDEX "payout_line_of" ON "payout_line" USING btree ("brand_id","batch_id","id");--> statement-breakpoint
CREATE INDEX "payout_line_partner_of" ON "payout_line" USING btree ("brand_id","partner_id");--> statement-breakpoint
CREATE INDEX "payout_line_payee" ON "payout_line" USING btree ("brand_id","payee_key");--> statement-breakpoint
CREATE INDEX "audit_event_subject" ON "audit_event" USING btree ("brand_id","subject_type","subject_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "list_view_own_name" ON "list_view" USING btree ("brand_id","list","member_id","name") WHERE not "list_view"."is_shared";--> statement-breakpoint
CREATE UNIQUE INDEX "list_view_shared_name" ON "list_view" USING btree ("brand_id","list","name") WHERE "list_view"."is_shared";--> statement-breakpoint
CREATE INDEX "statement_partner_period" ON "statement" USING btree ("brand_id","partner_id","currency","period");--> statement-breakpoint
CREATE INDEX "statement_entry_of" ON "statement_entry" USING btree ("brand_id","statement_id","entry_id");--> statement-breakpoint
CREATE POLICY "brand_scope" ON "member" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "brand_scope" ON "member_invitation" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "brand_scope" ON "channel_receipt" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "brand_scope" ON "commission_plan" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "final_once_published_at" ON "commission_plan_version" AS RESTRICTIVE FOR UPDATE TO "qudao_app" USING (published_at is null) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "brand_scope" ON "commission_plan_version" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "brand_scope" ON "entry" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "partner_scope" ON "entry" AS PERMISSIVE FOR SELECT TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and partner_id::text = (select current_setting('app.scope', true)));--> statement-breakpoint
CREATE POLICY "brand_scope" ON "entry_release" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "brand_scope" ON "entry_share" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "brand_scope" ON "account" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "partner_scope" ON "account" AS PERMISSIVE FOR SELECT TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and partner_id::text = (select current_setting('app.scope', true)));--> statement-breakpoint
CREATE POLICY "brand_scope" ON "ledger_document" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "brand_scope" ON "posting" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "brand_scope" ON "file" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "brand_scope" ON "import_exception" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "brand_scope" ON "import_mapping" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "brand_scope" ON "order_import" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "brand_scope" ON "order_import_chunk" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "brand_scope" ON "order_line" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "partner_scope" ON "order_line" AS PERMISSIVE FOR SELECT TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and partner_id::text = (select current_setting('app.scope', true)));--> statement-breakpoint
CREATE POLICY "brand_scope" ON "order_line_change" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "brand_scope" ON "order_refund" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "brand_scope" ON "opening_balance" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "partner_scope" ON "opening_balance" AS PERMISSIVE FOR SELECT TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and partner_id::text = (select current_setting('app.scope', true)));--> statement-breakpoint
CREATE POLICY "marked_in_day_book" ON "opening_import" AS RESTRICTIVE FOR UPDATE TO "qudao_app" USING (true) WITH CHECK ((approved_at is null and approved_by is null or exists (select 1 from audit_event e
      where e.brand_id = opening_import.brand_id and e.subject_type = 'opening_import' and e.subject_id = opening_import.id::text
        and e.action = 'partners.approve_opening' and e.actor_id = opening_import.approved_by and e.at = opening_import.approved_at)) and (withdrawn_at is null and withdrawn_by is null or exists (select 1 from audit_event e
      where e.brand_id = opening_import.brand_id and e.subject_type = 'opening_import' and e.subject_id = opening_import.id::text
        and e.action = 'partners.withdraw_opening' and e.actor_id = opening_import.withdrawn_by and e.at = opening_import.withdrawn_at)));--> statement-breakpoint
CREATE POLICY "brand_scope" ON "opening_import" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "brand_scope" ON "partner" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "partner_scope" ON "partner" AS PERMISSIVE FOR SELECT TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and id::text = (select current_setting('app.scope', true)));--> statement-breakpoint
CREATE POLICY "brand_scope" ON "partner_grade" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "partner_scope" ON "partner_grade" AS PERMISSIVE FOR SELECT TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and partner_id::text = (select current_setting('app.scope', true)));--> statement-breakpoint
CREATE POLICY "brand_scope" ON "partner_hat" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "partner_scope" ON "partner_hat" AS PERMISSIVE FOR SELECT TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and partner_id::text = (select current_setting('app.scope', true)));--> statement-breakpoint
CREATE POLICY "brand_scope" ON "partner_link" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "brand_scope" ON "partner_user" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "brand_scope" ON "payout_account" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "partner_scope" ON "payout_account" AS PERMISSIVE FOR SELECT TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and partner_id::text = (select current_setting('app.scope', true)));--> statement-breakpoint
CREATE POLICY "brand_scope" ON "slot" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "brand_scope" ON "slot_owner" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "partner_scope" ON "slot_owner" AS PERMISSIVE FOR SELECT TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and partner_id::text = (select current_setting('app.scope', true)));--> statement-breakpoint
CREATE POLICY "brand_scope" ON "bank_template" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "marked_in_day_book" ON "payout_batch" AS RESTRICTIVE FOR UPDATE TO "qudao_app" USING (true) WITH CHECK ((approved_at is null and approved_by is null or exists (select 1 from audit_event e
      where e.brand_id = payout_batch.brand_id and e.subject_type = 'payout_batch' and e.subject_id = payout_batch.id::text
        and e.action = 'payouts.approve' and e.actor_id = payout_batch.approved_by and e.at = payout_batch.approved_at)) and (exported_at is null and exported_by is null or exists (select 1 from audit_event e
      where e.brand_id = payout_batch.brand_id and e.subject_type = 'payout_batch' and e.subject_id = payout_batch.id::text
        and e.action = 'payouts.export' and e.actor_id = payout_batch.exported_by and e.at = payout_batch.exported_at)));--> statement-breakpoint
CREATE POLICY "brand_scope" ON "payout_batch" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "brand_scope" ON "payout_file" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "as_its_outcome" ON "payout_line" AS RESTRICTIVE FOR UPDATE TO "qudao_app" USING (true) WITH CHECK (case when status in ('paid', 'returned') then exists (select 1 from payout_outcome o
        where o.brand_id = payout_line.brand_id and o.line_id = payout_line.id and o.outcome = payout_line.status
          and o.document_id = payout_line.document_id and o.at = payout_line.settled_at
          and o.reason is not distinct from payout_line.reason and o.flow_no is not distinct from payout_line.flow_no) end
      is not false and not exists (select 1 from payout_outcome o where o.brand_id = payout_line.brand_id
        and o.line_id = payout_line.id and o.outcome <> 'return_asked' and payout_line.status <> 'returned'
        and o.outcome <> payout_line.status));--> statement-breakpoint
CREATE POLICY "brand_scope" ON "payout_line" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "partner_scope" ON "payout_line" AS PERMISSIVE FOR SELECT TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and partner_id::text = (select current_setting('app.scope', true)));--> statement-breakpoint
CREATE POLICY "brand_scope" ON "payout_outcome" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "brand_scope" ON "payout_result" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "brand_scope" ON "audit_event" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "brand_scope" ON "audit_page" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "brand_scope" ON "file_use" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "brand_scope" ON "idempotency_key" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "brand_scope" ON "job" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "brand_scope" ON "list_view" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "brand_scope" ON "settlement" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "final_once_approved_at" ON "statement" AS RESTRICTIVE FOR UPDATE TO "qudao_app" USING (approved_at is null) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "brand_scope" ON "statement" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));--> statement-breakpoint
CREATE POLICY "partner_scope" ON "statement" AS PERMISSIVE FOR SELECT TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and partner_id::text = (select current_setting('app.scope', true)));--> statement-breakpoint
CREATE POLICY "brand_scope" ON "statement_entry" AS PERMISSIVE FOR ALL TO "qudao_app" USING (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand')) WITH CHECK (brand_id = (select nullif(current_setting('app.brand_id', true), '')::int) and (select current_setting('app.scope', true) = 'brand'));