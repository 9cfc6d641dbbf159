/** Which line of a programme a case carries out. Picking one brings its object, contents, period and leader along, so that nobody types them again. */
import { useMemo } from 'react'
import { Field } from '@fluentui/react-components'
import { useQueries, useQuery } from '@tanstack/react-query'
import { useFormContext, useWatch } from 'react-hook-form'
import { caseFromLine } from '../../../shared/domain/case-from-line.ts'
import type { LineNames } from '../../../shared/domain/case-from-line.ts'
import type { InspectionProgramme } from '../../../shared/domain/inspection-programme.ts'
import { newId } from '../../ui/new-id.ts'
import { useFieldMessage } from '../../ui/form/field-message.ts'
import { PickInput } from '../../ui/form/pick-field.tsx'
import type { PickOption } from '../../ui/form/pick-field.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { isGroup } from '../record-editor/merge.ts'
import { useBodyOptions, usePersonOptions } from '../shared-fields/use-options.ts'
import { blankMember } from './blank.ts'
import { groupsOf, wordsOf } from './case-values.ts'
import { programmeQuery, programmesQuery } from './queries.ts'

type Line = InspectionProgramme['lines'][number]
interface ProgrammeLine { readonly programmeId: string, readonly line: Line, readonly option: PickOption }

export function ProgrammeLineField() {
  const lines = useProgrammeLines()
  const takeOver = useTakeOver()
  const message = useFieldMessage('programme')
  const { setValue } = useFormContext()
  const programme: unknown = useWatch({ name: 'programme' })
  const [programmeLine, outsideReason]: readonly unknown[] = useWatch({ name: ['programmeLine', 'outsideReason'] })
  const value = isGroup(programme) ? keyOf(wordsOf(programme, 'programmeId'), wordsOf(programme, 'lineId')) : null
  const choose = (key: string | null): void => {
    const chosen = lines.find(({ option }) => option.value === key)
    setValue('programme', chosen === undefined ? null : { programmeId: chosen.programmeId, lineId: chosen.line.id }, { shouldDirty: true })
    if (chosen !== undefined) takeOver(chosen.line)
  }
  return (
    <>
      <Field label="Dòng trong chương trình kiểm tra, giám sát" validationMessage={message} hint={lines.length === 0 ? 'Chưa có chương trình nào trong máy.' : 'Chọn dòng thì đối tượng, nội dung, mốc thời gian lấy theo chương trình.'}>
        <PickInput name="programme" value={value} options={lines.map(({ option }) => option)} onChange={choose} clearable />
      </Field>
      {/* Words of a programme that is not kept here, as older cases have them. */}
      {(value === null || programmeLine !== '') && <TextField name="programmeLine" label="hoặc ghi chương trình bằng chữ" />}
      {value === null && (programmeLine === '' || outsideReason !== '') && <TextField name="outsideReason" label="Ngoài chương trình: lý do" />}
    </>
  )
}

const keyOf = (programmeId: string, lineId: string): string => `${programmeId}/${lineId}`

function useNames(): LineNames {
  const [bodies, people] = [useBodyOptions(), usePersonOptions()]
  return useMemo(() => {
    const names = (options: readonly PickOption[]) => new Map(options.map(({ value, label }) => [value, label]))
    return { bodies: names(bodies), people: names(people), newId: () => newId('DT') }
  }, [bodies, people])
}

/** One function for good, so that the answers stay the same list while they are the same. */
function answered<T>(results: readonly { readonly data: T | undefined }[]): T[] {
  return results.flatMap(({ data }) => data === undefined ? [] : [data])
}

/** Every line of every programme, as it is told apart in the list. */
function useProgrammeLines(): readonly ProgrammeLine[] {
  const { data: programmes = [] } = useQuery(programmesQuery())
  const stored = useQueries({ queries: programmes.map(({ id }) => programmeQuery(id)), combine: answered })
  const names = useNames()
  return useMemo(() => stored.flatMap(({ record: { id, title, lines } }) => lines.map((line): ProgrammeLine => {
    const objects = line.objects.map((object) => object.type === 'organisation' ? names.bodies.get(object.bodyId) ?? object.bodyId : object.text)
    const when = `${line.quarter === null ? '' : `quý ${line.quarter} `}năm ${line.year}`
    return { programmeId: id, line, option: { value: keyOf(id, line.id), label: `${line.kind === 'inspection' ? 'Kiểm tra' : 'Giám sát'} ${objects.join('; ')} (${when})`, detail: title } }
  })), [names, stored])
}

/** Only what nobody has written yet is taken over. */
function useTakeOver(): (line: Line) => void {
  const { getValues, setValue } = useFormContext()
  const names = useNames()
  return (line) => {
    const known = caseFromLine(line, names)
    const set = (path: string, value: unknown): void => setValue(path, value, { shouldDirty: true })
    const isEmpty = (path: string): boolean => getValues(path) === ''
    const [main, ...others] = known.objects
    set('kind', known.kind)
    if (isEmpty('inspectee.name') && main !== undefined) {
      set('inspectee', main)
      set('otherInspectees', others)
    }
    const contents: unknown = getValues('contents')
    if (Array.isArray(contents) && contents.every((words) => words === '')) set('contents', known.contents)
    if (known.coveredPeriod !== null && isEmpty('coveredPeriod.from') && isEmpty('coveredPeriod.to')) set('coveredPeriod', known.coveredPeriod)
    if (isEmpty('title')) set('title', known.title)
    const [leader] = groupsOf(getValues('team'))
    if (known.leadPersonId !== null && (leader === undefined || wordsOf(leader, 'personId') === '')) set('team', [{ ...blankMember(), role: 'leader', personId: known.leadPersonId }])
  }
}
