/** The programme of the year held against what was held: what is missing is told, what is still to come is not. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { labelOfChoice } from '../../ui/choices.ts'
import { showDate } from '../../ui/dates.ts'
import { ShortList } from '../year-work/short-list.tsx'
import { programmeProgressQuery } from './queries.ts'
import { meetingKindChoices } from './words.ts'

const stateWords = { held: 'đã họp', planned: 'đã định ngày', open: 'chưa đến hạn', missing: 'thiếu' } as const

export function ProgrammeProgress({ id }: { readonly id: string }) {
  const navigate = useNavigate()
  const { data } = useQuery(programmeProgressQuery(id))
  if (data === undefined) return null
  const lines = (states: readonly (keyof typeof stateWords)[]) => data.rows.filter(({ state }) => states.includes(state)).map(({ lineId, bodyId, number, kind, topic, bodyName, from, to, state, meetings }) => {
    const [first] = meetings
    return {
      id: `${lineId} ${bodyId} ${number}`, text: `${bodyName}: ${labelOfChoice(meetingKindChoices, kind)}${topic === '' ? '' : `, ${topic}`}`, detail: `${showDate(from)} – ${showDate(to)}, ${stateWords[state]}`,
      ...first !== undefined && { onOpen: () => void navigate({ to: '/meetings/$id', params: { id: first.id } }) },
    }
  })
  return (
    <>
      <ShortList title="Còn thiếu so với chương trình" none={`Đến ngày ${showDate(data.on)} không thiếu cuộc nào.`} lines={lines(['missing'])} />
      <ShortList title="Đã họp, đã định ngày" none="Chưa có cuộc họp nào thuộc chương trình này." lines={lines(['held', 'planned'])} />
    </>
  )
}
