/**
 * `npm run caos`: what must hold on bad days, at every sync and over the actions of each use case, and what must come of
 * damaged files and texts. Prints counts and writes docs/prove-di-guasto.md; exit 1 where a law breaks.
 * `-- guasti`, `-- azioni`, `-- doppi`, `-- altrove`, `-- rifiuti`, `-- fermate`, `-- coautore`, `-- testi`, `-- griglie`, `-- registro`, `-- file`,
 * `-- contenitori`, `-- bombe`, `-- segni-altrui`, `-- ostili` run one part;
 * `-- genera` and the names of the other use cases try those alone; `-- passo N` tries one action in N; `da N`, `fino N` those
 * between, `esiti FILE` writes each down there and leaves out those that are there: a long count goes on where it was cut off.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { attese, coautoreAl, MODIFICHE } from "../supporto/caos/coautore";
import { atteseSchede, coautoreDelleSchedeAl, DI_SCHEDE, MOSSE } from "../supporto/caos/coautore-schede";
import { PROVE_A_CASO } from "../supporto/caos/a-caso";
import {
  CODICI_AZIONE,
  COLPI,
  altroveDa,
  azioniDopo,
  fermataAlSync,
  guastoDoppio,
  guastoAlSync,
  guastoAllAzione,
  nomeColpo,
  prepara,
  rifiutandoSempre,
  type Partenza,
} from "../supporto/caos/guasti";
import { CASI, FERMABILI } from "../supporto/caos/lavori";
import { AzioniProvate, type Quali } from "./azioni-provate";
import { scriviPagina, type Conto, type Riga } from "./pagina-caos";
import { corriAPezzi, LIMITE_MB } from "./processo-a-caso";

const PAGINA = "docs/prove-di-guasto.md";

class Contatore {
  corse = 0;
  readonly rotte: string[] = [];

  async prova(dove: string, corsa: () => Promise<string | null>): Promise<void> {
    this.corse++;
    try {
      const rotta = await corsa();
      if (rotta !== null) this.rotte.push(`${dove}: ${rotta}`);
    } catch (errore) {
      this.rotte.push(`${dove}: threw ${String(errore)}`);
    }
  }
}

const finoA = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

async function guasti(p: Partenza, c: Contatore): Promise<string> {
  for (const sync of finoA(p.sync))
    for (const colpo of COLPI)
      await c.prova(`${p.caso}, sync ${sync}, ${nomeColpo(colpo)}`, () => guastoAlSync(p, sync, colpo));
  return "";
}

/** The codes by turns. */
async function azioni(p: Partenza, c: Contatore, { passo, da, fino, esiti }: Quali): Promise<string> {
  const suo = passoDi(p, passo);
  const provate = new AzioniProvate(p.caso, esiti);
  const chieste = finoA(p.azioni).filter((n) => (n - 1) % suo === 0 && n >= da && n <= fino);
  for (const azione of chieste) {
    if (provate.has(azione)) continue;
    const code = CODICI_AZIONE[((azione - 1) / suo) % CODICI_AZIONE.length] ?? "GeneralException";
    const prima = c.rotte.length;
    await c.prova(`${p.caso}, action ${azione}, ${code}`, () => guastoAllAzione(p, azione, code));
    provate.add(azione, c.rotte[prima] ?? null);
  }
  c.corse = provate.corse;
  c.rotte.splice(0, Infinity, ...provate.rotte);
  return suo === 1 && passo > 1 ? "tutte" : provate.nota(p.azioni, suo);
}

/** Points of the putting back at which it is struck too, for each sync that fails first. */
const SECONDI = 12;

async function doppi(p: Partenza, c: Contatore): Promise<string> {
  for (const sync of finoA(p.sync)) {
    const dopo = await azioniDopo(p, sync, "GeneralException");
    const passo = Math.max(1, Math.ceil(dopo / SECONDI));
    for (let poi = 1; poi <= dopo; poi += passo)
      await c.prova(`${p.caso}, sync ${sync} and action ${poi} after it`, () =>
        guastoDoppio(p, sync, poi, "GeneralException"),
      );
  }
  return "";
}

async function altrove(p: Partenza, c: Contatore): Promise<string> {
  for (const sync of finoA(p.sync))
    for (const quanti of [1, Infinity])
      await c.prova(`${p.caso}, away at sync ${sync} for ${quanti}`, () => altroveDa(p, sync, quanti));
  return "";
}

/** What Excel has been reported to refuse, and how. */
const RIFIUTI = [
  ["protection.unprotect", "AccessDenied"],
  ["names.add", "GeneralException"],
  ["freezePanes.freezeRows", "GeneralException"],
  ["freezePanes.unfreeze", "GeneralException"],
  ["showGridlines", "GeneralException"],
  ["charts.add", "GeneralException"],
  ["chart.setData", "GeneralException"],
  ["customXmlParts.add", "GeneralException"],
] as const;

