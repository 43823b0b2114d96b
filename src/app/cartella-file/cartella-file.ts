/**
 * A workbook's file as the use cases see a workbook: read, never written, and no Excel. It says what the adapter would say
 * of the same workbook open in Excel, results as the file holds them.
 */
import type { Bilingue } from "../../base/regola";
import type { Calcolo } from "../../base/calcolo";
import type { Griglia } from "../../base/griglia";
import { LIMITI_CONFRONTATA } from "../../base/pacchetto/limiti";
import type { Posizione } from "../../base/posizione";
import { apriXlsx, type FileAperto } from "../../base/xlsx/apri-xlsx";
import { isScheda } from "../../schede/leggi-scheda";
import { isRegistro } from "../../schede/registro";
import type { Cartella, CartellaLetta, FoglioSorgente, Smentita } from "../porte/cartella";
import {
  findImpronta,
  findMemoria,
  findPropri,
  findSchede,
  isCopia,
  MARCHIO_REGISTRO,
  type FogliMarcati,
  type Nome,
} from "../marchi/marchi";
import { nomiDefiniti } from "../marchi/nomi-definiti";
import { haFonte, isNostroSenzaMarchio, scrittiDi, smentita, type Scritti } from "../lettura/prova";
import { elencoScritti } from "../marchi/scritti";
import { SPENTI } from "../porte/segno";
import { estensione, grigliaDi, leggiFoglio, vistaDi, type FoglioFile } from "./foglio-file";
import { statoDi } from "./memoria-file";

interface CartellaFile {
  readonly cartella: Pick<Cartella, "read" | "readViste">;
  /** Formulas of the sheets that are looked at whose result the file does not hold: none of them may be read as a blank. */
  readonly senzaRisultato: readonly Posizione[];
}

const TROPPO: Bilingue = {
  it: "il file è troppo grande per essere letto qui: non è stato aperto.",
  en: "the file is too large to be read here: it was not opened.",
};
/** As far as the form of a sheet of ours is looked for. */
const CIMA = { riga: 1, colonna: 1, ultimaRiga: 60, ultimaColonna: 40 };

/** Throws a FileRifiutato. */
export function apriCartella(byte: Uint8Array): CartellaFile {
  const aperto = apriXlsx(byte, LIMITI_CONFRONTATA, TROPPO);
  const fogli = aperto.fogli.map((f) => leggiFoglio(aperto, f));
  const letta = leggi(aperto, fogli);
  const guardati = new Set(letta.sorgenti.filter((s) => s.visibile).map((s) => s.nome));
  const formule = fogli.flatMap((f) =>
    guardati.has(f.nome) ? f.formule.map((c) => ({ ...c, foglio: f.nome })) : [],
  );
  // Some programs write a zero in every formula, and ask Excel to calculate it.
  const finti = aperto.elenco.daCalcolare && formule.every(({ valore }) => valore === 0 || valore === "");
  return {
    cartella: {
      read: () => Promise.resolve({ ...letta, calcolo: calcoloDi(aperto, formule.length > 0) }),
      readViste: (intervalli) =>
        Promise.resolve(
          intervalli.flatMap((i) => {
            const f = fogli.find(({ nome }) => nome === i.foglio);
            return f ? [vistaDi(aperto, f, i)] : [];
          }),
        ),
    },
    senzaRisultato: formule.filter((c) => finti || c.senzaRisultato),
  };
}

const calcoloDi = ({ elenco }: FileAperto, conFormule: boolean): Calcolo => ({
  modo: elenco.daCalcolare && conFormule ? "in-sospeso" : "da-sola",
  fogliFermi: [],
  vecchi: [],
});

