/** The steps of a paper: every state against every state, and no way that jumps. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLocked, paperStateSchema, paperSteps, stepBetween, stepsFrom } from '../../../shared/domain/paper-state.ts'
import type { PaperState, PaperStep } from '../../../shared/domain/paper-state.ts'

const states = paperStateSchema.options

/** As the office works: up one by one; back to the drafter until it is numbered. */
const allowed: Readonly<Record<string, PaperStep>> = {
  'draft submitted': 'submit', 'submitted approved': 'approve', 'approved signed': 'sign', 'signed issued': 'issue', 'issued filed': 'file',
  'submitted draft': 'sendBack', 'approved draft': 'sendBack', 'signed draft': 'sendBack',
}

describe('the steps', () => {
  it.each(states.flatMap((from) => states.map((to) => ({ from, to }))))('from $from to $to', ({ from, to }) => {
    expect(stepBetween(from, to)).toBe(allowed[`${from} ${to}`] ?? null)
  })

  it('are offered in the states they begin in and say what they do', () => {
    expect(states.map((state) => stepsFrom(state))).toEqual([['submit'], ['approve', 'sendBack'], ['sendBack', 'sign'], ['sendBack', 'issue'], ['file'], []])
    for (const { label, effect } of Object.values(paperSteps)) {
      expect(label.length).toBeGreaterThan(3)
      expect(effect.length).toBeGreaterThan(30)
    }
    expect(Object.values(paperSteps).filter(({ reasonNeeded }) => reasonNeeded)).toEqual([paperSteps.sendBack])
  })

  it('lock everything that is no draft', () => {
    expect(states.filter((state) => !isLocked(state))).toEqual(['draft'])
  })

  it('never lead to a number but over submission, approval and signature, whatever way is taken', () => {
    fc.assert(fc.property(fc.array(fc.nat(5), { maxLength: 40 }), (choices) => {
      const way: PaperState[] = ['draft']
      for (const choice of choices) {
        const now = way.at(-1) ?? 'draft'
        const steps = stepsFrom(now)
        const step = steps[choice % Math.max(1, steps.length)]
        if (step === undefined) break
        way.push(paperSteps[step].to)
      }
      const issuedAt = way.indexOf('issued')
      if (issuedAt >= 0) expect(way.slice(0, issuedAt).slice(-4)).toEqual(['draft', 'submitted', 'approved', 'signed'])
      expect(way.slice(issuedAt < 0 ? way.length : issuedAt)).toEqual(['issued', 'filed'].slice(0, issuedAt < 0 ? 0 : way.length - issuedAt))
    }), { numRuns: 500 })
  })
})
