-- qudao_app may read and insert by default (db/roles.ts). Here is everything it may change or remove.
-- What is missing here is append-only: entries, postings, documents, releases, audit, line changes.
GRANT UPDATE (name, email, mobile, password_hash, disabled_at) ON "user" TO qudao_app;--> statement-breakpoint
GRANT UPDATE (expires_at), DELETE ON "session" TO qudao_app;--> statement-breakpoint
GRANT UPDATE, DELETE ON "rate_limit" TO qudao_app;--> statement-breakpoint
GRANT DELETE ON "locator" TO qudao_app;--> statement-breakpoint
GRANT UPDATE (name, time_zone, settings) ON "brand" TO qudao_app;--> statement-breakpoint
GRANT UPDATE (role, disabled_at) ON "member" TO qudao_app;--> statement-breakpoint
GRANT UPDATE (expires_at, accepted_by, accepted_at) ON "member_invitation" TO qudao_app;--> statement-breakpoint
GRANT UPDATE (name, legal_name, legal_type, tax_id_cipher, tax_id_index, tax_id_tail, tax_id_override_reason, mobile_cipher, mobile_index, mobile_tail, tax_handling, owner_member_id) ON "partner" TO qudao_app;--> statement-breakpoint
GRANT UPDATE (status, trade_type) ON "partner_hat" TO qudao_app;--> statement-breakpoint
GRANT UPDATE (disabled_at) ON "partner_user" TO qudao_app;--> statement-breakpoint
GRANT UPDATE (expires_at, used_at) ON "partner_link" TO qudao_app;--> statement-breakpoint
GRANT UPDATE (label) ON "slot" TO qudao_app;--> statement-breakpoint
GRANT UPDATE (approved_by, approved_at, document_id, withdrawn_by, withdrawn_at) ON "opening_import" TO qudao_app;--> statement-breakpoint
GRANT UPDATE (mapping, updated_at, updated_by) ON "import_mapping" TO qudao_app;--> statement-breakpoint
GRANT UPDATE (created_at) ON "file" TO qudao_app;--> statement-breakpoint
GRANT UPDATE (kind, platform, format, layout, status, position, done_through, totals, job_id, confirmed_by, confirmed_at, finished_at) ON "order_import" TO qudao_app;--> statement-breakpoint
GRANT UPDATE (status, resolution, resolved_by, resolved_at) ON "import_exception" TO qudao_app;--> statement-breakpoint
GRANT UPDATE (balance_minor, version) ON "account" TO qudao_app;--> statement-breakpoint
GRANT UPDATE (name) ON "commission_plan" TO qudao_app;--> statement-breakpoint
GRANT UPDATE (payer, terms, audience, effective_from, needs_second_person, published_by, published_at) ON "commission_plan_version" TO qudao_app;--> statement-breakpoint
GRANT UPDATE (reviewed_by, reviewed_at, approved_by, approved_at, returned_reason) ON "statement" TO qudao_app;--> statement-breakpoint
GRANT UPDATE (status, approved_by, approved_at, exported_by, exported_at, document_id) ON "payout_batch" TO qudao_app;--> statement-breakpoint
GRANT UPDATE (status, reason, flow_no, settled_at, document_id) ON "payout_line" TO qudao_app;--> statement-breakpoint
GRANT UPDATE (status, phase, done, total, result, problem, started_at, finished_at) ON "job" TO qudao_app;--> statement-breakpoint
GRANT UPDATE (status, response, created_at), DELETE ON "idempotency_key" TO qudao_app;--> statement-breakpoint
GRANT UPDATE (name, query, is_shared), DELETE ON "list_view" TO qudao_app;
