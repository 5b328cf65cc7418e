import { figure } from '../format/figure'
import type { Month } from '../format/month'

/** The latest calendar year that had ended with the month. */
export const latestYear = (month: Month): number => Number(month.slice(0, 4)) - (month.endsWith('-12') ? 0 : 1)

/** The indicators that can stand beside one: others in the same unit. */
export const comparable = <T extends { code: string, unit: string }>(indicators: T[], own: { code: string, unit: string }): T[] =>
  indicators.filter(each => each.code !== own.code && each.unit === own.unit)

/** "+3", "−1,5", "0": a difference; of shares in percentage points. */
export function signed(difference: number, unit: string): string {
  const text = figure(Math.abs(difference), unit)
  return /[1-9]/.test(text) ? `${difference < 0 ? '−' : '+'}${text}` : text
}
