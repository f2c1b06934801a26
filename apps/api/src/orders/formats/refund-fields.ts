/** What a column of a refund report (维权) can mean. */
export type RefundField =
  | 'suitId'
  | 'subOrderNo'
  | 'orderNo'
  | 'productId'
  | 'productTitle'
  | 'slotCode'
  | 'relationId'
  | 'specialId'
  | 'refund'
  | 'settled'
  | 'incomeRefund'
  | 'commissionRefund'
  | 'subsidyRefund'
  | 'commissionTechFeeRefund'
  | 'subsidyTechFeeRefund'
  | 'commissionAgentFeeRefund'
  | 'subsidyAgentFeeRefund'
  | 'status'
  | 'openedAt'
  | 'confirmedAt'
  | 'modifiedAt'

/** Keys of PublisherRefundOrderDto and the Chinese names its documentation gives them, the more certain first. */
export const REFUND_FIELD_NAMES: Readonly<Record<RefundField, readonly string[]>> = {
  suitId: ['refund_suit_id', '维权编号', '维权单号', '退款编号', '退款单号', '售后编号'],
  subOrderNo: ['tb_trade_id', '淘宝子订单编号', '淘宝子订单号', '子订单编号', '子订单号', 'trade_id'],
  orderNo: ['tb_trade_parent_id', '淘宝父订单编号', '淘宝订单编号', '父订单编号', '主订单编号', '订单编号', '订单号'],
  productId: ['item_id', '商品id', '商品编号', '宝贝id'],
  productTitle: ['item_title', '商品标题', '商品信息', '商品名称', '宝贝标题'],
  slotCode: ['adzone_id', '推广位id', '广告位id'],
  relationId: ['relation_id', '渠道关系id', '渠道id'],
  specialId: ['special_id', '会员关系id', '会员运营id'],
  refund: ['refund_fee', '维权金额', '维权退款金额', '退款金额', '维权退款额'],
  settled: ['tb_trade_finish_price', '结算金额', '订单结算金额'],
  incomeRefund: ['show_return_fee', '应退还预估收入', '应返还商家金额', '应退还金额', '应退回收入', '应退还收入'],
  commissionRefund: ['tk_commission_fee_refund', '应退还佣金'],
  subsidyRefund: ['tk_subsidy_fee_refund', '应退还补贴'],
  commissionTechFeeRefund: ['tk_commission_alimm_refund_fee', '应退还佣金对应的技术服务费', '应退还佣金技术服务费'],
  subsidyTechFeeRefund: ['tk_subsidy_alimm_refund_fee', '应退还补贴对应的技术服务费', '应退还补贴技术服务费'],
  commissionAgentFeeRefund: [
    'tk_commission_agent_refund_fee',
    '应退还佣金对应的渠道专项服务费',
    '应退还佣金渠道专项服务费',
  ],
  subsidyAgentFeeRefund: ['tk_subsidy_agent_refund_fee', '应退还补贴对应的渠道专项服务费', '应退还补贴渠道专项服务费'],
  status: ['refund_status', '维权状态', '退款状态', '售后状态'],
  openedAt: ['tk_refund_time', '维权创建时间', '退款创建时间', '退款申请时间'],
  confirmedAt: ['tk_refund_suit_time', '维权完成时间', '退款完成时间', '退款成功时间'],
  modifiedAt: ['modified_time', '订单更新时间', '更新时间'],
}
