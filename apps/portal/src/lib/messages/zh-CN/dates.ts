const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

export const dates = {
  day: (month: number, day: number, year?: number) => `${year ? `${year} 年 ` : ''}${month} 月 ${day} 日`,
  dayAndWeekday: (day: string, weekday: string) => `${day} ${weekday}`,
  weekday: (weekday: number) => WEEKDAYS[weekday] ?? '',
  month: (month: number, year?: number) => `${year ? `${year} 年 ` : ''}${month} 月`,
  before: (time: string) => `${time} 前`,
  overdueDays: (days: number) => `超期 ${days} 天`,
  overdueHours: (hours: number) => `超期 ${hours} 小时`,
  leftDays: (days: number) => `还剩 ${days} 天`,
  leftHours: (hours: number, minutes: number) => `还剩 ${hours > 0 ? `${hours} 小时 ` : ''}${minutes} 分`,
}