function leggi(aperto: FileAperto, fogli: readonly FoglioFile[]): Omit<CartellaLetta, "calcolo"> {
  const { elenco } = aperto;
  const toNome = ({ nome, formula, foglio }: (typeof elenco.nomi)[number]): Nome => ({
    name: nome,
    formula,
    scope: foglio === null ? "Workbook" : "Worksheet",
  });
  const nomi = elenco.nomi.filter((n) => n.foglio === null && !n.nome.startsWith("_xlnm.")).map(toNome);
  const conNome = (nome: string | null): FoglioFile | null =>
    fogli.find((f) => f.nome.toLowerCase() === nome?.toLowerCase()) ?? null;
  const inCelle = conNome(findMemoria(nomi));
  const stato = statoDi(aperto, inCelle);
  const provati = provatiDi(aperto, fogli, nomi, stato);
  const nostri = new Set([inCelle, conNome(findImpronta(nomi)), ...provati.apparte].map((f) => f?.nome));
  const copiati = new Set(
    fogli
      .filter((f) => isCopia(elenco.nomi.filter((n) => n.foglio === f.nome).map(toNome)))
      .map((f) => f.nome),
  );
  const tutti = fogli
    .filter((f) => !nostri.has(f.nome))
    .map((f) =>
      sorgenteDi(aperto, f, provati.smentite.get(f.nome) ?? (copiati.has(f.nome) ? "forma" : null)),
    );
  const copie = tutti
    .filter((f) => isNostroSenzaMarchio(f.griglia, copiati.has(f.nome), provati.scritti))
    .map((f) => f.nome);
  return {
    sorgenti: tutti.filter((f) => !copie.includes(f.nome)),
    copie,
    propri: provati.propri,
    stato,
    nomi: nomiDefiniti(nomi),
    // Nothing is written in a file, nor asked of its formulas.
    custodibile: false,
    attuale: null,
    protetti: [],
    note: [],
    interrotta: false,
    stemma: false,
    segni: SPENTI,
  };
}

function sorgenteDi(aperto: FileAperto, f: FoglioFile, perche: Smentita | null): FoglioSorgente {
  const quanto = estensione(f);
  const { intera, vicina } = quanto ?? { intera: null, vicina: null };
  return {
    nome: f.nome,
    visibile: f.visibile,
    smentita: perche,
    griglia: vicina && grigliaDi(aperto, f, vicina),
    oltre: intera && vicina !== intera ? { riga: intera.ultimaRiga, colonna: intera.ultimaColonna } : null,
  };
}

interface Provati {
  readonly propri: FogliMarcati;
  /** Ours: of the referto, of the round trip. */
  readonly apparte: readonly FoglioFile[];
  /** They bear a mark and are not ours. */
  readonly smentite: ReadonlyMap<string, Smentita>;
  readonly scritti: Scritti;
}

/** What each mark points at: ours, or why it is not. */
function provatiDi(
  aperto: FileAperto,
  fogli: readonly FoglioFile[],
  nomi: readonly Nome[],
  stato: unknown,
): Provati {
  const scritti = scrittiDi(elencoScritti(nomi), stato);
  const propri: FogliMarcati = {};
  const apparte: FoglioFile[] = [];
  const smentite = new Map<string, Smentita>();
  const cima = (f: FoglioFile): Griglia => grigliaDi(aperto, f, { foglio: f.nome, ...CIMA });
  const intera = (f: FoglioFile): Griglia | null => {
    const vicina = estensione(f)?.vicina;
    return vicina ? grigliaDi(aperto, f, vicina) : null;
  };
  for (const [chiave, nome] of Object.entries(findPropri(nomi)) as [keyof FogliMarcati, string][]) {
    const f = fogli.find((x) => x.nome.toLowerCase() === nome.toLowerCase());
    if (!f) continue;
    const tutta = intera(f);
    const perche =
      smentita({ chiave, griglia: cima(f), incompleto: false }, scritti) ??
      (tutta && haFonte(tutta) ? "fonte" : null);
    if (perche) smentite.set(f.nome, perche);
    else {
      propri[chiave] = f.nome;
      apparte.push(f);
    }
  }
  for (const [marchio, nome] of findSchede(nomi)) {
    const f = fogli.find((x) => x.nome.toLowerCase() === nome.toLowerCase());
    if (!f) continue;
    const sua = marchio === MARCHIO_REGISTRO.toLowerCase() ? isRegistro(cima(f).valori) : isScheda(cima(f));
    if (sua) apparte.push(f);
    else smentite.set(f.nome, "forma");
  }
  return { propri, apparte, smentite, scritti };
}