async function rifiuti(p: Partenza, c: Contatore): Promise<string> {
  for (const [membro, code] of RIFIUTI)
    await c.prova(`${p.caso}, ${membro} refused`, () => rifiutandoSempre(p, membro, code));
  return "";
}

async function fermate(p: Partenza, c: Contatore): Promise<string> {
  if (!FERMABILI.includes(p.caso)) return "";
  for (const sync of finoA(p.sync))
    await c.prova(`${p.caso}, stopped at sync ${sync}`, () => fermataAlSync(p, sync));
  return "";
}

async function coautore(p: Partenza, c: Contatore): Promise<string> {
  if (DI_SCHEDE.includes(p.caso)) {
    for (const nome of Object.keys(MOSSE)) {
      const attese = await atteseSchede(p, nome);
      for (const sync of finoA(p.sync))
        await c.prova(`${p.caso}, sync ${sync}, ${nome}`, () => coautoreDelleSchedeAl(p, sync, nome, attese));
    }
    return "";
  }
  for (const nome of Object.keys(MODIFICHE)) {
    const a = await attese(p, nome);
    for (const sync of finoA(p.sync))
      await c.prova(`${p.caso}, sync ${sync}, ${nome}`, () => coautoreAl(p, sync, { nome, ...a }));
  }
  return "";
}

/** Each says what the page notes of it, if anything. */
const DI_CASO: Readonly<Record<string, (p: Partenza, c: Contatore, quali: Quali) => Promise<string>>> = {
  guasti,
  azioni,
  doppi,
  altrove,
  rifiuti,
  fermate,
  coautore,
};

/** The actions of the small uses are tried one by one, those of the referto one in `passo`. */
const passoDi = (p: Partenza, passo: number): number => (p.azioni > 2_000 ? passo : 1);

const A_CASO = "a caso";

const RIGHE: readonly Riga[] = [
  ...Object.keys(DI_CASO).flatMap((parte) =>
    (parte === "fermate" ? FERMABILI : CASI).map((caso): Riga => `${parte} ${caso}`),
  ),
  ...Object.keys(PROVE_A_CASO).map((parte): Riga => `${parte} ${A_CASO}`),
];

function fatto(conti: Conto[], conto: Conto): void {
  conti.push(conto);
  process.stdout.write(`${conto.parte} ${conto.caso}: ${conto.corse} runs, ${conto.rotte.length} failed\n`);
  for (const r of conto.rotte.slice(0, 20)) process.stdout.write(`  ${r}\n`);
}

async function main(argomenti: readonly string[]): Promise<void> {
  const detto = (nome: string): string | null => {
    const i = argomenti.indexOf(nome);
    return i < 0 ? null : (argomenti[i + 1] ?? null);
  };
  const quali: Quali = {
    passo: Number(detto("passo") ?? 10),
    da: Number(detto("da") ?? 1),
    fino: Number(detto("fino") ?? Infinity),
    esiti: detto("esiti"),
  };
  const parti = argomenti.filter((a) => a in DI_CASO || a in PROVE_A_CASO);
  const casi = CASI.filter((c) => argomenti.includes(c));
  const chiesta = (nome: string): boolean => parti.length === 0 || parti.includes(nome);
  const conti: Conto[] = [];
  for (const [parte, prova] of Object.entries(DI_CASO)) {
    if (!chiesta(parte)) continue;
    for (const caso of casi.length === 0 ? CASI : casi) {
      const p = await prepara(caso);
      const c = new Contatore();
      const nota = await prova(p, c, quali);
      if (c.corse > 0) fatto(conti, { parte, caso, corse: c.corse, rotte: c.rotte, nota });
    }
  }
  for (const [parte, prova] of Object.entries(PROVE_A_CASO)) {
    if (!chiesta(parte)) continue;
    const { corse } = prova;
    const { rotta, memoriaMB } = corriAPezzi(parte, prova);
    const rotte = rotta === null ? [] : [rotta];
    fatto(conti, {
      parte,
      caso: A_CASO,
      corse,
      rotte,
      nota: `al più ${memoriaMB} MB, limite ${LIMITE_MB}`,
    });
  }
  writeFileSync(PAGINA, scriviPagina(leggi(), conti, RIGHE, new Date().toISOString().slice(0, 10)));
  if (conti.some((c) => c.rotte.length > 0)) process.exitCode = 1;
}

function leggi(): string {
  try {
    return readFileSync(PAGINA, "utf8");
  } catch {
    return "";
  }
}

void main(process.argv.slice(2));
