/** The supplied rules read from disk once, and as the window shows them. */
import type { RulesView } from '../../shared/contract/evaluations.ts'
import { suppliedRules } from '../files/index.ts'
import { bandWords } from './propose.ts'
import { loadRatingRules, ratingRulesFile } from './rating-rules.ts'
import type { RatingRules } from './rating-rules.ts'

/** Rules with faults are refused with file, line and remedy. */
export function readRatingRules(resourcesDir: string): RatingRules {
  return suppliedRules(resourcesDir, ['evaluation', ratingRulesFile], loadRatingRules, 'Quy tắc xếp loại kèm theo viết sai nên chưa dùng được.')()
}

export function rulesView({ name, from, levels, points }: RatingRules): RulesView {
  return {
    name, from, commonMost: points.common.most, resultsMost: points.results.most,
    levels: levels.map((level) => ({
      id: level.id, name: level.name, short: level.short, band: bandWords(level), source: level.source, status: level.status,
      conditions: level.conditions.map(({ words, source, status }) => ({ words, source, status })),
    })),
  }
}
