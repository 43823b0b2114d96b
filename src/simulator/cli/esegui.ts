/** One workbook from file to file through the local host: the same use case that the ribbon button runs. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { HostFault, type Passo } from "../../app/porte/cartella";
import { giornoDi, oraDi, type DataIso } from "../../base/data";
import { arrivateTra } from "../../app/vista/arrivate";
import { leggiConfrontata } from "../../app/referto/confronta-con";
import { correggi } from "../../app/decisioni/correggi";
import { toCsv } from "../../app/fuori/csv";
import { generaReferto, type RichiestaReferto } from "../../app/referto/genera-referto";
import { spiegaGuasto } from "../../app/giudizio/guasti";
import { parseModello, type Modello } from "../../app/decisioni/modello";
import { spiegaProblema } from "../../app/giudizio/problema";
import { rigaMancate } from "../../app/vista/riga-mancate";
import { conRisultatiVecchi } from "../../app/lettura/risultati-vecchi";
import { rigaVerdetto } from "../../app/vista/riga-verdetto";
import { toRapporto } from "../../app/fuori/rapporto-json";
import { NESSUNA_RIPRESA, TUTTE_RIPRESE } from "../../app/giudizio/riprese";
import { ponStemma } from "../../app/referto/stemma";
import { conCartella } from "../../excel/cartella-excel";
import { openWorkbook, XlsxError, type OpenWorkbook } from "../index";
import { LETTA_COME } from "../avvertenze";
import { ErroreUso, outputDi, type Argomenti } from "./argomenti";
import { assertDistinct, STANDARD, type Percorso } from "./percorsi";
import { modeOf, prepareFile, type InAttesa } from "./scrivi";
import { unlessRefused } from "../node/file-refusal";

const ESEMPIO = join(__dirname, "../../../assets/esempio/borgo-esempio-2023.xlsx");

/** The steps that only look at the workbook: until they are past it may still prove unusable, with one line alone. */
const PASSI_DI_PROVA = 2;

function progresso(): (p: Passo) => void {
  let attesa = "";
  return (p) => {
    attesa += `[${p.fatto}/${p.totale}] ${p.messaggio.it}\n`;
    if (p.fatto < PASSI_DI_PROVA) return;
    process.stderr.write(attesa);
    attesa = "";
  };
}

function readInput(percorso: string, atteso = "una cartella di lavoro .xlsx"): Uint8Array {
  const breve = percorso.length > 200 ? `${percorso.slice(0, 200)}…` : percorso;
  try {
    if (percorso === STANDARD) return readFileSync(0);
    if (statSync(percorso).isDirectory())
      throw new ErroreUso(`«${breve}» non è un file: indicare ${atteso}.`);
    return readFileSync(percorso);
  } catch (errore) {
    if (errore instanceof ErroreUso) throw errore;
    const codice = errore instanceof Error && "code" in errore ? errore.code : "";
    const detto =
      codice === "ENAMETOOLONG"
        ? "ha un nome troppo lungo: accorciarlo"
        : codice === "EACCES" || codice === "EPERM"
          ? "non si può leggere: controllare i permessi"
          : codice === "ENOENT" || codice === "ENOTDIR"
            ? "non c'è: controllare il nome e la cartella"
            : "non si legge: copiarlo in una cartella di questo computer e riprovare";
    throw new ErroreUso(`Il file «${breve}» ${detto}.`, { cause: errore });
  }
}

const isPipe = (percorso: string): boolean =>
  unlessRefused(
    () => statSync(percorso).isFIFO(),
    () => false,
  );

function readModello(percorso: string): Modello {
  const letto = parseModello(new TextDecoder().decode(readInput(percorso)));
  if (letto.ok) return letto.modello;
  throw new ErroreUso(
    `«${percorso}»: ${letto.motivo.it}. Indicare con --modello un file salvato dal riquadro.`,
  );
}

