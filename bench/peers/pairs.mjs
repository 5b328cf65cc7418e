// Ours beside the hand-written endpoint, a second of each in turn: the machine changes from minute to minute, and what is measured minutes apart is not compared.
// env: ROUNDS (20), CONNS (16), WARM seconds before (10). Needs what run.sh has built, and the database (db.sh start).
import { spawn, execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
const here = path.dirname(fileURLToPath(import.meta.url)), { ROUNDS = 20, CONNS = 16, WARM = 10, PEERS_PGDATA } = process.env;
const servers = [
  { name: 'hand-written', dll: 'dotnet/out/handwritten.dll', port: 4001, url: q => `/${q}` },
  { name: 'ours', dll: '../Peers.Server/out/Helsefellesskap.Bench.Peers.Server.dll', port: 4002, url: () => '/graphql' },
];
const stat = pid => { const s = readFileSync(`/proc/${pid}/stat`, 'utf8'), f = s.slice(s.lastIndexOf(')') + 2).split(' '); return { parent: Number(f[1]), ms: (Number(f[11]) + Number(f[12])) * 10 }; };
const postmaster = Number(readFileSync(path.join(PEERS_PGDATA, 'postmaster.pid'), 'utf8').split('\n')[0]);
const database = () => readdirSync('/proc').filter(p => /^\d+$/.test(p)).reduce((sum, p) => { try { const { parent, ms } = stat(p); return sum + (parent === postmaster ? ms : 0); } catch { return sum; } }, 0);
const drive = (server, q, seconds) => {
  const out = execFileSync('wrk', ['-t1', `-c${CONNS}`, `-d${seconds}s`, '-s', path.join(here, 'post.lua'), `http://127.0.0.1:${server.port}${server.url(q)}`], { env: { ...process.env, BODY: path.join(here, 'q', `${q}.json`) } }).toString();
  if (/Non-2xx|Socket errors/.test(out)) throw new Error(`${server.name} ${q}: ${out}`);
  return { rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(out)[1]), count: Number(/(\d+) requests in/.exec(out)[1]) };
};
const ask = async (server, q) => JSON.stringify(await (await fetch(`http://127.0.0.1:${server.port}${server.url(q)}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: readFileSync(path.join(here, 'q', `${q}.json`)) })).json());
const at = (values, share) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];
const shown = values => `${at(values, 0.5).toFixed(2)} (quartiles ${at(values, 0.25).toFixed(2)} and ${at(values, 0.75).toFixed(2)})`;

const running = servers.map(s => spawn('dotnet', [path.join(here, s.dll)], { env: { ...process.env, PORT: String(s.port) }, stdio: 'ignore' }));
try {
  for (const s of servers) for (let k = 0; ; k++) try { await fetch(`http://127.0.0.1:${s.port}/`); break; } catch (e) { if (k === 200) throw e; await new Promise(r => setTimeout(r, 50)); }
  for (const q of ['q1', 'q2', 'q3']) {
    const [theirs, ours] = [await ask(servers[0], q), await ask(servers[1], q)];
    if (theirs !== ours) throw new Error(`${q}: ours answers something else`);
    for (const s of servers) drive(s, q, Number(WARM));
    const rounds = [];
    for (let round = 0; round < Number(ROUNDS); round++) {
      const cells = [];
      for (const i of round % 2 ? [1, 0] : [0, 1]) {
        const [server, pg] = [stat(running[i].pid).ms, database()], { rate, count } = drive(servers[i], q, 1);
        cells[i] = { rate, cpu: (stat(running[i].pid).ms - server + database() - pg) / count };
      }
      rounds.push({ rate: cells[1].rate / cells[0].rate, cpu: cells[0].cpu / cells[1].cpu });
    }
    console.log(`${q}: ${rounds.length} pairs, of hand-written by rate ${shown(rounds.map(r => r.rate))}, by CPU ${shown(rounds.map(r => r.cpu))}`);
  }
} finally {
  for (const p of running) p.kill();
}
