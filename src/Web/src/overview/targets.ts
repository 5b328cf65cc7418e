import type { OverviewQuery } from '../generated'
import { target } from '../format/figure'
import { texts } from '../texts'

type Indicator = Pick<OverviewQuery['indicators'][number], 'unit' | 'direction'> & {
  attainment: { target: number | null, withheld: boolean }
  controlChart: { assurance: unknown }
}

/** "høyst 2 dager", "minst 90 %", "ikke satt"; a verdict that is withheld takes its target along */
export function targetWords(indicator: Indicator): string {
  const value = indicator.attainment.target
  if (indicator.attainment.withheld) return texts.figures.withheld
  if (value == null) return texts.figures.noTarget
  const words = target(value, indicator.unit)
  switch (indicator.direction) {
    case 'LOWER': return texts.figures.atMost(words)
    case 'HIGHER': return texts.figures.atLeast(words)
    case 'HOLD': return texts.figures.hold(words)
    case 'NEUTRAL': return words
  }
}

/** The target where it can stand among months: the server gives an assurance only where the target's period is the chart's. */
export const chartTarget = (indicator: Indicator): number | null =>
  indicator.controlChart.assurance == null ? null : indicator.attainment.target
