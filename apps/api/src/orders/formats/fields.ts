/** What a column of an order report can mean. */
export type LineField =
  | 'orderNo'
  | 'subOrderNo'
  | 'productId'
  | 'productTitle'
  | 'skuCode'
  | 'category'
  | 'shopName'
  | 'sellerNick'
  | 'slotCode'
  | 'slotName'
  | 'siteId'
  | 'siteName'
  | 'pid'
  | 'relationId'
  | 'specialId'
  | 'pubId'
  | 'orderRole'
  | 'customerRef'
  | 'quantity'
  | 'unitPrice'
  | 'paid'
  | 'settled'
  | 'incomeAtPayment'
  | 'incomeAtSettlement'
  | 'channelFee'
  | 'channelCommission'
  | 'refunded'
  | 'refundStatus'
  | 'refundTag'
  | 'status'
  | 'createdAt'
  | 'paidAt'
  | 'receivedAt'
  | 'settledAt'
  | 'modifiedAt'

/**
 * Names of columns, the more certain first: exports of Alimama (30 columns and newer), keys of PublisherOrderDto,
 * merchant back offices, and what people write in files of their own. Compared in normal form (columnKey).
 */
export const LINE_FIELD_NAMES: Readonly<Record<LineField, readonly string[]>> = {
  subOrderNo: [
    'trade_id',
    '子订单编号',
    '子订单号',
    '淘宝子订单编号',
    '淘宝子订单号',
    '子单号',
    'sub order no',
    'order item id',
  ],
  orderNo: [
    'trade_parent_id',
    '主订单编号',
    '主订单号',
    '父订单编号',
    '父订单号',
    '淘宝父订单编号',
    '淘宝订单编号',
    '订单编号',
    '订单号',
    '单号',
    'order no',
    'order number',
    'order id',
    'invoiceno',
    'invoice',
  ],
  productId: ['item_id', '商品id', '商品编号', '宝贝id', '商品数字id', 'product id', 'sku id', 'goods id', 'stockcode'],
  productTitle: [
    'item_title',
    '商品信息',
    '商品标题',
    '商品名称',
    '宝贝标题',
    '宝贝名称',
    '标题',
    'product name',
    'title',
    'description',
  ],
  skuCode: ['商家编码', '外部商家编码', '规格编码', 'sku编码', '外部系统编号', 'outer id', 'sku code', 'sku'],
  category: ['item_category_name', '类目名称', '商品类目', '类目', '一级类目', 'category'],
  shopName: ['seller_shop_title', '所属店铺', '店铺名称', '店铺', 'shop name', 'shop', 'store'],
  sellerNick: ['seller_nick', '掌柜旺旺', '卖家昵称', '掌柜昵称', '卖家会员名', 'seller'],
  slotCode: [
    'adzone_id',
    '广告位id',
    '推广位id',
    '推广位',
    '推广码',
    '渠道码',
    '推广者编号',
    'slot',
    'affiliate id',
    'partner code',
  ],
  slotName: ['adzone_name', '广告位名称', '推广位名称', '推广者名称', '推广者'],
  siteId: ['site_id', '来源媒体id', '媒体id'],
  siteName: ['site_name', '来源媒体名称', '媒体名称'],
  pid: ['pid', '推广pid', '推广位pid', '推广者pid', 'p_id'],
  relationId: ['relation_id', '渠道关系id', '渠道id', '关系id'],
  specialId: ['special_id', '会员运营id', '会员关系id', '会员id'],
  pubId: ['pub_id', '推广者id', '淘客id', '推广者账号id'],
  orderRole: ['tk_order_role', '推广者身份', '推广者角色', '二方/三方'],
  customerRef: ['买家会员名', '买家昵称', '买家id', 'customerid', 'customer id', 'buyer id', 'customer'],
  quantity: ['item_num', '商品数', '商品数量', '宝贝数量', '购买数量', '数量', '件数', 'quantity', 'qty'],
  unitPrice: ['item_price', '商品单价', '商品价格', '单价', 'unitprice', 'unit price', 'price'],
  paid: [
    'alipay_total_price',
    '付款金额',
    '实付金额',
    '买家实际支付金额',
    '买家实付金额',
    '实际支付金额',
    '支付金额',
    '成交金额',
    '订单金额',
    'paid amount',
    'amount paid',
    'amount',
    'total',
  ],
  settled: ['pay_price', '结算金额', '确认收货金额', 'settled amount'],
  incomeAtPayment: ['pub_share_pre_fee', '效果预估', '付款预估收入', '预估付款收入'],
  incomeAtSettlement: ['pub_share_fee', '预估收入', '结算预估收入', '结算收入'],
  channelFee: ['alimama_share_fee', '技术服务费', '平台技术服务费', '技术服务费金额'],
  channelCommission: ['total_commission_fee', '佣金金额', '佣金', 'commission'],
  refunded: ['退款金额', '已退款金额', '成功退款金额', '售后金额', 'refund amount', 'refunded'],
  refundStatus: ['退款状态', '售后状态', 'refund status'],
  refundTag: ['refund_tag', '维权标签', '维权状态', '是否维权'],
  status: ['tk_status', '订单状态', '交易状态', '状态', 'order status', 'status'],
  createdAt: [
    'tk_create_time',
    '创建时间',
    '订单创建时间',
    '下单时间',
    '拍下时间',
    'created at',
    'order time',
    'order date',
    'invoicedate',
  ],
  paidAt: [
    'tk_paid_time',
    '付款时间',
    '订单付款时间',
    '支付时间',
    'tb_paid_time',
    '淘宝付款时间',
    'paid at',
    'payment time',
  ],
  receivedAt: ['确认收货时间', '收货时间', '交易成功时间', 'received at'],
  settledAt: ['tk_earning_time', '结算时间', '订单结算时间', 'settled at'],
  modifiedAt: ['modified_time', '订单更新时间', '更新时间', '修改时间', 'updated at'],
}

/** What the screens call a field when the file has no column for it. */
export function fieldLabel(names: readonly string[]): string {
  return names.find((name) => /\p{Script=Han}/u.test(name)) ?? names[0]!
}
