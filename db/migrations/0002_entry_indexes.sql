CREATE INDEX "entry_reversed_by" ON "entry" USING btree ("brand_id","reverses_id") WHERE reverses_id is not null;--> statement-breakpoint
CREATE INDEX "entry_period_kind" ON "entry" USING btree ("brand_id","period","kind","id");--> statement-breakpoint
CREATE INDEX "entry_negative" ON "entry" USING btree ("brand_id","partner_id") WHERE amount_minor < 0;