/** Where things stand in a chart; numbers in, numbers out, nothing is drawn here. */

export interface Frame { width: number, height: number, top: number, right: number, bottom: number, left: number }

/** A scale from values to places along an axis. */
export type Scale = (value: number) => number

export const scale = (from: number, to: number, start: number, end: number): Scale =>
  value => from === to ? (start + end) / 2 : start + ((value - from) / (to - from)) * (end - start)

// 0.3 / 0.1 is a little less than 3.
const slip = 1e-9

/** Round numbers between the two that a reader can count with, about as many as asked for. */
export function ticks(lowest: number, highest: number, about: number): number[] {
  const rough = (highest - lowest) / about
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map(factor => factor * power).find(candidate => candidate >= rough)!
  const first = Math.ceil(lowest / step - slip)
  const last = Math.floor(highest / step + slip)
  // Multiples, and not sums: 0.1 + 0.2 is no round number.
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)))
}

/** The lowest and highest of the values with a little air around them; around a single value as much as it is worth. */
export function reach(values: readonly number[]): [lowest: number, highest: number] {
  const lowest = Math.min(...values)
  const highest = Math.max(...values)
  const air = (highest - lowest) * 0.06 || Math.abs(highest) / 2 || 1
  // What cannot fall below zero begins there.
  return [lowest >= 0 ? Math.max(0, lowest - air) : lowest - air, highest + air]
}

export interface Place { x: number, y: number }

/** The line through the points, broken where one is missing. */
export function line(places: readonly (Place | null)[]): string {
  let open = false
  return places.map(place => {
    if (!place) {
      open = false
      return ''
    }
    const command = open ? 'L' : 'M'
    open = true
    return `${command}${place.x.toFixed(1)} ${place.y.toFixed(1)}`
  }).join('')
}

/** Moves labels apart that would stand upon one another, as little as possible, and keeps them between the bounds. */
export function spread(wanted: readonly number[], gap: number, least: number, most: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]!)
  const placed: number[] = []
  order.forEach((label, rank) => {
    const floor = rank === 0 ? least : placed[order[rank - 1]!]! + gap
    placed[label] = Math.max(wanted[label]!, floor)
  })
  order.reverse().forEach((label, rank) => {
    const ceiling = rank === 0 ? most : placed[order[rank - 1]!]! - gap
    placed[label] = Math.min(placed[label]!, ceiling)
  })
  return placed
}

/** The index of the place nearest to x. */
export const nearest = (places: readonly number[], x: number): number =>
  places.reduce((best, place, index) => Math.abs(place - x) < Math.abs(places[best]! - x) ? index : best, 0)
