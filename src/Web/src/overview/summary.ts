import type { OverviewQuery } from '../generated'
import { texts } from '../texts'

type Indicator = OverviewQuery['indicators'][number]

const good = new Set(['REACHED', 'AHEAD_OF_PATH'])
const unassessed = 'NOT_ASSESSED'

const titles = (indicators: Indicator[]) => indicators.map(indicator => indicator.title).join(', ')

/** The page in a few sentences, for whoever has one minute. */
export function summary(indicators: Indicator[]): string[] {
  const assessed = indicators.filter(({ attainment }) => !attainment.withheld && attainment.status !== unassessed)
  const behind = assessed.filter(({ attainment }) => !good.has(attainment.status))
  const concern = indicators.filter(({ controlChart }) => controlChart.variation === 'CONCERN')
  const improvement = indicators.filter(({ controlChart }) => controlChart.variation === 'IMPROVEMENT')
  const provisional = indicators.filter(({ month }) => month[0]?.provisional && month[0].value != null)
  return [
    texts.overview.onTrack(assessed.length - behind.length, assessed.length),
    ...behind.length ? [texts.overview.behind(titles(behind))] : [],
    ...concern.length ? [texts.overview.concern(titles(concern))] : [],
    ...improvement.length ? [texts.overview.improvement(titles(improvement))] : [],
    ...provisional.length ? [texts.overview.provisional(titles(provisional))] : [],
  ]
}
