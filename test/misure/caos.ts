/**
 * `npm run caos`: every fault at every sync of every use case, another author's edit before every sync. Prints counts; exit 1 where a law breaks. `-- faults`, `-- coauthor` run one part.
 */
import { CASI, coautoreA, COLPI, guastoA, MODIFICHE, prepara, type Partenza } from "../supporto/caos";

interface Conto {
  corse: number;
  readonly rotte: string[];
}

async function prova(conto: Conto, dove: string, corsa: () => Promise<string | null>): Promise<void> {
  conto.corse++;
  try {
    const rotta = await corsa();
    if (rotta !== null) conto.rotte.push(`${dove}: ${rotta}`);
  } catch (errore) {
    conto.rotte.push(`${dove}: threw ${String(errore)}`);
  }
}

async function guasti(p: Partenza, conto: Conto): Promise<void> {
  for (let sync = 1; sync <= p.sync; sync++) {
    for (const colpo of COLPI) {
      const dove = `${p.caso}, sync ${sync}, ${colpo.code} ${colpo.applied ? "after" : "before"}`;
      await prova(conto, dove, () => guastoA(p, sync, colpo));
    }
  }
}

async function coautore(p: Partenza, conto: Conto): Promise<void> {
  for (let sync = 1; sync <= p.sync; sync++) {
    for (const nome of Object.keys(MODIFICHE)) {
      await prova(conto, `${p.caso}, sync ${sync}, ${nome}`, () => coautoreA(p, sync, nome));
    }
  }
}

async function main(parti: readonly string[]): Promise<void> {
  const conti: Record<string, Conto> = {};
  for (const [nome, parte] of Object.entries({ faults: guasti, coauthor: coautore })) {
    if (parti.length > 0 && !parti.includes(nome)) continue;
    const conto: Conto = { corse: 0, rotte: [] };
    conti[nome] = conto;
    for (const caso of CASI) await parte(await prepara(caso), conto);
    process.stdout.write(`${nome}: ${conto.corse} runs, ${conto.rotte.length} failed\n`);
    for (const r of conto.rotte) process.stdout.write(`  ${r}\n`);
  }
  if (Object.values(conti).some((c) => c.rotte.length > 0)) process.exitCode = 1;
}

void main(process.argv.slice(2));
