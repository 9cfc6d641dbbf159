/** What a programme of inspection and supervision leaves open or doubles: shown, never mended. Pure. */
import { foldText } from '../../shared/domain/fold.ts'
import type { InspectionProgramme, InspectionProgrammeLine, ProgrammeObject } from '../../shared/domain/inspection-programme.ts'
import type { Inspection } from '../../shared/domain/inspection.ts'
import { warning } from '../../shared/domain/problem.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { quarterNumeral } from '../../shared/domain/reporting-periods.ts'

/** `programmes`: all of the office, so that the committee's and the inspection committee's are held against each other. `nameOf`: of a body, a person. */
export interface ProgrammeFacts {
  readonly programmes: readonly InspectionProgramme[], readonly cases: readonly Inspection[], readonly on: string
  readonly nameOf: (object: ProgrammeObject) => string
}

export function programmeProblems(programme: InspectionProgramme, facts: ProgrammeFacts): readonly Problem[] {
  return [...twiceProblems(programme, facts), ...upperLevelProblems(programme, facts), ...headProblems(programme), ...undoneProblems(programme, facts)]
}

type NameOf = ProgrammeFacts['nameOf']

/** Members by their record where both have one, else by name: one line may pick a person whom another one writes down. */
function sameObject(one: ProgrammeObject, other: ProgrammeObject, nameOf: NameOf): boolean {
  if (one.type === 'organisation' || other.type === 'organisation') return one.type === other.type && one.bodyId === other.bodyId
  if (one.personId !== null && other.personId !== null) return one.personId === other.personId
  const elsewhere = one.bodyId !== null && other.bodyId !== null && one.bodyId !== other.bodyId
  return !elsewhere && foldText(nameOf(one)) === foldText(nameOf(other))
}

/** The same object in one year, in this programme or in another of the office; told once, at the later line. */
function twiceProblems(programme: InspectionProgramme, { programmes, nameOf }: ProgrammeFacts): readonly Problem[] {
  const elsewhere = programmes.filter(({ id }) => id !== programme.id).flatMap((other) => other.lines.map((line) => ({ line, title: other.title })))
  return programme.lines.flatMap((line, at) => line.objects.flatMap((object, index): readonly Problem[] => {
    const has = ({ objects, year }: InspectionProgrammeLine): boolean => year === line.year && objects.some((each) => sameObject(each, object, nameOf))
    const before = programme.lines.slice(0, at).findIndex(has)
    const path = `lines[${at}].objects[${index}]`
    if (line.objects.slice(0, index).some((each) => sameObject(each, object, nameOf))) return [warning('programme.twice', path, line.id, `${nameOf(object)} có hai lần trong dòng ${at + 1}.`, 'Bỏ bớt một lần.')]
    if (before >= 0) return [warning('programme.twice', path, line.id, `${nameOf(object)} có ở hai dòng của năm ${line.year} (dòng ${before + 1} và dòng ${at + 1}).`, 'Ghép hai cuộc làm một, hoặc chọn đối tượng khác.')]
    const other = elsewhere.find((each) => has(each.line))
    return other === undefined ? [] : [warning('programme.twiceElsewhere', path, line.id, `${nameOf(object)} cũng có trong “${other.title}”, năm ${line.year}.`, 'Thống nhất để một bên thực hiện.')]
  }))
}

function upperLevelProblems(programme: InspectionProgramme, { nameOf }: ProgrammeFacts): readonly Problem[] {
  return programme.lines.flatMap((line, at) => line.objects.flatMap((object, index) => {
    const upper = programme.upperLevel.find((each) => each.year === line.year && ((object.bodyId !== null && each.bodyId === object.bodyId) || (object.type === 'member' && object.personId !== null && names(each.text, nameOf(object)))))
    return upper === undefined ? [] : [warning('programme.upperLevel', `lines[${at}].objects[${index}]`, line.id, `${nameOf(object)} đã có trong chương trình của ${upper.issuer}, năm ${line.year}.`, 'Chọn đối tượng khác, hoặc dời sang năm khác.')]
  }))
}

/** Words of the upper level's programme that name the person. */
function names(text: string, name: string): boolean {
  const words = (line: string): string => ` ${foldText(line).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `
  return name !== '' && words(text).includes(words(name))
}

/** A year in which nobody who heads an organisation is looked at. */
function headProblems(programme: InspectionProgramme): readonly Problem[] {
  const years = [...new Set(programme.lines.map(({ year }) => year))].toSorted((one, other) => one - other)
  return years.flatMap((year) => programme.lines.some((line) => line.year === year && line.objects.some((object) => object.type === 'member' && object.head)) ? [] : [
    warning('programme.noHeads', 'lines', String(year), `Năm ${year} không có dòng nào đối với người đứng đầu.`, 'Bổ sung đối tượng là người đứng đầu cấp uỷ, cơ quan.'),
  ])
}

/** A line whose time is over (its quarter, else its year) with no case and no reason. */
function undoneProblems(programme: InspectionProgramme, { cases, on }: ProgrammeFacts): readonly Problem[] {
  return programme.lines.flatMap((line, at) => {
    const done = cases.some(({ programme: own }) => own?.programmeId === programme.id && own.lineId === line.id)
    return done || line.notDone !== '' || on <= lastDayOf(line) ? [] : [
      warning('programme.undone', `lines[${at}]`, line.id, `Dòng ${at + 1} (${line.quarter === null ? '' : `quý ${quarterNumeral(line.quarter)}, `}năm ${line.year}) chưa có cuộc nào.`, 'Mở cuộc kiểm tra, giám sát cho dòng này, hoặc ghi lý do không thực hiện.'),
    ]
  })
}

function lastDayOf({ year, quarter }: InspectionProgrammeLine): string {
  return ['', `${year}-03-31`, `${year}-06-30`, `${year}-09-30`, `${year}-12-31`][quarter ?? 4] ?? `${year}-12-31`
}
