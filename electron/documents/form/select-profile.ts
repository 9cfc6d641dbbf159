/** Which guide governs a paper: the one in force on the paper's own date (not on the day it is printed). */
import type { ProfileId } from '../../../shared/document/form.ts'
import { shortDate } from '../../../shared/domain/dates.ts'
import type { FormProfile } from './rule-pack.ts'

/** A check of the catalogue that the choice itself sets off, with what it found; the catalogue has the words. */
export interface GuideNote { readonly ruleId: 'G01' | 'G02', readonly excerpt: string, readonly found: string, readonly expected: string, readonly clause: string }

/** The chosen guide, and what the person should know about the choice. */
export interface SelectedProfile { readonly profile: FormProfile, readonly notes: readonly GuideNote[] }

/**
 * Chooses the last guide that had begun by the document's date; null (not dated yet) means the newest guide. `explicit` is a person's own choice and
 * wins, with a note when the date asks for another. A paper older than every known guide is set by the oldest one,
 * with a note. `profiles` must not be empty (`loadFormProfiles` never gives an empty list).
 */
export function selectProfile(profiles: readonly FormProfile[], date: string | null, explicit?: ProfileId): SelectedProfile {
  const newestFirst = profiles.toSorted((a, b) => a.effective.from < b.effective.from ? 1 : -1)
  const [newest] = newestFirst
  const oldest = newestFirst.at(-1)
  if (newest === undefined || oldest === undefined) throw new Error('selectProfile: no form profiles given')
  const byDate = date === null ? newest : newestFirst.find((profile) => profile.effective.from <= date) ?? oldest
  const profile = explicit === undefined ? byDate : newestFirst.find((one) => one.id === explicit) ?? byDate
  return {
    profile,
    notes: [
      ...date !== null && date < oldest.effective.from ? [olderThanAll(oldest, date)] : [],
      ...date !== null && profile !== byDate ? [notByDate(profile, byDate, date)] : [],
    ],
  }
}

function olderThanAll(oldest: FormProfile, date: string): GuideNote {
  return { ruleId: 'G01', excerpt: shortDate(date), found: shortDate(date), expected: oldest.title, clause: oldest.title }
}

function notByDate(chosen: FormProfile, byDate: FormProfile, date: string): GuideNote {
  return { ruleId: 'G02', excerpt: shortDate(date), found: chosen.title, expected: byDate.title, clause: byDate.title }
}
