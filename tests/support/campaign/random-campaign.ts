/** Campaigns, indicators and answers drawn at random by fast-check: Vietnamese words, figures of every size. */
import fc from 'fast-check'
import type { FormAnswer, FormMeasurement } from '../../../electron/campaigns/forms/index.ts'
import { campaignSchema } from '../../../shared/domain/campaign.ts'
import type { Campaign, Question } from '../../../shared/domain/campaign.ts'
import { indicatorSchema, isRate } from '../../../shared/domain/indicator.ts'
import type { Indicator } from '../../../shared/domain/indicator.ts'
import { quantityOf } from '../../../shared/domain/quantity.ts'

export interface RandomForm { readonly campaign: Campaign, readonly indicators: readonly Indicator[], readonly measurements: readonly FormMeasurement[], readonly answers: readonly FormAnswer[] }

const word = fc.constantFrom('Đảng', 'chi bộ', 'nghị quyết', 'uỷ', 'học tập', 'kết nạp', 'năm', '2026', 'đồng chí', 'kiểm tra', 'hoà', '=1+1', '_x0041_', '<b>', '&', '“ngoặc”', '98,3%', 'Ở', 'ưu điểm')
const line = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '))
const text = fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'))
const whole = fc.oneof(fc.nat(9), fc.nat(5000), fc.maxSafeNat().map((value) => value % 10 ** 12)).map((value) => quantityOf({ units: BigInt(value), decimals: 0 }))
// `12,345` is what clerks and programs read in two ways.
const decimal = fc.oneof(fc.tuple(fc.nat(10 ** 9), fc.nat(4)), fc.tuple(fc.nat(10 ** 6), fc.constant(3))).map(([units, decimals]) => quantityOf({ units: BigInt(units), decimals }))
const signed = fc.tuple(decimal, fc.boolean()).map(([value, negative]) => negative && value !== '0' ? `-${value}` : value)
/** Within the years a report can speak of: a day outside them is pointed at. */
const date = fc.date({ min: new Date('1930-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10))

function indicator(at: number): fc.Arbitrary<Indicator> {
  return fc.record({
    rollUp: fc.constantFrom('sum', 'latest', 'rateOfSums', 'averageOfRates'), base: fc.constantFrom('members', 'organisations', 'nonMembers', 'other'), decimals: fc.nat(2), name: line, group: fc.constantFrom('Tổ chức', 'Đảng viên', 'Kinh phí'),
  }).map(({ rollUp, ...rest }) => indicatorSchema.parse({ id: `ct-${at}`, code: `CT${at}`, rollUp, unitOfMeasure: 'đồng chí', period: 'quarter', denominatorName: rollUp.includes('ate') && rollUp !== 'latest' ? 'tổng số' : '', ...rest }))
}

function measurement(of: Indicator): fc.Arbitrary<readonly FormMeasurement[]> {
  const start = { code: of.code, place: '' }
  if (!isRate(of)) return (of.decimals === 0 ? whole : decimal).map((numerator) => [{ ...start, numerator, denominator: null, rate: null }])
  const pair = fc.tuple(of.base === 'other' ? decimal : whole, of.base === 'other' ? decimal : whole)
    .map(([one, other]) => Number(one) <= Number(other) ? [one, other] as const : [other, one] as const)
    .map(([numerator, denominator]) => ({ ...start, numerator, denominator, rate: null }))
  const alone = fc.nat(1000).filter((units) => units >= 10).map((units) => ({ ...start, numerator: null, denominator: null, rate: quantityOf({ units: BigInt(units), decimals: 1 }) }))
  return fc.oneof(pair, alone, pair).map((one) => [one])
}

function question(at: number): fc.Arbitrary<{ readonly question: Question, readonly answer: FormAnswer }> {
  const start = { questionId: `c${at}`, place: '', text: '', rows: [] }
  const common = { id: `c${at}`, required: true, hint: '' }
  return fc.oneof(
    fc.tuple(line, text).map(([title, answer]) => ({ question: { ...common, type: 'text' as const, title: `Hỏi ${at}: ${title}`, about: 'result' as const }, answer: { ...start, text: answer } })),
    fc.tuple(line, signed).map(([title, answer]) => ({ question: { ...common, type: 'number' as const, title: `Hỏi ${at}: ${title}`, unitOfMeasure: 'lớp' }, answer: { ...start, text: answer } })),
    fc.tuple(line, fc.array(fc.tuple(text, signed, date), { minLength: 1, maxLength: 14 })).map(([title, rows]) => ({
      question: {
        ...common, type: 'table' as const, title: `Hỏi ${at}: ${title}`,
        columns: [{ id: 'ten', title: 'Cột tên', type: 'text' as const }, { id: 'so', title: 'Cột số', type: 'number' as const }, { id: 'ngay', title: 'Cột ngày', type: 'date' as const }],
      },
      answer: { ...start, rows },
    })),
  )
}

/** A form filled in whole. `withFigures` false: a campaign of texts alone. */
export function randomForm(withFigures: boolean): fc.Arbitrary<RandomForm> {
  const counted = withFigures ? fc.integer({ min: 1, max: 12 }) : fc.constant(0)
  return fc.tuple(counted, fc.integer({ min: 1, max: 5 })).chain(([figures, questions]) => fc.tuple(
    fc.tuple(...Array.from({ length: figures }, (_, at) => indicator(at))).chain((indicators) => fc.tuple(fc.constant(indicators), fc.tuple(...indicators.map(measurement)))),
    fc.tuple(...Array.from({ length: questions }, (_, at) => question(at))),
  )).map(([[indicators, measurements], asked]) => ({
    indicators, measurements: measurements.flat(), answers: asked.map(({ answer }) => answer),
    campaign: campaignSchema.parse({
      id: 'dot-1', title: 'Sơ kết quý I', kind: 'periodic', bodyId: 'duk', period: { from: '2026-01-01', to: '2026-03-31' }, cutOff: '2026-03-15', due: '2026-03-20',
      outline: asked.map((one) => one.question), indicatorIds: indicators.map(({ id }) => id),
    }),
  }))
}
