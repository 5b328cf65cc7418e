// Two accounts in two browsers, and a third browser that has stolen a cookie. Usage: node two-accounts.mjs ADDRESS PASSWORD; writes what happened as JSON.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const [address, password] = [process.argv[2].replace(/\/$/, ''), process.argv[3]];
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const browsers = [];

// A browser of its own with a page of the program's origin, so that what it asks is asked as the dashboard asks it.
async function open() {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  browsers.push(browser);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${address}/health/live`);
  const ask = (path, options) => page.evaluate(async ([path, options]) => {
    const answer = await fetch(path, options);
    return { status: answer.status, body: await answer.text() };
  }, [path, options]);
  const post = (path, body) => ask(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  return {
    context,
    page,
    post,
    signIn: (name) => post('/account/login?useCookies=true', { email: `${name}@demo.example`, password }),
    signOut: () => post('/account/logout', {}),
    query: async (query) => JSON.parse((await post('/graphql', { query })).body),
    check: (file) => ask('/imports/short-stays?mode=check', { method: 'POST', headers: { 'Content-Type': 'text/csv' }, body: file }),
    load: (file) => ask('/imports/short-stays?mode=load', { method: 'POST', headers: { 'Content-Type': 'text/csv' }, body: file }),
  };
}

const row = (municipality, key) => `stay_key;municipality_no;unit;admitted_on;discharged_on\n${key};${municipality};Helsehuset;2031-01-01;2031-01-12\n`;

try {
  const [trondheim, melhus, thief] = [await open(), await open(), await open()];
  const happened = { signedIn: [(await trondheim.signIn('trondheim')).status, (await melhus.signIn('melhus')).status] };

  // Each has something of its own.
  happened.loaded = [(await trondheim.load(row('5001', 'T1'))).status, (await melhus.load(row('5028', 'M1'))).status];
  const trondheimsId = (await trondheim.query('{ me { accountId } }')).data.me.accountId;
  happened.trondheimsId = trondheimsId;

  // Melhus guesses: what is Trondheim's is answered as what does not exist.
  const guess = async (id) => JSON.stringify(await melhus.query(`{ account(id: "${id}") { name } }`));
  happened.guessedAccount = [await guess(trondheimsId), await guess('00000000-0000-4000-8000-000000000000')];
  const faults = async (file) => JSON.stringify(JSON.parse((await melhus.check(file)).body).errors);
  happened.guessedRow = [await faults(row('5001', 'T1')), await faults(row('5001', 'no-such-key'))];
  happened.guessedMunicipalityStatus = (await melhus.load(row('5001', 'T1'))).status;
  happened.everything = JSON.stringify([
    await melhus.query('{ me { name roles { role organisation { code } } } }'),
    await melhus.query('{ accounts(first: 50) { nodes { id name } } }'),
    await melhus.query('{ auditEvents(first: 50) { nodes { accountId objectId } } }'),
  ]);

  // Scripts hold nothing that could be stolen.
  happened.visibleToScripts = await trondheim.page.evaluate(() => document.cookie + JSON.stringify(localStorage) + JSON.stringify(sessionStorage));

  // A thief has the cookie all the same, until its owner signs out.
  await thief.context.addCookies(await trondheim.context.cookies());
  const me = async (browser) => (await browser.query('{ me { name } }')).data?.me?.name ?? null;
  happened.thiefBefore = await me(thief);
  await trondheim.signOut();
  happened.thiefAfter = await me(thief);
  happened.ownerAfter = await me(trondheim);
  happened.otherAfter = await me(melhus);
  console.log(JSON.stringify(happened));
} finally {
  for (const browser of browsers) await browser.close();
}
