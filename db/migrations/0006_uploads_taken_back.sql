CREATE POLICY "kept_once_position" ON "order_import" AS RESTRICTIVE FOR DELETE TO "qudao_app" USING (position is null);--> statement-breakpoint
CREATE POLICY "ends_with_its_upload" ON "file_use" AS RESTRICTIVE FOR DELETE TO "qudao_app" USING (kind = 'order_import' and exists (select 1 from order_import i
        where i.brand_id = file_use.brand_id and i.id::text = file_use.subject and i.position is null));--> statement-breakpoint
-- what the catalogue took from an upload that was never confirmed came with the file's first confirmed import
UPDATE "product" p SET import_id = (
	SELECT c.id FROM "order_import" u JOIN "order_import" c ON c.brand_id = u.brand_id AND c.file_sha256 = u.file_sha256
	WHERE u.brand_id = p.brand_id AND u.id = p.import_id AND c.position IS NOT NULL ORDER BY c.position LIMIT 1)
WHERE EXISTS (SELECT FROM "order_import" u WHERE u.brand_id = p.brand_id AND u.id = p.import_id AND u.position IS NULL);--> statement-breakpoint
UPDATE "shop" s SET import_id = (
	SELECT c.id FROM "order_import" u JOIN "order_import" c ON c.brand_id = u.brand_id AND c.file_sha256 = u.file_sha256
	WHERE u.brand_id = s.brand_id AND u.id = s.import_id AND c.position IS NOT NULL ORDER BY c.position LIMIT 1)
WHERE EXISTS (SELECT FROM "order_import" u WHERE u.brand_id = s.brand_id AND u.id = s.import_id AND u.position IS NULL);--> statement-breakpoint
GRANT DELETE ON "order_import", "file_use" TO qudao_app;
