/** The supplied levels of discipline and how a vote on them is read, with the file's own text for tests that break it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { disciplineFile, disciplineRulesOf, loadDiscipline } from '../../electron/inspections/discipline-rules.ts'
import { resourcesDir } from './offices.ts'

export const disciplineText = readFileSync(join(resourcesDir, 'inspections', disciplineFile), 'utf8')
export const loadDisciplineText = (text: string) => loadDiscipline([{ name: disciplineFile, text }])
const supplied = loadDisciplineText(disciplineText)
if (!supplied.ok) throw new Error(JSON.stringify(supplied.problems))

export const suppliedDiscipline = supplied.value
export const disciplineRules = disciplineRulesOf(suppliedDiscipline)
