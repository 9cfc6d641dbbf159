/** Small decisions of the window: the tree, where a finding is mended, which page a paper opens, which command counts. */
import { expect, test } from 'vitest'
import { CommandStore } from '../../../renderer/app/command-store.ts'
import { treeLines } from '../../../renderer/features/organisation/tree.ts'
import type { TreeNode } from '../../../renderer/features/organisation/tree.ts'
import { fieldOfPlace } from '../../../renderer/features/papers/finding-place.ts'
import { openPaper } from '../../../renderer/features/papers/open-paper.ts'

const node = (id: string, parentId: string | null, name = id): TreeNode => ({ id, parentId, name, symbol: '', kind: 'partyCell', sector: null })

test('the tree is drawn from the top, in the order the office gave, whatever the names; a body without its parent stands at the top, so do bodies in a ring', () => {
  const nodes = [node('b', 'a', 'Chi bộ 10'), node('c', 'a', 'Chi bộ 2'), node('a', null), node('x', 'gone')]
  expect(treeLines(nodes, new Set()).map(({ node: { id }, level, isOpen }) => [id, level, isOpen])).toEqual([['a', 1, true], ['b', 2, false], ['c', 2, false], ['x', 1, false]])
  expect(treeLines(nodes, new Set()).map(({ isFirst, isLast }) => [isFirst, isLast])).toEqual([[true, false], [true, false], [false, true], [false, true]])
  expect(treeLines(nodes, new Set(['a'])).map(({ node: { id } }) => id)).toEqual(['a', 'x'])
  expect(treeLines([node('p', 'q'), node('q', 'p')], new Set()).map(({ node: { id } }) => id)).toEqual(['p', 'q'])
})

test('a finding leads to the field of its component or to its block', () => {
  expect(['number', 'signatures', 'recipients[2]', 'body.3.items[0]'].map(fieldOfPlace)).toEqual(['paper.number', 'paper.signingRightId', 'paper.recipients', 'block:body.3.items[0]'])
})

test('a paper opens on the page of its record', () => {
  expect(openPaper({ subjectKind: 'session', ownerId: 'KT-1', recordId: 'BB-1' })).toEqual({ to: '/inspections/$id', params: { id: 'KT-1' }, search: { at: 'BB-1' } })
})

test('of two commands with one id the newer counts until its page is left; one key press runs it once', () => {
  const store = new CommandStore()
  const done: string[] = []
  const command = (name: string) => ({ id: 'newRecord', label: name, group: '', keys: ['Ctrl+N'], run: () => { done.push(name) } })
  store.add([command('list')])
  const leave = store.add([command('page')])
  store.run('newRecord')
  store.run('newRecord')
  expect(done).toEqual(['page'])
  leave()
  expect(store.byKeys('Ctrl+N')?.label).toBe('list')
})
