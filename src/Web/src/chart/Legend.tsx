import { texts } from '../texts'
import { Marker } from './Marker'
import type { Point } from './words'

const kinds: [kind: Point['kind'], provisional: boolean, words: string][] = [
  ['COMMON_CAUSE', false, texts.chart.legendCommon],
  ['IMPROVEMENT', false, texts.chart.legendImprovement],
  ['CONCERN', false, texts.chart.legendConcern],
  ['COMMON_CAUSE', true, texts.chart.legendProvisional],
]
const neutral: typeof kinds = [kinds[0]!, ['NEUTRAL_HIGH', false, texts.chart.legendNeutral], kinds[3]!]

/** What the shapes in a chart mean. */
export const Legend = ({ judged }: { judged: boolean }) => (
  <ul className="legend" aria-label={texts.chart.legend}>
    {(judged ? kinds : neutral).map(([kind, provisional, words]) => (
      <li key={words}>
        <svg width="16" height="16" aria-hidden="true" className="chart">
          <Marker point={{ kind, provisional, month: '', value: 0, signal: 'NONE', withheld: false }} x={8} y={8} size={4} />
        </svg>
        {words}
      </li>
    ))}
    <li><svg width="16" height="16" aria-hidden="true" className="chart"><path className="gap" d="M5 5l6 6m0 -6l-6 6" /></svg>{texts.chart.legendMissing}</li>
  </ul>
)
