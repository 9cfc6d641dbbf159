/** The answers of a sample organisation, and which words of them tell what: the same seeds give the same words. Pure. */
import type { SubmissionData } from '../../../shared/domain/submission.ts'
import { chanceOf } from './chance.ts'
import type { Chance } from './chance.ts'
import { building, details, models, topics, works } from './phrases.ts'
import type { Topic } from './phrases.ts'
import type { SampleCampaign } from './calls.ts'
import type { SampleUnit } from './units.ts'

type Answers = SubmissionData['answers']

/** Words of an answer that tell of a topic. */
export interface SaidOf { readonly topicId: string, readonly questionId: string, readonly from: number, readonly words: string }

export interface WrittenAnswers { readonly answers: Answers, readonly said: readonly SaidOf[] }

/** This unit sends last year's words again, hardly changed. */
export const copyist = 'don-vi-21'

/** Writes sentences about topics, question by question, and keeps where each begins. `year`: the year reported. `goesOn`: what the unit adds to its words on a topic. */
export function topicWriter(chance: Chance, from: readonly Topic[], year: number, goesOn: () => string = () => '') {
  const said: SaidOf[] = []
  const about = (questionId: string, kinds: readonly Topic['kind'][], count: number): string => chance.some(from.filter(({ kind }) => kinds.includes(kind)), count).reduce((text, topic) => {
    const before = text === '' ? '' : `${text} `
    const words = filled(chance, inYear(chance.pick(topic.said), year))
    said.push({ topicId: topic.id, questionId, from: before.length, words })
    const more = goesOn()
    return `${before}${words}.${more === '' ? '' : ` ${more}`}`
  }, '')
  return { said, about }
}

export function answersOf(campaign: Exclude<SampleCampaign, 'bc-nam-2024'>, unit: SampleUnit): WrittenAnswers {
  const seed = unit.id === copyist && campaign === 'bc-nam-2026' ? 'bc-nam-2025' : campaign
  const chance = chanceOf(`lời văn ${seed} ${unit.id}`)
  const goesOn = detailsOf(chanceOf(`lời riêng ${seed} ${unit.id}`))
  // Most of what is said of a topic is the unit's own: units that only say the same thing are no copies.
  const { said, about } = topicWriter(chance, topics, seed === 'bc-nam-2025' ? 2025 : 2026, () => `${goesOn()} ${goesOn()}`)
  const texts: Readonly<Record<string, string>> = {
    c1: `${unit.shortName} ${sentence(chance, works[unit.sector ?? 'state'] ?? building, 2)}. ${goesOn()}`,
    c2: `${opening(chance)} ${sentence(chance, building, 2)}. ${goesOn()}`,
    c3: about('c3', ['strength'], chance.between(1, 2)), c4: about('c4', ['shortcoming'], chance.between(1, 2)),
    c5: about('c5', ['objectiveCause', 'subjectiveCause'], 2), c6: about('c6', ['task'], chance.between(1, 2)),
    c7: chance.percent(45) ? about('c7', ['proposal'], 1) : '',
  }
  const rows = chance.percent(30) ? [[chance.pick(models), `${chance.between(2, 28)}/${chance.between(1, 9)}/${seed === 'bc-nam-2025' ? 2025 : 2026}`]] : []
  return {
    said, answers: [
      ...Object.entries(texts).filter(([, text]) => text !== '').map(([questionId, text]) => ({ questionId, text, rows: [], place: '' })),
      ...rows.length === 0 ? [] : [{ questionId: 'b1', text: '', rows, place: '' }],
    ],
  }
}

/** Sentences of one unit alone, of a chance of their own, so that they change nothing else it writes. */
function detailsOf(chance: Chance): () => string {
  const part = (words: readonly string[]): string => filled(chance, chance.pick(words)).replaceAll('~', () => String(chance.between(1, 12))).replaceAll('^', () => chance.pick(['I', 'II', 'III', 'IV']))
  return () => `${part(details.where)}; ${part(details.who)} ${part(details.does)}, ${part(details.after)}.`
}

function sentence(chance: Chance, parts: readonly string[], count: number): string {
  return chance.some(parts, count).map((words) => filled(chance, words)).join('; ')
}

function opening(chance: Chance): string {
  return chance.pick(['Trong kỳ,', 'Đến nay,', 'Thực hiện kế hoạch đầu năm,', 'Dưới sự lãnh đạo của cấp uỷ,', 'Tính đến ngày báo cáo,'])
}

/** `@`: the year after the one reported. */
export function inYear(words: string, year: number): string {
  return words.replaceAll('@', String(year + 1))
}

function filled(chance: Chance, words: string): string {
  return words.replaceAll('#%', () => `${chance.between(94, 99)}%`).replaceAll('#', () => String(chance.between(2, 9)).padStart(2, '0'))
}
