/** The supplied outlines are whole; a wrong file is refused with its line. */
import { expect, it } from 'vitest'
import { parseOutline, suppliedOutlines } from '../../../electron/campaigns/outlines.ts'
import { resourcesDir } from '../../support/offices.ts'

function faultOf(text: string): unknown {
  try {
    parseOutline('thu.yaml', text)
    return 'no fault'
  } catch (error) {
    return Reflect.get(Object(error), 'fault')
  }
}

it('what ships covers sơ kết, tổng kết and periodic reports', () => {
  const outlines = suppliedOutlines(resourcesDir)
  expect(outlines.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['dinh-ky periodic', 'so-ket preliminaryReview', 'tong-ket finalReview'])
  for (const { outline } of outlines) {
    const asked = outline.flatMap((question) => question.type === 'text' ? [question.about] : [])
    expect(asked).toEqual(expect.arrayContaining(['result', 'strength', 'shortcoming', 'cause', 'task', 'proposal']))
  }
})

it('a wrong file is refused with path and line', () => {
  const text = 'id: thu\nname: Thử\nkind: periodic\nsource: x\nplan: {}\noutline:\n  - { type: text, id: c1, title: A }\n  - { type: text, id: C1, title: B }\n'
  expect(faultOf(text)).toMatchObject({ code: 'TEMPLATE_BROKEN', problems: [{ path: 'thu.yaml: outline[1].id', value: 'dòng 8' }] })
  expect(faultOf('id: [')).toMatchObject({ problems: [{ message: 'Tệp không phải YAML đúng.' }] })
})
