ALTER TABLE "opening_balance" ADD COLUMN "payee_key" text;--> statement-breakpoint
ALTER TABLE "file_use" ADD CONSTRAINT "file_use_permission" CHECK ((kind, permission) in (('order_import', 'orders.read'), ('partner_list', 'partners.reveal'),
        ('opening_import', 'partners.reveal'), ('payout_file', 'payouts.export'), ('payout_result', 'payouts.export')));