// A developer opens /graphql, asks with the cookie of the dashboard, and leans on the schema that the page has read.
import assert from 'node:assert/strict'
import { signIn, tell } from './story.mjs'

await tell(async page => {
  await signIn(page, 'analyse')
  const workers = []
  page.on('worker', worker => workers.push(worker.url()))
  const answer = await page.goto('/graphql')
  assert.match(answer.headers()['content-type'], /^text\/html/)
  const policy = answer.headers()['content-security-policy']
  assert.match(policy, /script-src 'self';/)

  // The button is there before the editor holds its query, and would then run nothing.
  await page.locator('.graphiql-query-editor').getByText(/kpi1/).waitFor()
  await page.getByRole('button', { name: /Execute query/ }).click()
  await page.locator('.graphiql-response').getByText(/UKP-døgn/).waitFor()
  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click()
  await page.locator('.graphiql-doc-explorer').getByText('Query', { exact: true }).first().waitFor()

  // A subscription is answered event by event, here of a file that was checked just now.
  const id = crypto.randomUUID()
  assert.equal(await page.evaluate(async id => (await fetch(`/imports/ukp-stays?mode=check&progress=${id}`, { method: 'POST', body: 'stay_key' })).status, id), 422)
  await page.locator('.graphiql-query-editor .view-lines').click()
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(`subscription { importProgress(id: "${id}") { phase rows } }`)
  await page.locator('.graphiql-query-editor').getByText('importProgress').waitFor()
  // GraphiQL learns which operation stands there a moment after the typing has ended.
  await page.waitForTimeout(1_000)
  await page.getByRole('button', { name: /Execute query/ }).click()
  await page.locator('.graphiql-response').getByText(/DONE/).waitFor()

  // Every script and worker comes from this very site.
  const origin = new URL(page.url()).origin
  assert.ok(workers.length > 0)
  for (const worker of workers) assert.ok(worker.startsWith(`${origin}/web/`), worker)
})
