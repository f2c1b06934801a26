import type { Sheet } from '../platform/spreadsheet/index.ts'
import { type ColumnGuide, templateDownload } from '../platform/template.ts'

const text = (header: string, width: number) => ({ header, type: 'text', width }) as const

/** The merchant preset reads these columns without any mapping; a row is one product of one order. */
const SAMPLES: Sheet = {
  name: '订单明细',
  columns: [
    text('订单编号', 24),
    text('子订单编号', 24),
    text('商品ID', 18),
    text('商品标题', 30),
    text('商家编码', 14),
    text('店铺名称', 16),
    text('推广位ID', 20),
    text('数量', 8),
    text('单价', 10),
    text('实付金额', 12),
    text('退款金额', 12),
    text('订单状态', 12),
    text('下单时间', 20),
    text('付款时间', 20),
    text('结算时间', 20),
  ],
  rows: [
    sample('3842716059284016537', '3842716059284016538', {
      product: ['676512340001', '山隐 白瓷盖碗 120ml', 'SY-GW-120'],
      slot: '678901',
      money: ['1', '128.00', '118.00', '0.00'],
      status: '交易成功',
      times: ['2026-10-03 09:12:45', '2026-10-03 09:13:02', '2026-10-14 18:20:00'],
    }),
    sample('3842716059284016537', '3842716059284016539', {
      product: ['676512340002', '山隐 竹制茶盘', 'SY-CP-01'],
      slot: '678901',
      money: ['2', '89.00', '178.00', '89.00'],
      status: '交易成功',
      times: ['2026-10-03 09:12:45', '2026-10-03 09:13:02', '2026-10-14 18:20:00'],
    }),
    sample('3842716059284020041', '3842716059284020041', {
      product: ['676512340003', '山隐 紫砂壶 200ml', 'SY-ZS-200'],
      slot: '2345678901',
      money: ['1', '460.00', '460.00', ''],
      status: '已发货',
      times: ['2026-10-28 21:40:11', '2026-10-28 21:41:30', ''],
    }),
  ],
}

type Sample = {
  product: readonly [id: string, title: string, sku: string]
  slot: string
  money: readonly [quantity: string, price: string, paid: string, refunded: string]
  status: string
  times: readonly [ordered: string, paid: string, settled: string]
}

function sample(orderNo: string, subOrderNo: string, { product, slot, money, status, times }: Sample): string[] {
  return [orderNo, subOrderNo, ...product, '山隐旗舰店', slot, ...money, status, ...times]
}

const GUIDE: readonly ColumnGuide[] = [
  ['订单编号', '必填', '平台的主订单编号，例如 19 位数字。列已设为文本，粘贴时选「只粘贴文本」，避免变成 3.84E+18。'],
  ['子订单编号', '必填', '每件商品一行、一个编号；同一编号再次导入会更新那一行，不会重复。没有子订单的填订单编号。'],
  ['商品ID', '建议填写', '按商品设佣金比例时要用。'],
  ['商品标题', '选填', ''],
  ['商家编码', '选填', '你自己的货号。'],
  ['店铺名称', '选填', '按店铺设佣金比例时要用。'],
  ['推广位ID', '必填', '推广位、PID 最后一段、关系ID 或推广码；用它找到合作伙伴。没有归属的会列为异常，等你指定。'],
  ['数量', '选填', '件数。'],
  ['单价', '选填', '元。'],
  ['实付金额', '必填', '这一行买家实付，元，最多两位小数。'],
  ['退款金额', '选填', '这一行累计退款；部分退款也填，佣金会按比例扣回。'],
  ['订单状态', '必填', '待付款、已付款、待发货、已发货、交易成功、交易关闭。其他写法会问你一次，以后记住。'],
  ['下单时间', '与付款时间至少填一个', '例如 2026-10-03 09:12:45，按品牌的时区读。'],
  ['付款时间', '建议填写', '决定佣金算在哪个月、用哪个版本的方案。'],
  ['结算时间', '选填', '交易成功的时间；不填按读到的状态。'],
]

export const orderTemplate = () =>
  templateDownload({ fileName: '订单明细导入模板.xlsx', samples: SAMPLES, guide: GUIDE })