function checkCartella(percorso: string): void {
  if (!existsSync(percorso) || !statSync(percorso).isDirectory()) {
    throw new ErroreUso(`La cartella «${percorso}» non c'è: crearla o indicarne un'altra con --csv.`);
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

/** What the file had otherwise: one line each. */
const avvertenze = ({ workbook }: OpenWorkbook): string[] => [...workbook.readAs].map((c) => LETTA_COME[c]);

interface DaScrivere {
  readonly dove: string;
  readonly contenuto: Uint8Array | string;
}

function writeAll(file: readonly DaScrivere[], mode: number): void {
  const pronti: InAttesa[] = [];
  try {
    for (const { dove, contenuto } of file) pronti.push(prepareFile(dove, contenuto, mode));
    for (const p of pronti) p.keep();
  } catch (errore) {
    for (const p of pronti) p.drop();
    throw errore;
  }
}

/** In a host of its own, closed before the workbook itself is opened. */
async function leggiAltra(
  percorso: string,
  data: DataIso | null,
): Promise<NonNullable<RichiestaReferto["confrontata"]>> {
  const host = open(readInput(percorso), percorso);
  try {
    const letta = await conCartella((cartella) => leggiConfrontata(cartella, data));
    if (letta.ok) return { nome: basename(percorso), istantanea: letta.istantanea };
    const { problema } = letta;
    throw new ErroreUso(
      `«${percorso}»: ${problema.tipo === "data-assente" ? "non dice a quale data è: indicarla con --data-confronto AAAA-MM-GG." : spiegaProblema(problema)}`,
    );
  } finally {
    host.close();
  }
}

export async function esegui(a: Argomenti): Promise<void> {
  const input = a.input ?? ESEMPIO;
  const out = a.input === null && a.out === null ? "borgo-esempio-2023-referto.xlsx" : outputDi(input, a.out);
  if (a.csv !== null) checkCartella(a.csv);
  if (a.out === null && !a.soloControlli && isPipe(input))
    throw new ErroreUso(`«${input}» non è un file su disco: indicare con --out dove scrivere.`);
  const percorsi: readonly Percorso[] = [
    { chi: "Il file di ingresso", dove: input },
    ...(a.modello === null ? [] : [{ chi: "--modello", dove: a.modello }]),
    ...(a.stemma === null ? [] : [{ chi: "--stemma", dove: a.stemma }]),
    ...(a.soloControlli ? [] : [{ chi: "Il file di uscita (--out)", dove: out }]),
    ...(a.json === null ? [] : [{ chi: "--json", dove: a.json }]),
  ];
  assertDistinct(percorsi);
  // It may well be the input, at another date: it is only read.
  if (a.confronta !== null) assertDistinct([...percorsi.slice(1), { chi: "--confronta", dove: a.confronta }]);
  const byte = readInput(input);
  const confrontata = a.confronta === null ? null : await leggiAltra(a.confronta, a.dataConfronto);
  const host = open(byte, input);
  try {
    const modello = a.modello === null ? null : readModello(a.modello);
    const stemma = a.stemma === null ? null : readInput(a.stemma, "un'immagine PNG o JPEG");
    const esito = await conRisultatiVecchi(
      conCartella,
      () => host.staleResults,
    )(async (cartella) => {
      if (stemma) {
        const messo = await ponStemma(cartella, stemma);
        if (!messo.ok) throw new ErroreUso(`«${a.stemma}»: ${spiegaProblema(messo.problema)}`);
      }
      if (modello) await correggi(cartella, { tipo: "modello", lessico: modello.lessico });
      const adesso = new Date();
      const riprese = a.riprendiAccettazioni ? TUTTE_RIPRESE : NESSUNA_RIPRESA;
      return generaReferto(
        cartella,
        {
          ...a,
          ...(confrontata ? { confrontata } : {}),
          riprese,
          oggi: giornoDi(adesso),
          ora: oraDi(adesso),
        },
        progresso(),
      );
    });
    if (!esito.ok) throw new ErroreUso(spiegaProblema(esito.problema));
    const { sync, byteMassimi, byteTotali } = host.counters;
    const rapporto = toRapporto(esito.quadro, esito.fogli, { sync, byteMassimi, byteTotali });
    const mode = modeOf(a.input === null || a.input === STANDARD ? null : input);
    const csv = a.csv === null ? null : toCsv(esito.quadro, esito.sezioni);
    const fileCsv = (csv?.file ?? []).map((f) => ({
      dove: join(a.csv ?? "", f.nome),
      contenuto: f.contenuto,
    }));
    assertDistinct([...percorsi, ...fileCsv.map(({ dove }) => ({ chi: "Un file di --csv", dove }))]);
    const json = `${JSON.stringify(rapporto, null, 2)}\n`;
    const cartella = a.soloControlli ? null : host.save();
    // All are whole on the disk before any takes its name: a failure leaves what was there.
    writeAll(
      [
        ...(cartella && out !== STANDARD ? [{ dove: out, contenuto: cartella }] : []),
        ...fileCsv,
        ...(a.json === null || a.json === STANDARD ? [] : [{ dove: a.json, contenuto: json }]),
      ],
      mode,
    );
    if (cartella && out === STANDARD) process.stdout.write(cartella);
    if (a.json === STANDARD) process.stdout.write(json);
    if (cartella)
      process.stderr.write(
        `Scritto ${out}: ${esito.fogli.join(", ")}. Il documento è nelle pagine 1–${esito.pagine} di stampa.\n`,
      );
    if (csv) {
      process.stderr.write(`Scritti in ${a.csv ?? ""}: ${csv.file.map((f) => f.nome).join(", ")}.\n`);
      if (csv.tolti.length > 0)
        process.stderr.write(
          `Non scritti, perché le loro parti sono tolte dal referto: ${csv.tolti.join(", ")}.\n`,
        );
    }
    const mancate = rigaMancate(esito.mancate);
    if (mancate) process.stderr.write(`${mancate}\n`);
    const arrivate = arrivateTra(esito.quadro.rilievi);
    if (arrivate) process.stderr.write(`${arrivate.frase.it} Per risponderne: --riprendi-accettazioni.\n`);
    for (const riga of avvertenze(host)) process.stderr.write(`${riga}\n`);
    process.stderr.write(`${rigaVerdetto(esito.quadro)}\n`);
  } catch (errore) {
    if (errore instanceof HostFault) throw new ErroreUso(spiegaGuasto(errore.codice), { cause: errore });
    throw errore;
  } finally {
    host.close();
  }
}
