import type { IndicatorPageQuery } from '../generated'
import { texts } from '../texts'

type Indicator = NonNullable<IndicatorPageQuery['indicator']>

/** What is counted, who says so, and who answers for it. */
export function About({ indicator }: { indicator: Pick<Indicator, 'definition' | 'source' | 'owner' | 'frequency'> }) {
  const words = texts.indicator
  const facts = [
    [words.source, indicator.source],
    [words.owner, indicator.owner],
    [words.frequency, (words.frequencies as Record<string, string>)[indicator.frequency ?? ''] ?? indicator.frequency],
  ].filter(([, value]) => value)
  if (!indicator.definition && facts.length === 0) return null
  return (
    <section className="about" aria-labelledby="telling">
      <h2 id="telling">{words.about}</h2>
      <p>{indicator.definition}</p>
      <dl>{facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
    </section>
  )
}
