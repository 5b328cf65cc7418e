import { useId } from 'react'
import { ControlChart } from '../chart/ControlChart'
import { Variation } from '../chart/Variation'
import { monthName } from '../format/month'
import type { OverviewQuery } from '../generated'
import { Link } from '../shell/Link'
import type { Route } from '../shell/route'
import { texts } from '../texts'
import type { Choice } from './Figures'
import { StatusBadge } from './Status'
import { chartTarget, targetWords } from './targets'
import { Value } from './Value'

interface Props { indicator: OverviewQuery['indicators'][number], route: Route, choice: Choice }

/** One indicator at a glance. */
export function Card({ indicator, route, choice }: Props) {
  const heading = useId()
  return (
    <article className="card" aria-labelledby={heading}>
      <header>
        <StatusBadge attainment={indicator.attainment} />
        <h3 id={heading}><Link to={{ ...route, page: 'indicator', indicator: indicator.code }}>{indicator.title}</Link></h3>
      </header>
      <p className="main-figure">
        <Value figure={indicator.month[0]} unit={indicator.unit} />
        <span className="when">{monthName(choice.month)}</span>
      </p>
      <dl>
        <div><dt>{texts.figures.year}</dt><dd><Value figure={indicator.year} unit={indicator.unit} /></dd></div>
        <div><dt>{texts.figures.target}</dt><dd>{targetWords(indicator)}</dd></div>
        {indicator.fellowship && <div><dt>{texts.figures.fellowship}</dt><dd><Value figure={indicator.fellowship[0]} unit={indicator.unit} /></dd></div>}
      </dl>
      <ControlChart chart={indicator.controlChart} title={indicator.title} unit={indicator.unit} target={chartTarget(indicator)} small />
      <Variation chart={indicator.controlChart} />
    </article>
  )
}
