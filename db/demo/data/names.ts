/** Words that the names of invented people, accounts and firms are made of. */
export const SURNAMES = [...'林陈沈苏顾叶周何许徐方宋江梁谢唐程陆章秦温白孟薛姚']

export const GIVEN_NAMES = words(
  '清和 知夏 砚秋 晚舟 望舒 若水 既白 南乔 景行 予安 星河 听澜 念安 书瑶 怀瑾 云舒 思齐 子衿 明远 疏桐 雨眠 时安 长风 令仪',
)

export const ACCOUNT_SUFFIXES = words('的茶桌 喝茶记 茶话 的器物间 慢饮 小院 茶日志 说茶 的午后 泡茶中')

export const AGENCY_WORDS = words(
  '拾光 半山 青瓦 云麓 南栀 松间 鹿鸣 木石 浮白 晴耕 枕溪 竹里 闻笙 白露 川上 知味 隐庐 若木 乌篷 石门',
)

export const SHOP_WORDS = words(
  '拾叶 听泉 一盏 暮云 茗舍 竹影 寻器 半闲 雨前 素心 藏锋 观复 溪山 扫花 停云 草堂 净手 煮雪 小隐 千山',
)

export const PLACES = words('杭州 苏州 南京 宁波 成都 广州 厦门 武汉 长沙 西安')

/** 渠道经理, the owners of partners. */
export const CHANNEL_MANAGERS = words('周砚秋 何晚舟 沈既白 顾望舒')

function words(text: string): string[] {
  return text.split(' ')
}
