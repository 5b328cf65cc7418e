import { texts } from '../texts'
import { type ImportProgress, sentence, share } from './watch'

/** How far a file has come. Read out once a phase, not with every thousand rows. */
export function Progress({ progress }: { progress: ImportProgress }) {
  const words = sentence(progress)
  if (!words) return null
  return (
    <div className="progress">
      <progress aria-label={texts.imports.phases.label} value={share(progress) ?? undefined} />
      <p>{words}</p>
      <p className="unseen" role="status">{texts.imports.phases.short[progress.phase as keyof typeof texts.imports.phases.short]}</p>
    </div>
  )
}
