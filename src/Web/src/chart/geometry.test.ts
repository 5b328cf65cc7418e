import { describe, expect, test } from 'vitest'
import { line, nearest, reach, scale, spread, ticks } from './geometry'

describe('ticks', () => {
  test.each([
    [0, 551, 4, [0, 200, 400]],
    [0.71, 0.93, 4, [0.8, 0.9]],
    [-3.2, 14, 4, [0, 5, 10]],
    [20, 25, 5, [20, 21, 22, 23, 24, 25]],
    [0, 0.3, 3, [0, 0.1, 0.2, 0.3]],
  ])('from %f to %f are round and lie between', (lowest, highest, about, expected) =>
    expect(ticks(lowest, highest, about)).toEqual(expected))

  test.each([0, 7, -2, 0.16])('a constant series of %f has an axis too', value => {
    const [lowest, highest] = reach([value, value])
    expect(lowest).toBeLessThanOrEqual(value)
    expect(highest).toBeGreaterThan(value)
    expect(ticks(lowest, highest, 3).length).toBeGreaterThan(1)
  })

  test('what is never below zero is not drawn below it', () => {
    expect(reach([0, 100])).toEqual([0, 106])
    expect(reach([-10, 90])).toEqual([-16, 96])
  })
})

test('a scale reaches from end to end, also upside down, and puts a single value in the middle', () => {
  const down = scale(0, 10, 100, 0)
  expect([0, 5, 10].map(down)).toEqual([100, 50, 0])
  expect(scale(3, 3, 0, 80)(3)).toBe(40)
})

test('a line is broken by what is missing, also at its ends', () => {
  const at = (x: number) => ({ x, y: 1 })
  expect(line([null, at(1), at(2), null, at(4), null])).toBe('M1.0 1.0L2.0 1.0M4.0 1.0')
  expect(line([])).toBe('')
})

describe('labels', () => {
  test('stay where they are while there is room', () => expect(spread([10, 50, 90], 12, 0, 100)).toEqual([10, 50, 90]))

  test('give way in their own order, and stay inside', () => {
    expect(spread([50, 50, 48], 12, 0, 100)).toEqual([60, 72, 48])
    expect(spread([98, 99], 12, 0, 100)).toEqual([88, 100])
  })
})

test('the nearest place is found between, before and behind', () =>
  expect([-5, 14, 16, 99].map(x => nearest([0, 10, 20], x))).toEqual([0, 1, 2, 2]))
