import { texts } from '../texts'
import type { Chart } from './words'

interface Props { chart: Pick<Chart, 'variation' | 'groups' | 'assurance'>, long?: boolean }

/** What the chart says, in words; nothing where it has no limits to judge by. */
export function Variation({ chart: { variation, groups, assurance }, long = false }: Props) {
  const group = groups.at(-1)
  if (group?.upper == null) return <p className="variation">{texts.trend.none}</p>
  return (
    <p className={`variation ${variation.toLowerCase()}`}>
      <strong>{texts.trend[variation]}.</strong> {texts.trend.explain[variation]}
      {long && assurance && <> {texts.assurance[assurance]}</>}
      {long && group.short && <> {texts.chart.short(group.n)}</>}
    </p>
  )
}
