import { texts } from '../texts'

// The server's words for what a figure counts; an indicator of the fellowship's own may bring any other word, shown as it is.
const shares = new Set(['share', 'SHARE'])
const means = new Set(['days', 'DAYS'])

const number = (fewest: number, most: number) =>
  new Intl.NumberFormat('nb-NO', { minimumFractionDigits: fewest, maximumFractionDigits: most })
const whole = number(0, 0)
const oneDecimal = number(1, 1)
const free = number(0, 2)

/** A figure without its unit: shares as per cent with one decimal, means with one, sums whole where they are. */
export function figure(value: number, unit: string): string {
  if (shares.has(unit)) return oneDecimal.format(value * 100)
  if (means.has(unit)) return oneDecimal.format(value)
  return Number.isInteger(value) ? whole.format(value) : free.format(value)
}

/** What stands after the figure: "%", "dager", "døgn". */
export const unitWord = (unit: string): string => (texts.units as Record<string, string>)[unit] ?? unit

/** "87,7 %", "2,3 dager", "1 767 døgn" */
export const figureWithUnit = (value: number, unit: string): string => `${figure(value, unit)}\u00a0${unitWord(unit)}`.trimEnd()

/** A limit or mean of a chart, which is never counted and so never exact: with a decimal where it is small. */
export const limit = (value: number, unit: string): string =>
  shares.has(unit) || means.has(unit) ? figureWithUnit(value, unit)
    : `${(Math.abs(value) < 100 ? oneDecimal : whole).format(value)}\u00a0${unitWord(unit)}`.trimEnd()

/** A target as people say it: "20 dager", not "20,0 dager". */
export const target = (value: number, unit: string): string =>
  `${free.format(shares.has(unit) ? value * 100 : value)}\u00a0${unitWord(unit)}`.trimEnd()

/** A count such as a numerator. */
export const count = (value: number): string => free.format(value)
