/** One part of the export: a table of the brand, with the columns of its file in their order. */
export type ExportedTable = Readonly<{
  table: string
  zhCN: string
  en: string
  columns: readonly string[]
  /** Columns that are kept encrypted: the name in the file → the column. Each is opened for its own row by `id`. */
  opened?: Readonly<Record<string, string>>
}>

const part = (
  table: string,
  zhCN: string,
  en: string,
  columns: string,
  opened?: Readonly<Record<string, string>>,
): ExportedTable => ({ table, zhCN, en, columns: columns.split(' '), ...(opened ? { opened } : {}) })

/**
 * Everything a brand takes along when it leaves. The order of columns is a promise to whoever reads the files with a
 * program: new columns come last. A test compares it with the catalogue of the database: a table or column that is in
 * neither this list nor left-out.ts fails.
 */
export const EXPORTED_TABLES: readonly ExportedTable[] = [
  part('brand', '品牌', 'The brand', 'id slug name currency time_zone settings created_at'),
  part('member', '成员', 'Members', 'id user_id role created_at created_by disabled_at'),
  part(
    'member_invitation',
    '成员邀请',
    'Invitations of members',
    'id name role expires_at created_by created_at accepted_by accepted_at',
  ),
  part(
    'partner',
    '合作伙伴',
    'Partners',
    'id name legal_name legal_type tax_id tax_id_tail tax_id_override_reason mobile mobile_tail tax_handling owner_member_id created_at created_by',
    { tax_id: 'tax_id_cipher', mobile: 'mobile_cipher' },
  ),
  part('partner_hat', '合作身份', 'Hats of partners', 'partner_id hat trade_type status created_at'),
  part('partner_grade', '等级历史', 'Grade history', 'id partner_id hat grade effective_from recorded_at recorded_by'),
  part('partner_user', '合作伙伴的登录人', 'People of partners', 'partner_id user_id created_at disabled_at'),
  part(
    'partner_link',
    '登录链接（不含链接本身）',
    'Sign-in links, without the links',
    'id partner_id expires_at created_at created_by used_at',
  ),
  part(
    'payout_account',
    '收款账户',
    'Payout accounts',
    'id partner_id kind account account_mask holder_name bank_name bank_branch bank_code recorded_at recorded_by',
    { account: 'account_cipher' },
  ),
  part('slot', '推广位', 'Promotion slots', 'id platform code label created_at'),
  part(
    'slot_owner',
    '推广位归属历史',
    'Who a slot belonged to',
    'id slot_id partner_id effective_from recorded_at recorded_by',
  ),
  part(
    'opening_import',
    '期初余额导入',
    'Imports of opening balances',
    'id cut_over_on file_sha256 prepared_by prepared_at approved_by approved_at document_id withdrawn_by withdrawn_at',
  ),
  part(
    'opening_balance',
    '期初余额',
    'Opening balances',
    'import_id partner_id currency unpaid_minor paid_this_month_minor withheld_this_month_minor',
  ),
  part(
    'product',
    '商品',
    'Products',
    'id name category state import_id joined_into created_at created_by confirmed_at confirmed_by',
  ),
  part(
    'product_listing',
    '商品的平台编号',
    'Platform numbers of products',
    'platform item_id product_id title created_at',
  ),
  part(
    'shop',
    '店铺',
    'Shops',
    'id platform name name_key state import_id created_at created_by confirmed_at confirmed_by',
  ),
  part(
    'order_import',
    '订单导入',
    'Order imports',
    'id file_sha256 kind platform format layout status position done_through totals job_id created_by created_at confirmed_by confirmed_at finished_at',
  ),
  part(
    'order_import_chunk',
    '订单导入分段',
    'Steps of order imports',
    'import_id phase start through totals recorded_at',
  ),
  part(
    'import_exception',
    '导入异常',
    'Import exceptions',
    'id import_id code line_no row_offset row_length subject details amount_minor currency status resolution resolved_by resolved_at recorded_at',
  ),
  part('import_mapping', '列对应关系', 'Remembered columns', 'fingerprint purpose mapping updated_at updated_by'),
  part(
    'order_line',
    '订单明细',
    'Order lines',
    'id platform line_key content_key order_no product_id product_title sku_code customer_ref category shop_name slot_code partner_id quantity currency paid_minor settled_minor channel_income_minor refunded_minor reported_refund_minor state reported_state raw_status excluded ordered_at paid_at settled_at modified_at dated_at date_basis import_id row_offset row_length row_hash mapping_version',
  ),
  part(
    'order_line_change',
    '订单明细变更',
    'Changes of order lines',
    'id line_id import_id before after row_offset row_length recorded_at',
  ),
  part(
    'order_refund',
    '退款',
    'Refunds',
    'id platform refund_key line_id line_key order_no product_title amount_minor quantity income_refund_minor currency state raw_status refunded_at import_id row_offset row_length row_hash',
  ),
  part('commission_plan', '佣金方案', 'Commission plans', 'id name created_by created_at'),
  part(
    'commission_plan_version',
    '佣金方案版本',
    'Versions of plans',
    'plan_id version payer terms audience effective_from needs_second_person created_by created_at published_by published_at',
  ),
  part(
    'channel_receipt',
    '平台到账',
    'Receipts from platforms',
    'id platform period currency amount_minor received_at recorded_by recorded_at',
  ),
  part(
    'entry',
    '佣金明细',
    'Commission entries',
    'id kind partner_id payer plan_id plan_version rule_id line_id reverses_id source_key period currency amount_minor base_minor refunded_at_minor rate_ppm occurred_at recorded_at document_id created_by reason',
  ),
  part(
    'entry_share',
    '阶梯差额分摊',
    'Period entries by line',
    'entry_id line_id amount_minor base_minor refunded_at_minor',
  ),
  part('entry_release', '转为可结算', 'Releases', 'entry_id payer document_id released_at recorded_at'),
  part('account', '账户', 'Ledger accounts', 'id kind partner_id currency balance_minor version'),
  part(
    'ledger_document',
    '记账凭证',
    'Ledger documents',
    'id kind source_key occurred_at recorded_at created_by reason',
  ),
  part('posting', '分录', 'Postings', 'document_id leg entry_id from_account_id to_account_id currency amount_minor'),
  part('settlement', '出账', 'Closed months', 'id period currency closed_by closed_at import_position'),
  part(
    'statement',
    '结算单',
    'Statements',
    'id settlement_id partner_id period currency opening_minor earned_minor reversed_minor adjusted_minor closing_minor prepared_by prepared_at reviewed_by reviewed_at approved_by approved_at returned_reason',
  ),
  part('statement_entry', '结算单所含明细', 'Entries of statements', 'entry_id statement_id payer'),
  part('bank_template', '银行表格模板', 'Bank sheet templates', 'id name definition created_by created_at'),
  part(
    'payout_batch',
    '打款批次',
    'Payout batches',
    'id number method format currency pay_month bank_definition filter status prepared_by prepared_at approved_by approved_at exported_by exported_at document_id',
  ),
  part(
    'payout_line',
    '打款明细',
    'Payout lines',
    'id batch_id statement_id partner_id part labour_income currency gross_minor tax_minor fee_minor net_minor month_gross_before_minor withheld_before_minor payout_account_id status reason flow_no settled_at document_id',
  ),
  part(
    'payout_outcome',
    '打款结果',
    'Outcomes of payments',
    'line_id outcome was_paid reason flow_no at document_id told_by asked_by',
  ),
  part(
    'payout_file',
    '打款文件',
    'Payment files',
    'batch_id sequence purpose file_sha256 name line_count net_minor recorded_at',
  ),
  part(
    'payout_payee',
    '打款时的收款人',
    'Payees as a batch left',
    'id batch_id partner_id partner_name legal_name legal_type tax_handling tax_id recorded_at',
    { tax_id: 'tax_id_cipher' },
  ),
  part('payout_result', '打款回盘文件', 'Result files', 'id batch_id file_sha256 outcome imported_by imported_at'),
  part('file', '文件', 'Files', 'sha256 size name media_type created_at created_by'),
  part('file_use', '文件用途', 'What files serve as', 'sha256 kind subject permission created_at'),
  part(
    'audit_event',
    '审计记录',
    'Audit events',
    'id at actor_kind actor_id actor_name action subject_type subject_id summary reason request_id ip',
  ),
  part('audit_page', '审计封存页', 'Pages of the day book', 'sequence day event_ids previous_hash hash sealed_at'),
  part('list_view', '列表视图', 'Saved views', 'id list member_id name query is_shared created_at'),
]
