/** One workbook from file to file through the local host: the same use case that the ribbon button runs. */
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { HostFault, type Passo } from "../../app/cartella";
import { giornoDi, oraDi } from "../../base/data";
import { correggi } from "../../app/correggi";
import { toCsv } from "../../app/csv";
import { generaReferto } from "../../app/genera-referto";
import { spiegaGuasto } from "../../app/guasti";
import { parseModello, type Modello } from "../../app/modello";
import { spiegaProblema } from "../../app/problema";
import { toRapporto } from "../../app/rapporto-json";
import { ponStemma } from "../../app/stemma";
import { conCartella } from "../../excel/cartella-excel";
import { openWorkbook, XlsxError, type OpenWorkbook } from "../index";
import { ErroreUso, outputDi, type Argomenti } from "./argomenti";

const ESEMPIO = join(__dirname, "../../../assets/esempio/borgo-esempio-2023.xlsx");

/** The steps that only look at the workbook: until they are past it may still prove unusable, with one line alone. */
const PASSI_DI_PROVA = 2;

function progresso(): (p: Passo) => void {
  let attesa = "";
  return (p) => {
    attesa += `[${p.fatto}/${p.totale}] ${p.messaggio}\n`;
    if (p.fatto < PASSI_DI_PROVA) return;
    process.stderr.write(attesa);
    attesa = "";
  };
}

function readInput(percorso: string, atteso = "una cartella di lavoro .xlsx"): Uint8Array {
  if (!existsSync(percorso)) {
    throw new ErroreUso(`Il file «${percorso}» non c'è: controllare il nome e la cartella.`);
  }
  if (!statSync(percorso).isFile()) {
    throw new ErroreUso(`«${percorso}» non è un file: indicare ${atteso}.`);
  }
  return readFileSync(percorso);
}

function readModello(percorso: string): Modello {
  const letto = parseModello(new TextDecoder().decode(readInput(percorso)));
  if (letto.ok) return letto.modello;
  throw new ErroreUso(`«${percorso}»: ${letto.motivo}. Indicare con --modello un file salvato dal riquadro.`);
}

function checkCartella(percorso: string): void {
  if (!existsSync(percorso) || !statSync(percorso).isDirectory()) {
    throw new ErroreUso(`La cartella «${percorso}» non c'è: crearla o indicarne un'altra con --csv.`);
  }
}

/** Writes whole or not at all: a half-written file never takes the name of the result. */
function writeOutput(percorso: string, contenuto: Uint8Array | string): void {
  if (!existsSync(dirname(percorso) || ".")) {
    throw new ErroreUso(`La cartella di «${percorso}» non c'è: crearla o indicarne un'altra.`);
  }
  const provvisorio = `${percorso}.parziale`;
  try {
    writeFileSync(provvisorio, contenuto);
    renameSync(provvisorio, percorso);
  } catch (errore) {
    rmSync(provvisorio, { force: true });
    throw new ErroreUso(
      `Non si può scrivere «${percorso}»: controllare i permessi e che non sia aperto altrove.`,
      {
        cause: errore,
      },
    );
  }
}

function open(bytes: Uint8Array, nome: string): OpenWorkbook {
  try {
    return openWorkbook(bytes, { locale: "it-IT" });
  } catch (errore) {
    if (errore instanceof XlsxError) throw new ErroreUso(`«${nome}»: ${errore.message}`, { cause: errore });
    throw errore;
  }
}

export async function esegui(a: Argomenti): Promise<void> {
  const input = a.input ?? ESEMPIO;
  const out = a.input === null && a.out === null ? "borgo-esempio-2023-referto.xlsx" : outputDi(input, a.out);
  if (a.csv !== null) checkCartella(a.csv);
  const host = open(readInput(input), input);
  try {
    const modello = a.modello === null ? null : readModello(a.modello);
    const stemma = a.stemma === null ? null : readInput(a.stemma, "un'immagine PNG o JPEG");
    const esito = await conCartella(async (cartella) => {
      if (stemma) {
        const messo = await ponStemma(cartella, stemma);
        if (!messo.ok) throw new ErroreUso(`«${a.stemma}»: ${spiegaProblema(messo.problema)}`);
      }
      if (modello) await correggi(cartella, { tipo: "modello", lessico: modello.lessico });
      const adesso = new Date();
      return generaReferto(cartella, { ...a, oggi: giornoDi(adesso), ora: oraDi(adesso) }, progresso());
    });
    if (!esito.ok) throw new ErroreUso(spiegaProblema(esito.problema));
    const { sync, byteMassimi, byteTotali } = host.counters;
    const rapporto = toRapporto(esito.quadro, esito.fogli, { sync, byteMassimi, byteTotali });
    if (!a.soloControlli) {
      writeOutput(out, host.save());
      process.stderr.write(
        `Scritto ${out}: ${esito.fogli.join(", ")}. Indicatori mancati: ${esito.mancati}; obiettivi mancati: ${esito.obiettiviMancati}.\n`,
      );
    }
    if (a.csv !== null) {
      const { file, tolti } = toCsv(esito.quadro, esito.deroghe, esito.sezioni);
      for (const { nome, contenuto } of file) writeOutput(join(a.csv, nome), contenuto);
      process.stderr.write(`Scritti in ${a.csv}: ${file.map((f) => f.nome).join(", ")}.\n`);
      if (tolti.length > 0)
        process.stderr.write(
          `Non scritti, perché le loro parti sono tolte dal referto: ${tolti.join(", ")}.\n`,
        );
    }
    const json = `${JSON.stringify(rapporto, null, 2)}\n`;
    if (a.json === "-") process.stdout.write(json);
    else if (a.json !== null) writeOutput(a.json, json);
  } catch (errore) {
    if (errore instanceof HostFault) throw new ErroreUso(spiegaGuasto(errore.codice), { cause: errore });
    throw errore;
  } finally {
    host.close();
  }
}
