/** Days off and working Saturdays as data (`resources/calendar/days-off.yaml`), checked when read: every problem with its line and what to do. Pure. */
import { z } from 'zod'
import { requiredLineSchema } from '../../shared/document/text.ts'
import { addDays, calendarDateSchema, weekendName } from '../../shared/domain/dates.ts'
import type { WorkCalendar } from '../../shared/domain/working-days.ts'
import { loadRuleFile } from '../documents/form/index.ts'
import type { Loaded, RuleFault, RulePackFile } from '../documents/form/index.ts'

const sourced = { source: requiredLineSchema, status: z.enum(['verified', 'reported', 'custom']) }

/** Days off in a row, with both ends; working weekends one by one. */
const yearSchema = z.strictObject({
  year: z.number().int().min(1900).max(2999),
  daysOff: z.array(z.strictObject({ from: calendarDateSchema, to: calendarDateSchema, words: requiredLineSchema, ...sourced })),
  workingWeekends: z.array(z.strictObject({ date: calendarDateSchema, words: requiredLineSchema, ...sourced })).default([]),
})
type Year = z.output<typeof yearSchema>

const fileSchema = z.strictObject({
  schemaVersion: z.literal(1), id: requiredLineSchema, name: requiredLineSchema,
  /** What people must know before they rely on it. */
  note: requiredLineSchema,
  /** Off in every year: `MM-DD`. */
  fixed: z.array(z.strictObject({ day: z.string().regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u, 'Ngày phải viết dạng THÁNG-NGÀY, ví dụ 05-01.'), words: requiredLineSchema, ...sourced })),
  /** At least one, and then one after another without a gap. */
  years: z.tuple([yearSchema], yearSchema),
})
export type DaysOffRules = z.output<typeof fileSchema>

export const daysOffFile = 'days-off.yaml'

/** Reads the days among the files of their folder. All problems at once. */
export function loadDaysOff(files: readonly RulePackFile[]): Loaded<DaysOffRules> {
  return loadRuleFile(files, {
    name: daysOffFile, schema: fileSchema, faultsOf: ({ years }) => years.flatMap((year, at) => [...orderFaults(year, at, years[0].year + at), ...offFaults(year, at), ...weekendFaults(year, at)]),
    missing: { code: 'daysOff.missing', message: 'Thiếu tệp ngày nghỉ lễ, Tết.', remedy: 'Cài lại chương trình, hoặc trả tệp này về thư mục calendar.' },
  })
}

/** The calendar to count by; it knows only the years of the file. */
export function workCalendarOf({ fixed, years }: DaysOffRules): WorkCalendar {
  return {
    daysOff: new Set(years.flatMap(({ year, daysOff }) => [...fixed.map(({ day }) => `${year}-${day}`), ...daysOff.flatMap(({ from, to }) => daysFrom(from, to))])),
    workingWeekends: new Set(years.flatMap(({ workingWeekends }) => workingWeekends.map(({ date }) => date))),
    known: { from: `${years[0].year}-01-01`, through: `${years[0].year + years.length - 1}-12-31` },
  }
}

function daysFrom(from: string, to: string): readonly string[] {
  return from > to ? [] : [from, ...daysFrom(addDays(from, 1), to)]
}

function orderFaults({ year }: Year, at: number, wanted: number): readonly RuleFault[] {
  return year === wanted ? [] : [{ code: 'daysOff.order', path: ['years', at, 'year'], value: `${year}`, message: `Năm ${year} không đứng đúng chỗ: các năm xếp liền nhau, mỗi năm một lần.`, remedy: `Ở chỗ này phải là năm ${wanted}.` }]
}

function offFaults({ year, daysOff }: Year, at: number): readonly RuleFault[] {
  return daysOff.flatMap(({ from, to }, index): RuleFault[] => {
    const path = ['years', at, 'daysOff', index]
    if (to < from) return [{ code: 'daysOff.backwards', path: [...path, 'to'], value: to, message: 'Ngày cuối đứng trước ngày đầu.', remedy: 'Sửa from hoặc to.' }]
    return from.startsWith(`${year}-`) && to.startsWith(`${year}-`) ? [] : [otherYear(path, from, year)]
  })
}

/** A working weekend is a Saturday or Sunday, and not off as well. */
function weekendFaults({ year, daysOff, workingWeekends }: Year, at: number): readonly RuleFault[] {
  return workingWeekends.flatMap(({ date }, index): RuleFault[] => {
    const path = ['years', at, 'workingWeekends', index]
    if (!date.startsWith(`${year}-`)) return [otherYear(path, date, year)]
    if (weekendName(date) === null) return [{ code: 'daysOff.notWeekend', path: [...path, 'date'], value: date, message: `Ngày ${date} không phải thứ Bảy, Chủ nhật nên không làm bù được.`, remedy: 'Sửa ngày làm bù.' }]
    return daysOff.some(({ from, to }) => date >= from && date <= to) ? [{ code: 'daysOff.both', path: [...path, 'date'], value: date, message: `Ngày ${date} vừa là ngày nghỉ vừa là ngày làm bù.`, remedy: 'Bỏ một trong hai.' }] : []
  })
}

function otherYear(path: RuleFault['path'], value: string, year: number): RuleFault {
  return { code: 'daysOff.otherYear', path, value, message: `Ngày ${value} không thuộc năm ${year}.`, remedy: 'Ghi ngày này ở đúng năm của nó.' }
}
