import type { dates as Shape } from '../zh-CN/dates.ts'

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export const dates: typeof Shape = {
  day: (month, day, year) => `${day} ${MONTHS[month - 1]}${year ? ` ${year}` : ''}`,
  dayAndWeekday: (day, weekday) => `${weekday} ${day}`,
  weekday: (weekday) => WEEKDAYS[weekday] ?? '',
  month: (month, year) => `${MONTHS[month - 1]}${year ? ` ${year}` : ''}`,
  before: (time) => `by ${time}`,
  overdueDays: (days) => `${days} ${days === 1 ? 'day' : 'days'} overdue`,
  overdueHours: (hours) => `${hours} ${hours === 1 ? 'hour' : 'hours'} overdue`,
  leftDays: (days) => `${days} ${days === 1 ? 'day' : 'days'} left`,
  leftHours: (hours, minutes) => `${hours > 0 ? `${hours} h ` : ''}${minutes} min left`,
}
