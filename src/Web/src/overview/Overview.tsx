import { useEffect } from 'react'
import { Legend } from '../chart/Legend'
import { useAnswer } from '../data/useAnswer'
import { monthName } from '../format/month'
import { OverviewDocument } from '../generated'
import { Link } from '../shell/Link'
import type { Route } from '../shell/route'
import { Waiting } from '../shell/Waiting'
import { texts } from '../texts'
import { Card } from './Card'
import { Choices } from './Choices'
import type { Choice } from './Figures'
import { Notes } from './Notes'
import { summary } from './summary'

/** The six that the fellowship agreed on (domain.md); their order is the strategy's. */
const six = ['kpi1', 'kpi2', 'kpi3', 'kpi4', 'kpi5', 'kpi6']

export function Overview({ route, choice }: { route: Route, choice: Choice }) {
  const { organisation, month, from } = choice
  const asked = useAnswer(OverviewDocument, { organisation, isPart: organisation !== null, month, from })
  const title = `${choice.organisationName}, ${monthName(month)}`
  useEffect(() => {
    document.title = `${title} – ${texts.product}`
  }, [title])
  const main = asked.data?.indicators.filter(indicator => six.includes(indicator.code)) ?? []
  const others = asked.data?.indicators.filter(indicator => !six.includes(indicator.code)) ?? []

  return (
    <>
      <h1>{choice.organisationName} <span className="light">{monthName(month)}</span></h1>
      <Choices route={route} choice={choice} />
      {!asked.data ? <Waiting asked={asked} /> : (
        <div aria-busy={asked.loading} className="fresh">
          <div className="summary" role="status">{summary(main).map((sentence, index) => <p key={sentence} className={index === 0 ? 'lead' : ''}>{sentence}</p>)}</div>
          <h2>{texts.overview.six}</h2>
          <Legend judged />
          <div className="cards">{main.map(indicator => <Card key={indicator.code} indicator={indicator} route={route} choice={choice} />)}</div>
          <Notes figures={main.flatMap(({ month, year, fellowship }) => [month[0], year, fellowship?.[0]])} />
          {others.length > 0 && (
            <>
              <h2>{texts.overview.others}</h2>
              <div className="cards">
                {others.filter(hasFigures).map(indicator => <Card key={indicator.code} indicator={indicator} route={route} choice={choice} />)}
              </div>
              <ul className="plain">
                {others.filter(indicator => !hasFigures(indicator)).map(indicator => (
                  <li key={indicator.code}>
                    <Link to={{ ...route, page: 'indicator', indicator: indicator.code }}>{indicator.title}</Link>: {texts.overview.othersNone}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
    </>
  )
}

const hasFigures = (indicator: { controlChart: { points: { value: number | null, withheld: boolean }[] } }) =>
  indicator.controlChart.points.some(point => point.value != null || point.withheld)
