import { useEffect } from 'react'
import { ControlChart } from '../chart/ControlChart'
import { Legend } from '../chart/Legend'
import { Variation } from '../chart/Variation'
import { useAnswer } from '../data/useAnswer'
import { monthName } from '../format/month'
import { IndicatorPageDocument } from '../generated'
import { Choices } from '../overview/Choices'
import type { Choice } from '../overview/Figures'
import { StatusBadge } from '../overview/Status'
import { chartTarget, targetWords } from '../overview/targets'
import { Notes } from '../overview/Notes'
import { Value } from '../overview/Value'
import { Link } from '../shell/Link'
import type { Route } from '../shell/route'
import { Waiting } from '../shell/Waiting'
import { texts } from '../texts'
import { About } from './About'
import { Beside } from './Beside'
import { Breakdown } from './Breakdown'
import { MonthTable } from './MonthTable'
import { relevantTargets, wardsWithTargets } from './relevant'
import { Targets } from './Targets'
import { Versions } from './Versions'

/** One indicator: how it goes, its chart, its figures, and how it is counted. */
export function IndicatorPage({ route, choice }: { route: Route, choice: Choice }) {
  const { organisation, month, from } = choice
  const asked = useAnswer(IndicatorPageDocument, { code: route.indicator!, organisation, unit: route.unit ?? null, month, from })
  const indicator = asked.data?.indicator
  useEffect(() => {
    if (indicator) document.title = `${indicator.title}, ${choice.organisationName} – ${texts.product}`
  }, [indicator, choice.organisationName])
  const back = <p className="back"><Link to={{ ...route, page: 'overview' }}>← {texts.indicator.back}</Link></p>
  if (!asked.data) return <>{back}<Waiting asked={asked} /></>
  if (!indicator) return <>{back}<p className="notice">{texts.indicator.unknown}</p></>

  const { attainment, controlChart: chart, unit } = indicator
  return (
    <>
      {back}
      <h1>{indicator.title} <span className="light">{[route.unit, choice.organisationName].filter(Boolean).join(', ')}</span></h1>
      <Choices route={route} choice={choice} wards={wardsWithTargets(indicator.targets, organisation)} />
      <div aria-busy={asked.loading} className="fresh">
        <section className="facts" aria-label={texts.indicator.attainment}>
          <div className="fact"><h2>{monthName(month)}</h2><p><Value figure={indicator.series.at(-1)} unit={unit} denominators={unit === 'share'} /></p></div>
          <div className="fact"><h2>{texts.figures.year}</h2><p><Value figure={indicator.year} unit={unit} denominators={unit === 'share'} /></p></div>
          <div className="fact"><h2>{texts.figures.target}</h2><p><span className="number">{targetWords(indicator)}</span></p></div>
          <div className="fact verdict">
            <h2>{texts.indicator.attainment}</h2>
            <p><StatusBadge attainment={attainment} /></p>
            <p className="explanation">{attainment.explanation}</p>
          </div>
        </section>
        <section aria-labelledby="diagram">
          <h2 id="diagram">{texts.trend.label}</h2>
          <Variation chart={chart} long />
          <ControlChart chart={chart} title={indicator.title} unit={unit} target={chartTarget(indicator)} />
          <Legend judged={indicator.direction === 'HIGHER' || indicator.direction === 'LOWER'} />
        </section>
        <section>
          <h2 id="tabell">{texts.indicator.table}</h2>
          <Notes figures={[...indicator.series, indicator.year]} />
          <MonthTable series={indicator.series} points={chart.points} unit={unit} />
        </section>
        {!route.unit && (
          <>
            <Breakdown code={indicator.code} organisation={organisation} month={month} unit={unit} />
            <Beside code={indicator.code} title={indicator.title} organisation={organisation} from={from} month={month} unit={unit} />
            <Versions code={indicator.code} organisation={organisation} from={from} month={month} unit={unit} />
          </>
        )}
        <Targets targets={relevantTargets(indicator.targets, organisation)} unit={unit} />
        <About indicator={indicator} />
      </div>
    </>
  )
}
