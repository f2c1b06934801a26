-- what an import once made of a cell that says `valueOf`: the stricter of the two trades, and no platform's slot
UPDATE "partner_hat" SET "trade_type" = 'resale' WHERE "trade_type" NOT IN ('resale', 'agency');--> statement-breakpoint
UPDATE "slot" SET "platform" = 'own' WHERE "platform" NOT IN ('taobao', 'tmall', 'jd', 'pdd', 'douyin', 'wechat', '1688', 'own');--> statement-breakpoint
ALTER TABLE "product_listing" ADD CONSTRAINT "product_listing_platform" CHECK (platform in ('taobao', 'tmall', 'jd', 'pdd', 'douyin', 'wechat', '1688', 'own'));--> statement-breakpoint
ALTER TABLE "shop" ADD CONSTRAINT "shop_platform" CHECK (platform in ('taobao', 'tmall', 'jd', 'pdd', 'douyin', 'wechat', '1688', 'own'));--> statement-breakpoint
ALTER TABLE "channel_receipt" ADD CONSTRAINT "channel_receipt_platform" CHECK (platform in ('taobao', 'tmall', 'jd', 'pdd', 'douyin', 'wechat', '1688', 'own'));--> statement-breakpoint
ALTER TABLE "import_mapping" ADD CONSTRAINT "import_mapping_purpose" CHECK (purpose in ('orders', 'status_words', 'partners', 'statement'));--> statement-breakpoint
ALTER TABLE "order_import" ADD CONSTRAINT "order_import_platform" CHECK (platform in ('taobao', 'tmall', 'jd', 'pdd', 'douyin', 'wechat', '1688', 'own'));--> statement-breakpoint
ALTER TABLE "order_import_chunk" ADD CONSTRAINT "order_import_chunk_phase" CHECK (phase in ('rows', 'returns', 'waiting'));--> statement-breakpoint
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_platform" CHECK (platform in ('taobao', 'tmall', 'jd', 'pdd', 'douyin', 'wechat', '1688', 'own'));--> statement-breakpoint
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_state" CHECK (state in ('created', 'paid', 'received', 'settled', 'invalid', 'refund_open', 'refunded_partial', 'refunded_full', 'punished'));--> statement-breakpoint
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_reported_state" CHECK (reported_state in ('created', 'paid', 'received', 'settled', 'invalid', 'refund_open', 'refunded_partial', 'refunded_full', 'punished'));--> statement-breakpoint
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_excluded" CHECK (excluded in ('excluded_product', 'zero_price'));--> statement-breakpoint
ALTER TABLE "order_refund" ADD CONSTRAINT "order_refund_platform" CHECK (platform in ('taobao', 'tmall', 'jd', 'pdd', 'douyin', 'wechat', '1688', 'own'));--> statement-breakpoint
ALTER TABLE "partner_grade" ADD CONSTRAINT "partner_grade_hat" CHECK (hat in ('affiliate', 'distributor'));--> statement-breakpoint
ALTER TABLE "partner_hat" ADD CONSTRAINT "partner_hat_trade_known" CHECK (trade_type in ('resale', 'agency'));--> statement-breakpoint
ALTER TABLE "slot" ADD CONSTRAINT "slot_platform" CHECK (platform in ('taobao', 'tmall', 'jd', 'pdd', 'douyin', 'wechat', '1688', 'own'));--> statement-breakpoint
ALTER TABLE "payout_batch" ADD CONSTRAINT "payout_batch_method" CHECK (method in ('alipay', 'bank'));--> statement-breakpoint
ALTER TABLE "payout_file" ADD CONSTRAINT "payout_file_purpose" CHECK (purpose in ('payment', 'summary', 'withholding', 'summary_paid', 'withholding_paid'));--> statement-breakpoint
ALTER TABLE "payout_payee" ADD CONSTRAINT "payout_payee_legal_type" CHECK (legal_type in ('natural_person', 'sole_trader', 'company'));--> statement-breakpoint
ALTER TABLE "payout_payee" ADD CONSTRAINT "payout_payee_tax_handling" CHECK (tax_handling in ('withhold', 'invoice', 'platform', 'unset'));--> statement-breakpoint
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_actor_kind" CHECK (actor_kind in ('member', 'partner', 'system'));