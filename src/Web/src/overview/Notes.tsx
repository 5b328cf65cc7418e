import type { FigureFragment } from '../generated'
import { texts } from '../texts'

/** What the words beside the figures mean, where any of them has been used. */
export function Notes({ figures }: { figures: (FigureFragment | undefined)[] }) {
  const notes = [
    figures.some(figure => figure?.withheld) && [texts.figures.withheld, texts.figures.withheldLong],
    figures.some(figure => figure?.provisional && figure.value != null) && [texts.figures.provisional, texts.figures.provisionalLong],
    figures.some(figure => figure && !figure.withheld && figure.value == null && figure.denominator !== 0) && [texts.figures.missing, texts.figures.missingLong],
  ].filter(note => note !== false)
  if (notes.length === 0) return null
  return <dl className="notes">{notes.map(([word, meaning]) => <div key={word}><dt>{word}</dt><dd>{meaning}</dd></div>)}</dl>
}
