/** 佣金明细: every entry, and why it is what it is. */
export const entries = {
  title: '佣金明细',
  lead: '每一条都有计算依据；入账后不再改变，更正是新的一条',
  caption: '佣金明细',
  empty: '没有这样的明细',
  emptyText: '换一个条件，或先导入订单。',
  of: (name: string) => `${name}的佣金明细`,
  search: '完整的订单编号',
  columns: {
    product: '商品与订单',
    partner: '合作伙伴',
    date: '计佣日期',
    base: '计佣基数',
    rate: '比例',
    amount: '佣金',
    state: '状态',
  },
  filters: { state: '状态', balance: '余额', kind: '类型', period: '月份', payer: '结算方式', partner: '合作伙伴' },
  payers: { channel: '平台代结', brand: '品牌自结', top_up: '补佣' },
}
