/** What the case takes from what is written down already, so that nobody types it again: findings and requirements from minutes, people from earlier sessions. Pure. */
import type { CaseFinding, CaseRequirement, InspectionSession } from '../../../shared/domain/inspection.ts'

export type NewId = (prefix: string) => string

type Findings = readonly Pick<CaseFinding, 'fact'>[]
type Requirements = readonly Pick<CaseRequirement, 'content'>[]
type Minutes = readonly Pick<InspectionSession, 'findings' | 'requests'>[]

/** Findings and requests of the minutes the case does not have yet, as the case keeps them. */
export function fromMinutes(sessions: Minutes, standing: { readonly findings: Findings, readonly requirements: Requirements }, newId: NewId): { readonly findings: readonly CaseFinding[], readonly requirements: readonly CaseRequirement[] } {
  const facts = new Set(standing.findings.map(({ fact }) => plain(fact)))
  const asked = new Set(standing.requirements.map(({ content }) => plain(content)))
  return {
    findings: sessions.flatMap(({ findings }) => findings).filter(({ content }) => isNew(content, facts)).map(({ content, evidence, responsible }) => ({
      id: newId('PH'), contentIndex: null, fact: content, evidence, cause: '', gravity: 'shortcoming', responsibles: [{ personId: null, bodyId: null, name: responsible }],
    })),
    requirements: sessions.flatMap(({ requests }) => requests).filter(({ content }) => isNew(content, asked)).map(({ content, responsible, due }) => ({
      id: newId('YC'), findingIds: [], content, responsible, due, checker: '', remedy: null,
    })),
  }
}

/** Remembers what it was asked, so that two minutes with the same words give one. */
function isNew(words: string, seen: Set<string>): boolean {
  const key = plain(words)
  if (key === '' || seen.has(key)) return false
  seen.add(key)
  return true
}

function plain(words: string): string {
  return words.replace(/[\s.;]+$/u, '').toLocaleLowerCase('vi')
}

export interface KnownPerson { readonly fullName: string, readonly post: string }

type Present = readonly Pick<InspectionSession, 'inspecteesPresent' | 'othersPresent'>[]

/** Everyone named at a session, each once, in the order they first came. */
export function peopleOfSessions(sessions: Present): readonly KnownPerson[] {
  const known = new Map<string, KnownPerson>()
  for (const { fullName, post } of sessions.flatMap(({ inspecteesPresent, othersPresent }) => [...inspecteesPresent, ...othersPresent])) {
    if (fullName !== '' && !known.has(`${fullName}\n${post}`)) known.set(`${fullName}\n${post}`, { fullName, post })
  }
  return [...known.values()]
}
