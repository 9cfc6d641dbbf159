/** Text of records is data: whatever it contains is printed, never run. */
import { expect, test } from 'vitest'
import { composePaper, loadTemplates } from '../../../../electron/documents/compose/index.ts'
import { inlineText } from '../../../../shared/document/inline.ts'
import { testForm } from '../../../support/documents/forms.ts'
import { factsOf, sampleRecords, shippedTemplate } from '../../../support/documents/sample-office.ts'

const records = sampleRecords()
const plan = records.plans[0]

const hostile = [
  '{{ plan.subject }}', '{% if true %}lộ{% endif %}', '{{ "a" | upper }}', '{% include "bi-mat" %}', '{{', '%}', '{%- raw -%}',
  '<script>alert(1)</script>', '${process.env.HOME}', '&lt;w:p/&gt;', '__proto__', '\\u0000 `${1}`',
]

test.each(hostile)('%s in a record stands on the paper as it was typed', (text) => {
  if (plan === undefined) throw new Error('sample changed')
  const record = { ...plan, subject: text, purposes: [text], tasks: plan.tasks.map((task) => ({ ...task, content: text })), assignments: [{ agency: text, duty: text }] }
  const { model, problems } = composePaper({ template: shippedTemplate('ke-hoach-thuc-hien'), subject: { kind: 'plan', record, revision: 1 }, facts: factsOf(records), form: testForm() })
  expect(problems.filter((problem) => problem.severity === 'error')).toEqual([])
  expect(model?.subject).toBe(text)
  const purpose = model?.body.find((block) => block.id === 'body.purpose.purposes.list[1].line')
  expect(purpose?.kind === 'item' ? inlineText(purpose.content) : '').toBe(text.endsWith(';') ? text : `${text}.`)
})

test('a template reaches nothing but the view: no prototypes, no includes, no loops, no other filters', () => {
  const texts = [
    '{{ plan.constructor }}', '{{ plan.subject.constructor }}', '{{ plan.__proto__ }}', '{% include "x" %}', '{% render "x" %}', '{% layout "x" %}',
    '{% for i in (1..99999999) %}x{% endfor %}', '{% assign a = 1 %}', '{{ "now" | date: "%Y" }}', '{{ plan.subject | append: "x" }}',
  ]
  for (const text of texts) {
    const file = `id: m\nversion: 1\nname: M\nkind: plan\nsubjectKind: plan\nsubject: x\nbody:\n  - type: paragraph\n    text: ${JSON.stringify(text)}\nsignatures: { layout: single }\n`
    const { templates, problems } = loadTemplates([{ name: 'm.yaml', text: file }])
    expect([text, templates.length, problems.length > 0, problems[0]?.line]).toEqual([text, 0, true, 9])
  }
})
