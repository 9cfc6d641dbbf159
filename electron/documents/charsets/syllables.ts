/**
 * Which words can be Vietnamese syllables: onset, rime and tone as they are spelt. Used to tell a right reading of a
 * text from a wrong one, never to judge spelling.
 */

const tones = { level: '', grave: '\u0300', hook: '\u0309', tilde: '\u0303', acute: '\u0301', dot: '\u0323' } as const

const onsets = words(' b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x')

const rimes = words(`
  a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
  i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu y yêm yên yêng yêt yêu
  o oc oi om on ong op ot ooc oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
  oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oem oen oeo oet
  u ua uc ui um un ung up ut uâ uân uâng uât uây uê uêch uên uênh uôc uôi uôm uôn uông uôt uơ
  uy uya uych uyên uyêt uyn uynh uyp uyt uyu
  ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu`).filter((rime) => rime !== '')

/** After q the u belongs to the onset. */
const rimesAfterQu = words(`a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng ât âu ây
  e en eng eo et ê êch ên ênh êt êu i ich in inh it iu ôc ơ y ych yên yêt ynh yt`)

function words(text: string): readonly string[] {
  return text.split(/\s+/u)
}

/** Every syllable that can be spelt, small letters, NFC; open oa, oe, uy with the tone on either vowel. About 18 thousand. */
export function allSyllables(): readonly string[] {
  const found = new Set<string>()
  for (const onset of onsets) {
    for (const rime of onset === 'qu' ? rimesAfterQu : rimes.filter((each) => belong(onset, each))) {
      for (const toned of withTones(rime)) found.add(`${onset}${toned}`)
    }
  }
  // The i of gi and of the rime are written once: gì, giêng.
  return [...found]
}

/** k, gh and ngh stand before e, ê, i, y; c, g and ng before the others (g also before i: gì, giếng). */
function belong(onset: string, rime: string): boolean {
  const front = /^[eêiy]/u.test(rime)
  if (/^(?:k|gh|ngh)$/u.test(onset)) return front
  if (/^(?:c|ng)$/u.test(onset)) return !front
  if (onset === 'g') return !front || rime.startsWith('i')
  if (onset === 'gi') return !/^[iy]/u.test(rime)
  return true
}

function withTones(rime: string): readonly string[] {
  const stopped = /(?:c|ch|k|p|t)$/u.test(rime)
  const allowed = stopped ? [tones.acute, tones.dot] : Object.values(tones)
  return allowed.flatMap((tone) => tonePlaces(rime).map((at) => `${rime.slice(0, at + 1)}${tone}${rime.slice(at + 1)}`.normalize('NFC')))
}

/** Where the tone stands in a rime: on the vowel with a mark, before a final consonant on the last vowel, else on the first. */
function tonePlaces(rime: string): readonly number[] {
  if (/^(?:oa|oe|uy)$/u.test(rime)) return [0, 1]
  const shaped = rime.search(/[ăâêôơ]/u)
  if (shaped !== -1) return [shaped]
  if (rime.startsWith('ư')) return [0]
  const vowels = /^[aeiouy]+/u.exec(rime)?.[0].length ?? 1
  if (vowels < rime.length) return [vowels - 1]
  return [vowels === 3 ? 1 : 0]
}

let known: ReadonlySet<string> | null = null

/** true for a Vietnamese syllable in NFC, any case. */
export function isSyllable(word: string): boolean {
  known ??= new Set(allSyllables())
  return known.has(word.toLowerCase())
}
